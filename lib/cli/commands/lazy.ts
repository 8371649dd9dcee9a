/** What only some uses of a command need, loaded when it is needed. */
import type { Context } from '../command';
import type * as WhoReports from './who-reports';

export async function whoReports(file: string, json: boolean, context: Context): Promise<void> {
  await (require('./who-reports') as typeof WhoReports).whoReports(file, json, context);
}
