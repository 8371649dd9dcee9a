/** Paths as somebody names them on a command line. */
import { resolve } from 'node:path';

/** The absolute path; of nothing it is nothing, which is no path, rather than the folder that relative ones start from. */
export function pathOf(cwd: string, name: string): string {
  return name.trim() === '' ? '' : resolve(cwd, name);
}
