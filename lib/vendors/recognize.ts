import { CspError, show } from '../csp';
import { CATALOGUE } from './catalogue';
import type { CatalogueEntry } from './catalogue';
import { domainOf } from './contract/host-pattern';
import { patternsOf } from './contract/patterns';
import type { VendorPattern } from './contract/patterns';

/** A vendor to whom a URL seems to belong. */
export interface VendorMatch {
  /** The vendor's id. */
  readonly id: string;
  /** The vendor's name. */
  readonly title: string;
  /**
   * The directives in which the vendor, with one choice of options or another, needs a source that covers the URL.
   * Empty: the host is the vendor's, but no page of the vendor asks for this URL.
   */
  readonly directives: string[];
  /**
   * Those sources as the vendor's definition writes them: `{region}` stands for the value of the option `region`. A host
   * that can be replaced is the one without that option.
   */
  readonly sources: string[];
}

interface Candidate extends VendorPattern {
  readonly entry: CatalogueEntry;
}

/**
 * The vendors to whom a URL may belong: those that need a source which covers it, with whatever options, and those that
 * are known by its host. Those that need it come first. A wildcard host as in `https://*.a.example` counts as a URL. A dot
 * at the end of the host is left out: it is the same host by its owner, although no source covers it in a browser.
 *
 * @throws CspError `InvalidUrl` for what is no absolute URL
 */
export function recognize(url: string): VendorMatch[] {
  const { host, text } = read(url);
  const matches = new Map<string, { title: string; directives: Set<string>; sources: Set<string> }>();
  for (const { entry, pattern, directive } of [...candidates(domainOf(host)), ...candidates('')]) {
    if (!pattern.covers(text)) continue;
    const match = matches.get(entry.id) ?? { title: entry.title, directives: new Set(), sources: new Set() };
    matches.set(entry.id, match);
    if (directive === undefined) continue;
    match.directives.add(directive);
    match.sources.add(pattern.text);
  }
  return [...matches]
    .map(([id, { title, directives, sources }]) => ({
      id,
      title,
      directives: [...directives].sort(),
      sources: [...sources].sort(),
    }))
    .sort((a, b) => Number(a.sources.length === 0) - Number(b.sources.length === 0) || (a.id < b.id ? -1 : 1));
}

function read(url: string): { host: string; text: string } {
  try {
    const { protocol, hostname, port, pathname } = new URL(url);
    const host = hostname.replace(/\.$/, '');
    return { host, text: `${protocol}//${host}${port === '' ? '' : `:${port}`}${pathname}` };
  } catch {
    throw new CspError('InvalidUrl', `${show(url)} is not an absolute URL like "https://cdn.example.com/a.js".`);
  }
}

/** The vendors by the domains of their patterns, so that the files of no others are loaded. */
const BY_DOMAIN: ReadonlyMap<string, readonly CatalogueEntry[]> = groupByDomain();

/** Patterns by domain, of the domains that were asked for. */
const known = new Map<string, readonly Candidate[]>();

/** The patterns with a domain; with `''`, those whose hosts do not end in two fixed labels. */
function candidates(domain: string | undefined): readonly Candidate[] {
  const entries = domain === undefined ? undefined : BY_DOMAIN.get(domain);
  if (domain === undefined || entries === undefined) return [];
  const found = known.get(domain) ?? entries.flatMap((entry) => candidatesOf(entry, domain));
  known.set(domain, found);
  return found;
}

function candidatesOf(entry: CatalogueEntry, domain: string): Candidate[] {
  return patternsOf(entry.definition)
    .filter(({ pattern }) => (pattern.domain ?? '') === domain)
    .map((pattern) => ({ entry, ...pattern }));
}

function groupByDomain(): ReadonlyMap<string, readonly CatalogueEntry[]> {
  const result = new Map<string, CatalogueEntry[]>();
  for (const entry of CATALOGUE) {
    for (const domain of entry.domains) {
      const entries = result.get(domain);
      if (entries === undefined) result.set(domain, [entry]);
      else entries.push(entry);
    }
  }
  return result;
}
