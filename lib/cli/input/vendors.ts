/** Vendors as somebody names them on a command line. */
import { CspError, nearest, show } from '../../csp';
import { CATALOGUE } from '../../vendors/catalogue';
import type { CatalogueEntry } from '../../vendors/catalogue';

const MOST_SUGGESTED = 4;

/**
 * The entry with this id, or whose class or title this is.
 *
 * @throws CspError `InvalidArgument` that names the nearest ids
 */
export function findVendor(name: string): CatalogueEntry {
  const wanted = name.toLowerCase();
  const found =
    CATALOGUE.find(({ id }) => id === wanted) ??
    CATALOGUE.find(({ title, className }) => [title.toLowerCase(), className.toLowerCase()].includes(wanted));
  if (found !== undefined) return found;
  throw new CspError('InvalidArgument', `There is no vendor ${show(name)}. ${wayOut(wanted)}`);
}

function wayOut(wanted: string): string {
  if (wanted.includes(',')) return 'Separate several by spaces.';
  const ids = similar(wanted);
  return ids.length === 0 ? 'All of them: cdk-vendor-csp list' : `Did you mean ${ids.map(show).join(' or ')}?`;
}

/** Mistyped, then parts of ids and titles, then what begins alike. */
function similar(wanted: string): string[] {
  const ids = CATALOGUE.map(({ id }) => id);
  const parts = CATALOGUE.filter(({ id, title }) => id.includes(wanted) || title.toLowerCase().includes(wanted));
  const alike = ids.filter((id) => wanted.length > 3 && id.startsWith(wanted.slice(0, 3)));
  const all = [...nearest(wanted, ids), ...(wanted.length < 3 ? [] : parts.map(({ id }) => id)), ...alike];
  return [...new Set(all)].slice(0, MOST_SUGGESTED);
}
