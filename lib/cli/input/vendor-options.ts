/** Options of vendors as somebody writes them on a command line. */
import { CspError, didYouMean, show } from '../../csp';
import type { CatalogueEntry } from '../../vendors/catalogue';
import type { Vendor } from '../../vendors/vendor';

/** A vendor, and what it was made of. */
export interface CreatedVendor {
  readonly entry: CatalogueEntry;
  readonly options: OptionsOfVendor;
  readonly vendor: Vendor;
}

/** What a vendor's constructor takes. */
export type OptionsOfVendor = Readonly<Record<string, unknown>>;

/**
 * The options in texts like `region=eu`. A name alone turns a flag on; a list has commas, or is given piece by piece.
 *
 * @throws CspError `InvalidOption` for what is no such text; names and values are checked by the vendor
 */
export function readOptions({ definition }: CatalogueEntry, texts: readonly string[]): OptionsOfVendor {
  // Without a prototype, so that an option called __proto__ is refused like any other unknown one.
  const values = Object.create(null) as { [name: string]: unknown };
  for (const text of texts) {
    const [name, value] = splitAtEquals(text);
    const option = Object.hasOwn(definition.options, name) ? definition.options[name] : undefined;
    if (option !== undefined && option.kind !== 'flag' && option.many === true) {
      const earlier = values[name];
      values[name] = [...(Array.isArray(earlier) ? (earlier as unknown[]) : []), ...(value ?? '').split(',')];
    } else if (Object.hasOwn(values, name)) {
      throw new CspError('InvalidOption', `${definition.title}: option ${show(name)} is given twice. Give it once.`);
    } else {
      values[name] = option === undefined || option.kind === 'flag' ? flag(value) : (value ?? '');
    }
  }
  return values;
}

/**
 * The vendors with their options, from texts like `crisp.calls=true`.
 *
 * @throws CspError `InvalidOption` for an option of a vendor that is not among the entries
 */
export function createVendors(entries: readonly CatalogueEntry[], texts: readonly string[]): CreatedVendor[] {
  const ids = entries.map(({ id }) => id);
  const byId = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const text of texts) {
    const [, id = '', rest = ''] = /^([^.=]*)\.([^=].*)$/s.exec(text) ?? [];
    const own = byId.get(id);
    if (own === undefined || rest === '') {
      const form = `--option <vendor>.<name>=<value>, with a vendor of this call: ${ids.join(', ')}`;
      throw new CspError('InvalidOption', `Cannot read the option ${show(text)}. Write ${form}.${didYouMean(id, ids)}`);
    }
    own.push(rest);
  }
  return entries.map((entry) => {
    const options = readOptions(entry, byId.get(entry.id) ?? []);
    return { entry, options, vendor: entry.create(options) };
  });
}

function splitAtEquals(text: string): [name: string, value: string | undefined] {
  const at = text.indexOf('=');
  if (text === '' || at === 0) {
    throw new CspError('InvalidOption', `Cannot read the option ${show(text)}. Write --option <name>=<value>.`);
  }
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** What else it may be, the vendor refuses and shows. */
function flag(value: string | undefined): unknown {
  return value === undefined || value === 'true' ? true : value === 'false' ? false : value;
}
