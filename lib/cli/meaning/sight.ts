/** A policy as recognition looks at it: what each directive sees, and to whom its hosts may belong. */
import type { Policy, PolicyEntry, Source } from '../../csp';
import { EFFECTIVE_FETCH_DIRECTIVES, GOVERNED } from '../../csp/directives';
import { effectiveEntries } from '../../csp/effective';
import { CoverIndex, covers } from '../../csp/minimize/covers';
import type { EntryMap } from '../../csp/entries';
import { catalogueEntry } from '../../vendors/catalogue';
import { domainOf, patternOf } from '../../vendors/contract/host-pattern';
import { recognize } from '../../vendors/recognize';
import type { VendorMatch } from '../../vendors/recognize';
import { SHARED_HOSTS } from '../../vendors/shared-hosts';
import type { VendorDefinition } from '../../vendors/vendor';
import { parseAddress } from '../../csp/address';

const NEVER_FALLING_BACK = ['base-uri', 'form-action', 'frame-ancestors', 'sandbox', 'trusted-types'];
const EVAL = new Set(["'unsafe-eval'", "'wasm-unsafe-eval'", "'trusted-types-eval'"]);
const SHARED = new Set(SHARED_HOSTS.map(({ host }) => host));

/** Recognition takes a page to be served over https, so that `a.example` and `https://a.example` are the same. */
export const HTTPS = { pageScheme: 'https' } as const;

/** A source of the policy in the list of one effective directive. */
export interface SeenSource {
  /** The same for the same source in the same directive. */
  readonly key: string;
  readonly source: Source;
  /** Ids of the vendors to whom its host may belong. */
  readonly vendors: ReadonlySet<string>;
  /** Ids of those of them that are recognised by it: the host is their own. */
  readonly owners: ReadonlySet<string>;
  /** Whether the host says little about who uses it. */
  readonly isShared: boolean;
}

/** How a policy answers to one source that a vendor needs in one directive. */
export type Answer = 'unrestricted' | 'allowed' | 'narrower' | 'missing';

/** What one effective directive of the policy sees. */
interface Seen {
  readonly entries: EntryMap;
  readonly index: CoverIndex<PolicyEntry>;
  readonly hosts: readonly SeenSource[];
  /** Hosts by their last two labels; under '' those that have fewer. */
  readonly byDomain: ReadonlyMap<string, readonly SeenSource[]>;
}

export class Sight {
  /** The hosts of the policy, by effective directive. */
  public readonly hosts: readonly SeenSource[];
  private readonly seen = new Map<string, Seen>();

  public constructor(policy: Policy) {
    const { directives } = policy._state;
    for (const name of [...EFFECTIVE_FETCH_DIRECTIVES, ...NEVER_FALLING_BACK]) {
      const entries = effectiveEntries(directives, name);
      if (entries !== undefined) this.seen.set(name, seenIn(name, entries));
    }
    this.hosts = [...this.seen.values()].flatMap(({ hosts }) => hosts);
  }

  /** How the policy answers to what a vendor needs, and which of its hosts the need explains. */
  public answer(directive: string, entry: PolicyEntry): { answer: Answer; explained: readonly SeenSource[] } {
    const answers = asking(directive, entry).map((name) => this.answerOf(name, entry));
    const explained = answers.flatMap((each) => each.explained);
    const worst = RANK.find((answer) => answers.some((each) => each.answer === answer)) ?? 'unrestricted';
    return { answer: worst, explained };
  }

  private answerOf(name: string, { text, source }: PolicyEntry): { answer: Answer; explained: SeenSource[] } {
    const seen = this.seen.get(name);
    if (seen === undefined) return { answer: 'unrestricted', explained: [] };
    // A wildcard over all hosts is no host that could belong to somebody.
    if (source?.kind !== 'host' || source.host === '') {
      const isAllowed =
        seen.entries.has(text) ||
        (source !== undefined && seen.index.coverOf(source) !== undefined) ||
        isInline(seen, source);
      return { answer: isAllowed ? 'allowed' : 'missing', explained: [] };
    }
    const own = new CoverIndex([{ source }], HTTPS);
    const hosts = hostsLike(seen, source);
    const isSame = (host: SeenSource): boolean => isSameHost(host.source, source);
    const explained = hosts.filter((host) => isSame(host) || own.coverOf(host.source) !== undefined);
    if (hosts.some(isSame) || seen.index.coverOf(source) !== undefined) {
      const covering = hosts.filter((host) => covers(host.source, source, HTTPS));
      return { answer: 'allowed', explained: [...explained, ...covering] };
    }
    return { answer: explained.length > 0 ? 'narrower' : 'missing', explained };
  }
}

