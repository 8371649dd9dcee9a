/**
 * What one policy allows and another does not, in meaning rather than in text.
 *
 * Kept: whatever a request can feel is in the difference. Compared is what each effective directive sees once fallbacks,
 * covered sources and dead keywords are out of the way, so that moving a source to `default-src` is no difference.
 *
 * Lost: CSP cannot say all that two lists have in common. A source that several sources of the other policy cover only
 * together counts as different, and so does 'self' beside the site's own host.
 */
import { directiveInfo } from '../../csp';
import type { Policy, PolicyEntry } from '../../csp';
import { compareDirectiveNames, EFFECTIVE_FETCH_DIRECTIVES } from '../../csp/directives';
import { decidingDirective, effectiveEntries, STRICT_DYNAMIC } from '../../csp/effective';
import type { DirectiveMap, Entry, EntryMap } from '../../csp/entries';
import { needsOf } from '../../csp/minimize';
import { CoverIndex } from '../../csp/minimize/covers';
import type { Sourced } from '../../csp/minimize/host-index';
import type { MinimizeOptions } from '../../csp/minimize/options';
import { inPrintOrder } from '../../csp/print-order';
import { isOpaqueName, readSource } from '../../csp/source';

/** How an effective directive differs. */
export interface DirectiveDifference {
  /** As a violation report would name it. */
  readonly directive: string;
  /** Whether only the new policy restricts it, or only the old one. @default - both do */
  readonly change?: 'restricted' | 'unrestricted';
  /** What is newly allowed; empty where `change` says it. */
  readonly gained: readonly PolicyEntry[];
  /** What is newly blocked; empty where `change` says it. */
  readonly lost: readonly PolicyEntry[];
  /** Of a directive that only one policy restricts: what that one allows. */
  readonly allowed?: readonly PolicyEntry[];
}

/** A directive that neither allows nor blocks by sources, and how it differs. */
export interface OtherDifference {
  readonly directive: string;
  /** Its values; absent: the policy does not have it. */
  readonly before?: string;
  readonly after?: string;
}

/** How two policies differ. */
export interface Difference {
  readonly directives: readonly DirectiveDifference[];
  readonly others: readonly OtherDifference[];
}

/** No fallback, and restricted only where they stand. */
const LISTS = ['base-uri', 'form-action', 'frame-ancestors', 'sandbox', 'trusted-types'];
/** What they say is compared as text. */
const OTHERS = ['webrtc', 'require-trusted-types-for', 'upgrade-insecure-requests', 'report-uri', 'report-to'];

/** Known to one engine: compared where somebody names it. */
const OWN = ['fenced-frame-src'];

/** Say what is reported, not what is allowed. */
const ABOUT_REPORTS = new Set(["'report-sample'", "'report-sha256'", "'report-sha384'", "'report-sha512'"]);

/** How `after` differs from `before`. */
export function compare(before: Policy, after: Policy, options: MinimizeOptions = {}): Difference {
  const own = OWN.filter((name) => [before, after].some(({ _state }) => _state.directives.has(name)));
  const [old, now] = [viewsOf(before, own, options), viewsOf(after, own, options)];
  const directives = [...EFFECTIVE_FETCH_DIRECTIVES, ...OWN, ...LISTS]
    .sort(compareDirectiveNames)
    .flatMap((name) => differenceOf(name, old.get(name), now.get(name)) ?? []);
  const others = [...OTHERS, ...unknownIn(before, after)].flatMap((directive) => {
    const [was, is] = [textOf(before, directive), textOf(after, directive)];
    if (was === is) return [];
    return [{ directive, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }];
  });
  return { directives, others: [...others, ...dynamicWorkers(before, after)] };
}

/** Engines differ on a 'strict-dynamic' of `worker-src` and `child-src`: it may let workers through. */
function dynamicWorkers(before: Policy, after: Policy): OtherDifference[] {
  const [was, is] = [before, after].map(({ _state: { directives } }) => {
    const decider = decidingDirective(directives, 'worker-src') ?? '';
    return ['worker-src', 'child-src'].includes(decider) && directives.get(decider)?.has(STRICT_DYNAMIC) === true;
  });
  if (was === is) return [];
  return [{ directive: 'worker-src', ...(was === true ? { before: STRICT_DYNAMIC } : { after: STRICT_DYNAMIC }) }];
}

/** Whether two policies mean the same. */
export function isSame({ directives, others }: Difference): boolean {
  return directives.length === 0 && others.length === 0;
}

/** What a directive lets through. */
class View {
  /** The texts of the sources, those that browsers take for the same in one spelling. */
  private readonly texts: ReadonlySet<string>;
  private readonly index: CoverIndex<Sourced>;

