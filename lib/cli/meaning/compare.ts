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
import { effectiveEntries } from '../../csp/effective';
import type { DirectiveMap, Entry, EntryMap } from '../../csp/entries';
import { needsOf } from '../../csp/minimize';
import { CoverIndex } from '../../csp/minimize/covers';
import type { MinimizeOptions } from '../../csp/minimize/options';

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

/** Say what is reported, not what is allowed. */
const ABOUT_REPORTS = new Set(["'report-sample'", "'report-sha256'", "'report-sha384'", "'report-sha512'"]);

/** How `after` differs from `before`. */
export function compare(before: Policy, after: Policy, options: MinimizeOptions = {}): Difference {
  const [old, now] = [viewsOf(before, options), viewsOf(after, options)];
  const directives = [...EFFECTIVE_FETCH_DIRECTIVES, ...LISTS]
    .sort(compareDirectiveNames)
    .flatMap((name) => differenceOf(name, old.get(name), now.get(name)) ?? []);
  const others = OTHERS.flatMap((directive) => {
    const [was, is] = [textOf(before, directive), textOf(after, directive)];
    if (was === is) return [];
    return [{ directive, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }];
  });
  return { directives, others };
}

/** Whether two policies mean the same. */
export function isSame({ directives, others }: Difference): boolean {
  return directives.length === 0 && others.length === 0;
}

/** What a directive lets through. */
class View {
  private readonly index: CoverIndex;

  public constructor(
    private readonly name: string,
    public readonly entries: EntryMap,
    options: MinimizeOptions,
  ) {
    this.index = new CoverIndex(
      [...entries.values()].flatMap(({ source }) => source ?? []),
      options,
    );
  }

  /** Whether all that the entry lets through is let through. */
  public allows({ text, source }: PolicyEntry): boolean {
    if (this.entries.has(text)) return true;
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

/** What each directive that the policy restricts sees. */
function viewsOf({ _state }: Policy, options: MinimizeOptions): Map<string, View> {
  const { directives } = _state;
  const { needs, others } = needsOf(directives, options);
  const views = new Map<string, View>();
  const add = (name: string, seen: readonly [string, Entry][]): void => {
    views.set(name, new View(name, new Map(seen.filter(([text]) => !ABOUT_REPORTS.has(text))), options));
  };
  for (const { name, urls, keywords } of needs) {
    // Beside it no host decides on a script: https://www.w3.org/TR/CSP3/#script-pre-request
    const isDynamic = name === 'script-src-elem' && keywords.has("'strict-dynamic'");
    add(name, [...keywords.entries, ...(isDynamic ? [] : (urls?.entries ?? [])), ...opaque(directives, name)]);
  }
  for (const name of LISTS) {
    const entries = directives.get(name);
    if (entries === undefined) continue;
    const isList = directiveInfo(name)?.value.endsWith('source-list') === true;
    add(name, isList ? [...(others.get(name)?.entries ?? []), ...opaque(directives, name)] : [...entries]);
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

function textOf(policy: Policy, directive: string): string | undefined {
  return policy
    .directive(directive)
    ?.map(({ text }) => text)
    .join(' ');
}
