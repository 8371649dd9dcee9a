/**
 * What a list with nonces becomes in a policy that is the same for all responses.
 *
 * Nonces go. Where nothing else lets scripts in that 'strict-dynamic' could trust, it goes too: alone it would block all.
 * Then the hosts that it made browsers ignore count again; what stood beside it for old browsers only (`https:`, `*`)
 * goes, since it would let in scripts from everywhere. A list that is left without any address gets 'self'.
 */
import type { PolicyEntry } from '../../csp';
import { STRICT_DYNAMIC } from '../../csp/effective';
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

export function withoutNonces(directive: string, entries: readonly PolicyEntry[]): StaticList {
  const rest = entries.filter(({ source }) => source?.kind !== 'nonce');
  if (rest.length === entries.length) return { kept: entries, added: [], leftOut: [] };
  const isDynamic = rest.some(({ text }) => text === STRICT_DYNAMIC);
  const isDead = isDynamic && !rest.some(({ source }) => source?.kind === 'hash');
  const live = rest.filter((entry) => !isDead || (entry.text !== STRICT_DYNAMIC && !isWide(entry)));
  const wide = isDead ? rest.filter(isWide) : [];
  const forScripts = [...orSelf(live, isDynamic && !isDead), ...live.map(({ text }) => text)];
  const isDefault = directive === 'default-src';
  // Images and all else need what is too wide for scripts.
  const kept = isDefault ? rest.filter(({ text }) => !isDead || text !== STRICT_DYNAMIC) : live;
  const added = orSelf(kept, isDynamic && !isDead);
  const instead = added.length > 0 ? { instead: SELF } : {};
  return {
    kept,
    added,
    leftOut: entries.flatMap((entry): LeftOut[] => {
      const { text: source } = entry;
      if (!rest.includes(entry)) return [{ directive, source, why: NONCE, ...instead }];
      if (isDead && source === STRICT_DYNAMIC) {
        return [{ directive, source, why: DYNAMIC, instead: forScripts.join(' ') }];
      }
      return wide.includes(entry) && !isDefault ? [{ directive, source, why: WIDE }] : [];
    }),
    ...(isDefault && wide.length > 0 ? { scripts: forScripts } : {}),
  };
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
