/** The vendors that ask for an address in a directive, each with as few options as make it ask. */
import { CspError, directiveInfo, Policy } from '../../csp';
import type { CspRequest } from '../../csp';
import { GOVERNED } from '../../csp/directives';
import { catalogueEntry } from '../../vendors/catalogue';
import type { CatalogueEntry } from '../../vendors/catalogue';
import { coversHost } from '../../vendors/contract/host-pattern';
import { recognize } from '../../vendors/recognize';
import { SHARED_HOSTS } from '../../vendors/shared-hosts';
import type { Vendor } from '../../vendors/vendor';
import { parseAddress } from '../../csp/address';
import { changes, starts, valuesIn } from './options-search';
import type { Options } from './options-search';
import { isOwner, Sight } from './sight';

export interface AskingVendor {
  readonly entry: CatalogueEntry;
  /** Those that differ from the defaults; undefined: a required one has a value that the address does not tell. */
  readonly options?: Options;
  /** Whether the host is the vendor's own. */
  readonly isOwner: boolean;
  /** Whether the host belongs to nobody who asks for it, and is known to be used by many: it says little. */
  readonly isShared: boolean;
  /** How many sources it needs in all. */
  readonly size: number;
}

/** What a browser does where a directive decides; undefined: no address is asked for. */
export function requestOf(directive: string, url: string): CspRequest | undefined {
  const what = REQUESTS.get(directive);
  return what === undefined || parseAddress(url) === undefined ? undefined : { ...what, url };
}

const REQUESTS: ReadonlyMap<string, Omit<CspRequest, 'url'>> = new Map(
  Object.entries({
    'base-uri': { kind: 'base-uri' },
    'child-src': { destination: 'iframe' },
    'connect-src': { destination: 'connect' },
    'default-src': { kind: 'prefetch' },
    'font-src': { destination: 'font' },
    'form-action': { kind: 'form-action' },
    'frame-ancestors': { kind: 'frame-ancestors' },
    'frame-src': { destination: 'iframe' },
    'img-src': { destination: 'image' },
    'manifest-src': { destination: 'manifest' },
    'media-src': { destination: 'video' },
    'object-src': { destination: 'object' },
    'script-src': { destination: 'script' },
    'script-src-elem': { destination: 'script' },
    'style-src': { destination: 'style' },
    'style-src-elem': { destination: 'style' },
    'worker-src': { destination: 'worker' },
  }),
);

/** The vendors who are known by the host of an address, whatever they need of it. */
export function hostOwners(url: string): CatalogueEntry[] {
  if (parseAddress(url) === undefined) return [];
  return recognize(url).flatMap(({ id }) => (isOwner(catalogueEntry(id).definition, url) ? [catalogueEntry(id)] : []));
}

/** Those whose host it is first, then those that ask by default, then those that need the least. */
export function askingVendors(directive: string, url: string): AskingVendor[] {
  const request = requestOf(directive, url);
  if (request === undefined) return [];
  const names = new Set([directive, ...(directiveInfo(directive)?.fallback ?? []), ...(GOVERNED.get(directive) ?? [])]);
  const { hostname } = new URL(url);
  const entries = recognize(url)
    .filter(({ directives }) => directives.some((name) => names.has(name)))
    .map(({ id }) => catalogueEntry(id));
  const owns = ({ definition }: CatalogueEntry): boolean => isOwner(definition, url);
  const isShared = !entries.some(owns) && SHARED_HOSTS.some(({ host }) => coversHost(host, hostname));
  return entries
    .flatMap((entry) => {
      const found = asking(entry, request, directive);
      return found === undefined ? [] : [{ ...found, isOwner: owns(entry), isShared }];
    })
    .sort((a, b) => Number(b.isOwner) - Number(a.isOwner) || rank(a) - rank(b) || a.size - b.size);
}

function rank({ options }: Asking): number {
  return options === undefined ? 100 : Object.keys(options).length;
}

type Asking = Omit<AskingVendor, 'isOwner' | 'isShared'>;

/** @returns undefined where no options make it ask */
function asking(entry: CatalogueEntry, request: CspRequest, directive: string): Asking | undefined {
  const sources = entry.definition.requirements.length;
  const values = valuesIn(entry.definition, new Sight(onlyThis(directive, request.url ?? '')));
  const begun = starts(entry.definition, values);
  if (begun.length === 0) return { entry, size: sources };
  for (const start of begun) {
    const vendor = create(entry, start);
    if (vendor === undefined) continue;
    if (asks(vendor, request)) return { entry, options: start, size: sizeOf(vendor) };
    for (const [name, option] of Object.entries(entry.definition.options)) {
      for (const value of changes(option, vendor._options[name], values.get(name) ?? [])) {
        const changed = create(entry, { ...start, [name]: value });
        if (changed === undefined || !asks(changed, request)) continue;
        return { entry, options: { ...start, [name]: value }, size: sizeOf(changed) };
      }
    }
  }
  return undefined;
}

/** A policy that names the address and its origin, for values of options to be read off. */
function onlyThis(directive: string, url: string): Policy {
  const { protocol, host, pathname } = new URL(url);
  try {
    const origin = `${protocol}//${host}`;
    return Policy.fromDirectives({ [directive]: [origin, `${origin}${pathname}`] });
  } catch (error) {
    if (error instanceof CspError) return Policy.empty();
    throw error;
  }
}

/** @returns undefined for values that the vendor does not accept */
function create(entry: CatalogueEntry, options: Options): Vendor | undefined {
  try {
    return entry.create(options);
  } catch (error) {
    if (error instanceof CspError) return undefined;
    throw error;
  }
}

const NOTHING = Policy.parse("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

/** Whether the vendor needs what is asked for. */
export function asks(vendor: Vendor, request: CspRequest): boolean {
  return NOTHING.merge([vendor._requirementSet]).allows(request).allowed;
}

function sizeOf({ requirements }: Vendor): number {
  return requirements.reduce((sum, { sources }) => sum + sources.length, 0);
}
