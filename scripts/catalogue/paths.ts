/** Where the catalogue's files are, from the root of the project. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');
export const VENDORS = 'lib/vendors';
export const BARREL = `${VENDORS}/index.ts`;
export const VENDOR_LISTINGS = `${VENDORS}/vendor-listings.ts`;
export const DOCS = 'docs/vendors.md';
export const WANTED = 'docs/wanted-vendors.json';
export const README = 'README.md';

/** Files of lib/vendors that define no vendor. */
const NO_VENDORS: ReadonlySet<string> = new Set([
  'catalogue',
  'custom',
  'from-context',
  'index',
  'overlaps',
  'recognize',
  'shared-hosts',
  'vendor',
  'vendor-listings',
]);

export function vendorPath(id: string): string {
  return `${VENDORS}/${id}.ts`;
}

export function testPath(id: string): string {
  return `test/vendors/${id}.test.ts`;
}

/** The ids of all vendors, which are the names of their files, sorted. */
export function vendorIds(root = ROOT): string[] {
  return readdirSync(join(root, VENDORS))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .filter((id) => !NO_VENDORS.has(id))
    .sort();
}

export function exists(path: string, root = ROOT): boolean {
  return existsSync(join(root, path));
}
