/** The catalogue as the tools see it: for each vendor its file, what the file declares, and its definition. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VendorDefinition } from '../../lib/vendors/vendor';
import { exists, ROOT, testPath, vendorIds, vendorPath } from './paths';
import { readVendorSource } from './source';
import type { VendorSource } from './source';

export interface Entry {
  /** The name of the file without its ending. */
  readonly id: string;
  readonly source: VendorSource;
  /** Absent where the file declares no vendor class with a definition. */
  readonly definition?: VendorDefinition;
  readonly hasTest: boolean;
}

/** An entry that the catalogue can list. */
export interface CompleteEntry extends Entry {
  readonly definition: VendorDefinition;
  readonly className: string;
}

export async function loadEntries(root = ROOT): Promise<Entry[]> {
  return Promise.all(vendorIds(root).map((id) => loadEntry(id, root)));
}

async function loadEntry(id: string, root: string): Promise<Entry> {
  const path = join(root, vendorPath(id));
  const source = readVendorSource(path, readFileSync(path, 'utf8'));
  const entry = { id, source, hasTest: exists(testPath(id), root) };
  if (source.className === undefined || !source.hasDefinition) return entry;
  const loaded = (await import(path)) as Readonly<Record<string, { readonly _definition: VendorDefinition }>>;
  const definition = loaded[source.className]?._definition;
  return definition === undefined ? entry : { ...entry, definition };
}

export function completeEntries(entries: readonly Entry[]): CompleteEntry[] {
  return entries.flatMap((entry) => {
    const { definition, source } = entry;
    return definition === undefined || source.className === undefined
      ? []
      : [{ ...entry, definition, className: source.className }];
  });
}
