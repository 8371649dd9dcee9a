/**
 * What a list with nonces becomes in a policy that is the same for all responses.
 *
 * Nonces go. Where nothing else lets scripts in that 'strict-dynamic' could trust, it goes too: alone it would block all.
 * Then the hosts that it made browsers ignore count again; what stood beside it for old browsers only (`https:`, `*`)
 * goes, since it would let in scripts from everywhere. A list that is left without any address gets 'self'.
 * 'unsafe-inline' that only a nonce or 'strict-dynamic' had switched off goes with it. Where no scripts are meant
 * 'strict-dynamic' has no effect, and hosts and schemes beside it were never ignored.
 */
import type { PolicyEntry } from '../../csp';
import { allowsAllInline, STRICT_DYNAMIC, UNSAFE_INLINE } from '../../csp/effective';
import type { LeftOut } from './migrate';

export interface StaticList {
  readonly kept: readonly PolicyEntry[];
  /** What stands in the list besides. */
  readonly added: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** Of `default-src`, which other kinds of requests need as it is: what a `script-src` must say. @default - nothing */
  readonly scripts?: readonly string[];
}

const SELF = "'self'";
const NONCE = 'A policy that is the same for all responses holds no nonce. Have inline code hashed: inlineHashes.';
const DYNAMIC = 'Without a nonce there is no script that it could trust: it would block all.';
const WIDE = "Browsers ignored it beside 'strict-dynamic', and without that it would allow scripts from everywhere.";
const REVIVED = 'It was dead beside a nonce, and would allow all inline code without it.';

/** Whose 'strict-dynamic' counts: by the text not that of `worker-src` and `child-src`, where engines differ. */
const DYNAMIC_DIRECTIVES: ReadonlySet<string> = new Set([
  'default-src',
  'script-src',
  'script-src-elem',
  'script-src-attr',
]);

export function withoutNonces(directive: string, entries: readonly PolicyEntry[]): StaticList {
  const rest = entries.filter(({ source }) => source?.kind !== 'nonce');
  if (rest.length === entries.length) return { kept: entries, added: [], leftOut: [] };
  const isDynamic = DYNAMIC_DIRECTIVES.has(directive) && rest.some(({ text }) => text === STRICT_DYNAMIC);
  const isDead = isDynamic && !rest.some(({ source }) => source?.kind === 'hash');
  const isTrusting = isDynamic && !isDead;
  const possible = rest.filter(({ text }) => !isDead || text !== STRICT_DYNAMIC);
  const revived = comesAlive(directive, entries, possible);
  const usable = possible.filter(({ text }) => !revived || text !== UNSAFE_INLINE);
  const live = usable.filter((entry) => !isDead || !isWide(entry));
  const forScripts = [...orSelf(live, isTrusting), ...live.filter(isKnown).map(({ text }) => text)];
  // Images and all else need what is too wide for scripts.
  const isDefault = directive === 'default-src';
  const kept = isDefault ? usable : live;
  const added = orSelf(kept, isTrusting);
  const instead = added.length > 0 ? { instead: SELF } : {};
  return {
    kept,
    added,
    leftOut: entries.flatMap((entry): LeftOut[] => {
      const { text: source } = entry;
      if (kept.includes(entry)) return [];
      if (!rest.includes(entry)) return [{ directive, source, why: NONCE, ...instead }];
      if (source === STRICT_DYNAMIC) return [{ directive, source, why: DYNAMIC, instead: forScripts.join(' ') }];
      return [{ directive, source, why: source === UNSAFE_INLINE ? REVIVED : WIDE }];
    }),
    ...(isDefault && live.length < usable.length ? { scripts: forScripts } : {}),
  };
}

function comesAlive(name: string, before: readonly PolicyEntry[], after: readonly PolicyEntry[]): boolean {
  const asMap = (list: readonly PolicyEntry[]) => new Map(list.map((entry) => [entry.text, entry]));
  return allowsAllInline(name, asMap(after)) && !allowsAllInline(name, asMap(before));
}

/** Whether it can stand in the new list: what is no source expression, or known at deployment only, cannot. */
function isKnown({ source }: PolicyEntry): boolean {
  return source !== undefined && source.kind !== 'opaque';
}

/** What a list without any address needs, so that the site is not blocked altogether. */
function orSelf(entries: readonly PolicyEntry[], isTrusting: boolean): string[] {
  return isTrusting || entries.some(isAddress) ? [] : [SELF];
}

function isWide({ source }: PolicyEntry): boolean {
  return source?.kind === 'scheme' || (source?.kind === 'host' && (source.host ?? '') === '');
}

function isAddress({ text, source }: PolicyEntry): boolean {
  return text === SELF || source?.kind === 'host' || source?.kind === 'scheme' || source?.kind === 'opaque';
}
