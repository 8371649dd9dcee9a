import { CspError, show } from '../csp';
import { CATALOGUE } from './catalogue';
import type { CatalogueEntry } from './catalogue';
import type { VendorDefinition } from './contract/definition';
import { domainOf, patternOf } from './contract/host-pattern';
import type { HostPattern } from './contract/host-pattern';

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

/** A pattern of a vendor; without a directive it is a host by which the vendor is recognised. */
interface Candidate {
  readonly entry: CatalogueEntry;
  readonly pattern: HostPattern;
  readonly directive?: string;
}

/** Patterns by the last two labels of their hosts; under '' those that do not end in two fixed labels. */
let index: ReadonlyMap<string, readonly Candidate[]> | undefined;

/**
 * The vendors to whom a URL may belong: those that need a source which covers it, with whatever options, and those that
 * are known by its host. Those that need it come first. A wildcard host as in `https://*.a.example` counts as a URL. A dot
 * at the end of the host is left out: it is the same host by its owner, although no source covers it in a browser.
 *
 * @throws CspError `InvalidUrl` for what is no absolute URL
 */
export function recognize(url: string): VendorMatch[] {
  const { host, text } = read(url);
  index ??= buildIndex();
  const matches = new Map<string, { title: string; directives: Set<string>; sources: Set<string> }>();
  for (const { entry, pattern, directive } of [...candidates(index, domainOf(host)), ...candidates(index, '')]) {
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

function candidates(from: ReadonlyMap<string, readonly Candidate[]>, domain: string | undefined): readonly Candidate[] {
  return domain === undefined ? [] : (from.get(domain) ?? []);
}

function buildIndex(): ReadonlyMap<string, readonly Candidate[]> {
  const result = new Map<string, Candidate[]>();
  for (const candidate of CATALOGUE.flatMap(candidatesOf)) {
    const key = candidate.pattern.domain ?? '';
    const list = result.get(key);
    if (list === undefined) result.set(key, [candidate]);
    else list.push(candidate);
  }
  return result;
}

/** A host that the user may name tells whose a URL is where it is the one that stands there by default. */
function withDefaultHost({ options }: VendorDefinition, source: string): string {
  return source.replace(/\{(\w+)\}/, (placeholder, name: string) => {
    const option = options[name];
    const isHost = option?.kind === 'text' && option.format === 'host' && typeof option.default === 'string';
    return isHost ? option.default : placeholder;
  });
}

function candidatesOf(entry: CatalogueEntry): Candidate[] {
  const { definition } = entry;
  const needs = definition.requirements.flatMap(({ directive, sources }) =>
    sources.flatMap((source) => {
      const pattern = patternOf(definition, withDefaultHost(definition, source));
      return pattern === undefined ? [] : [{ entry, pattern, directive }];
    }),
  );
  const hosts = definition.hosts.flatMap((host) => {
    const pattern = patternOf(definition, `${host}:*`);
    return pattern === undefined ? [] : [{ entry, pattern }];
  });
  return [...needs, ...hosts];
}
