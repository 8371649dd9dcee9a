/** Folders as somebody names them on a command line. */
import { statSync } from 'node:fs';
import { CspError, show } from '../../csp';

/**
 * @param path as `pathOf` gives it
 * @param name as the user wrote it
 * @throws CspError `InvalidFolder` where there is no folder
 */
export function checkFolder(path: string, name: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) return;
  const what = stats === undefined ? 'There is no folder' : 'It is no folder:';
  throw new CspError('InvalidFolder', `${what} ${show(name)}. Build the site, and give the folder that is deployed.`);
}