/** The hosts that may cover a source or be covered by it. */
function hostsLike({ hosts, byDomain }: Seen, source: Source): readonly SeenSource[] {
  const domain = domainOf(source.host ?? '');
  return domain === undefined ? hosts : [...(byDomain.get(domain) ?? []), ...(byDomain.get('') ?? [])];
}

const RANK: readonly Answer[] = ['missing', 'narrower', 'allowed'];

/** The effective directives in which a need can be felt. */
function asking(directive: string, { text, source }: PolicyEntry): readonly string[] {
  const all = GOVERNED.get(directive) ?? [directive];
  if (directive === 'script-src')
    return EVAL.has(text) ? ['script-src'] : isUrl(source) ? ['script-src-elem'] : all.slice(1);
  return directive === 'style-src' && isUrl(source) ? ['style-src-elem'] : all;
}

function isUrl(source: Source | undefined): boolean {
  return source?.kind === 'host' || source?.kind === 'scheme';
}

/** A hash is not needed where all inline code is allowed. */
function isInline({ entries }: Seen, source: Source | undefined): boolean {
  return source?.kind === 'hash' && entries.has("'unsafe-inline'");
}

export function isSameHost(a: Source, b: Source): boolean {
  const scheme = (source: Source): string => source.scheme ?? 'https';
  return (
    a.text === b.text ||
    (a.host === b.host &&
      a.wildcard === b.wildcard &&
      scheme(a) === scheme(b) &&
      a.port === b.port &&
      (a.path === '/' ? '' : a.path) === (b.path === '/' ? '' : b.path))
  );
}

function seenIn(name: string, entries: EntryMap): Seen {
  const all: PolicyEntry[] = [...entries.values()];
  const hosts = all
    .flatMap(({ source }) => source ?? [])
    .filter(({ kind, host }) => kind === 'host' && host !== '')
    .map((source) => ({
      key: `${name} ${source.text}`,
      source,
      ...vendorsOf(source),
      isShared: SHARED.has(`${source.wildcard ? '*.' : ''}${source.host ?? ''}`),
    }));
  const byDomain = new Map<string, SeenSource[]>();
  for (const host of hosts) {
    const domain = domainOf(host.source.host ?? '') ?? '';
    const list = byDomain.get(domain);
    if (list === undefined) byDomain.set(domain, [host]);
    else list.push(host);
  }
  return { entries, index: new CoverIndex(all, HTTPS), hosts, byDomain };
}

type Vendors = Pick<SeenSource, 'vendors' | 'owners'>;

const remembered = new Map<string, Vendors>();
const MOST_REMEMBERED = 5_000;

/** The vendors to whom a host may belong. */
function vendorsOf(source: Source): Vendors {
  const known = remembered.get(source.text);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const url = urlOf(source);
  const ids = url === undefined ? [] : recognize(url).map(({ id }) => id);
  const found = {
    vendors: new Set(ids),
    owners: new Set(ids.filter((id) => url !== undefined && isOwner(catalogueEntry(id).definition, url))),
  };
  remembered.set(source.text, found);
  return found;
}

/** Whether the host of a URL is one by which the vendor is recognised, with a dot at its end or without. */
export function isOwner(definition: VendorDefinition, url: string): boolean {
  const address = new URL(url);
  // The setter takes no empty name.
  if (address.hostname.endsWith('.')) address.hostname = address.hostname.slice(0, -1);
  const { href } = address;
  return definition.hosts.some((host) => patternOf(definition, `${host}:*`)?.covers(href) === true);
}

/** Those whose host it is before those that use it as well. */
export function ownersFirst(matches: readonly VendorMatch[], url: string): VendorMatch[] {
  const rank = ({ id }: VendorMatch): number => Number(!isOwner(catalogueEntry(id).definition, url));
  return [...matches].sort((a, b) => rank(a) - rank(b));
}

/** A URL that a host-source matches, with the wildcard left in; undefined: there is none that can be written. */
export function urlOf({ scheme = 'https', wildcard, host = '', port, path }: Source): string | undefined {
  const url = `${scheme}://${wildcard ? '*.' : ''}${host}${port === undefined || port === '*' ? '' : `:${port}`}${path}`;
  return host !== '' && parseAddress(url) !== undefined ? url : undefined;
}
