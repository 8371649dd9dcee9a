/** All generated files, in memory. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeEntries, loadEntries } from '../catalogue/entries';
import { BARREL, DOCS, README, ROOT, VENDOR_LISTINGS } from '../catalogue/paths';
import { renderBarrel, renderVendorListings } from './barrel';
import { format } from './format';
import { renderReadme } from './readme';
import { renderVendorsDoc } from './vendors-doc';
import { readWanted } from './wanted';

export interface Output {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

export async function outputs(root = ROOT): Promise<Output[]> {
  const loaded = await loadEntries(root);
  const entries = completeEntries(loaded);
  const barrel = renderBarrel(
    read(BARREL, root),
    loaded.map(({ id }) => id),
  );
  const readme = renderReadme(read(README, root), entries);
  return [
    { path: BARREL, text: await format('typescript', barrel) },
    { path: VENDOR_LISTINGS, text: await format('typescript', renderVendorListings(entries)) },
    { path: DOCS, text: await format('markdown', renderVendorsDoc(entries, readWanted(root))) },
    ...(readme === undefined ? [] : [{ path: README, text: await format('markdown', readme) }]),
  ];
}

/** The outputs that are on disk otherwise, or not at all. */
export function stale(all: readonly Output[], root = ROOT): Output[] {
  return all.filter(({ path, text }) => read(path, root) !== text);
}

function read(path: string, root: string): string {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
}
