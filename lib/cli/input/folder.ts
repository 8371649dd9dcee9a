/** Folders as somebody names them on a command line. */
import { statSync } from 'node:fs';
import { CspError, show } from '../../csp';

/**
 * @param path absolute
 * @param name as the user wrote it
 * @throws CspError `InvalidFolder` where there is no folder
 */
export function checkFolder(path: string, name: string): void {
  // Nothing is no path: it would be the folder that relative ones start from.
  const stats = name.trim() === '' ? undefined : statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) return;
  const what = stats === undefined ? 'There is no folder' : 'It is no folder:';
  throw new CspError('InvalidFolder', `${what} ${show(name)}. Build the site, and give the folder that is deployed.`);
}
