/** docs/wanted-vendors.json: vendors without a definition, and what was tried. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, WANTED } from '../catalogue/paths';

export interface Wanted {
  readonly id: string;
  readonly title: string;
  /** The pages that were tried. */
  readonly tried: readonly string[];
  /** What came of it, in a sentence. */
  readonly why: string;
  /** The day, as YYYY-MM-DD. */
  readonly on: string;
}

export function readWanted(root = ROOT): Wanted[] {
  return JSON.parse(readFileSync(join(root, WANTED), 'utf8')) as Wanted[];
}