  public constructor(
    private readonly name: string,
    public readonly entries: EntryMap,
    options: MinimizeOptions,
  ) {
    const plain = [...entries.values()].map(decoded);
    this.texts = new Set(plain.map(({ text }) => text));
    this.index = new CoverIndex(plain, options);
  }

  /** Whether all that the entry lets through is let through. */
  public allows(entry: PolicyEntry): boolean {
    const { text, source } = decoded(entry);
    if (this.texts.has(text)) return true;
    // https://www.w3.org/TR/trusted-types/#should-block-create-policy
    if (this.name === 'trusted-types') return this.texts.has('*') && !text.startsWith("'");
    if (text === "'wasm-unsafe-eval'") return this.entries.has("'unsafe-eval'");
    if (text === "'unsafe-hashes'") return this.entries.has("'unsafe-inline'");
    if (source === undefined) return false;
    // True in all browsers (`lib/csp/match/url.ts`), though no rewrite relies on it.
    if (this.entries.has('*') && /^wss?$/.test(source.scheme ?? '')) return true;
    // A hash also lets through scripts with that integrity, and a nonce scripts and style sheets.
    if (source.kind === 'hash') return this.name !== 'script-src-elem' && this.entries.has("'unsafe-inline'");
    return this.index.coverOf(source) !== undefined;
  }
}

/**
 * With a path in which nothing is percent-encoded that need not be: browsers compare decoded pieces
 * (https://www.w3.org/TR/CSP3/#path-part-match).
 */
function decoded(entry: PolicyEntry): Pick<PolicyEntry, 'text' | 'source'> {
  const { text, source } = entry;
  if (source?.kind !== 'host' || !source.path.includes('%')) return entry;
  const path = source.path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~!$&'()*+=:@-]/.test(character) ? character : code.toUpperCase();
  });
  const same = readSource(text.slice(0, text.length - source.path.length) + path);
  return 'problem' in same ? entry : { text: same.text, source: same };
}

/** What stands in the place of a directive and is known at deployment only. */
function unknownIn(...policies: Policy[]): Set<string> {
  return new Set(policies.flatMap(({ _state }) => [..._state.directives.keys()].filter(isOpaqueName)));
}

/**
 * What each directive that the policy restricts sees.
 *
 * @param own those of which the list is taken as it stands
 */
function viewsOf({ _state }: Policy, own: readonly string[], options: MinimizeOptions): Map<string, View> {
  const { directives } = _state;
  const { needs, others } = needsOf(directives, options);
  const views = new Map<string, View>();
  const add = (name: string, seen: readonly [string, Entry][]): void => {
    views.set(name, new View(name, new Map(seen.filter(([text]) => !ABOUT_REPORTS.has(text))), options));
  };
  for (const { name, urls, keywords } of needs) {
    // Beside it no host decides on a script: https://www.w3.org/TR/CSP3/#script-pre-request
    const isDynamic = name === 'script-src-elem' && keywords.has(STRICT_DYNAMIC);
    const seen = [...keywords.entries, ...(isDynamic ? [] : (urls?.entries ?? []))];
    add(name, [...seen, ...opaque(directives, name)]);
  }
  for (const name of own) {
    const entries = effectiveEntries(directives, name);
    if (entries !== undefined) add(name, [...entries]);
  }
  for (const name of LISTS) {
    const entries = directives.get(name);
    if (entries === undefined) continue;
    const isList = directiveInfo(name)?.value.endsWith('source-list') === true;
    // 'none' is the empty list, of Trusted Types policies as well.
    const values = [...entries].filter(([text]) => text !== "'none'");
    add(name, isList ? [...(others.get(name)?.entries ?? []), ...opaque(directives, name)] : values);
  }
  return views;
}

function opaque(directives: DirectiveMap, name: string): [string, Entry][] {
  return [...(effectiveEntries(directives, name) ?? [])].filter(([, { source }]) => source?.kind === 'opaque');
}

function differenceOf(
  directive: string,
  old: View | undefined,
  now: View | undefined,
): DirectiveDifference | undefined {
  if (old === undefined || now === undefined) {
    const view = now ?? old;
    if (view === undefined) return undefined;
    const change = old === undefined ? 'restricted' : 'unrestricted';
    return { directive, change, gained: [], lost: [], allowed: [...view.entries.values()] };
  }
  const gained = [...now.entries.values()].filter((entry) => !old.allows(entry));
  const lost = [...old.entries.values()].filter((entry) => !now.allows(entry));
  return gained.length + lost.length === 0 ? undefined : { directive, gained, lost };
}

function textOf({ _state }: Policy, directive: string): string | undefined {
  const entries = _state.directives.get(directive);
  return (
    entries &&
    inPrintOrder(entries.values())
      .map(({ text }) => text)
      .join(' ')
  );
}
