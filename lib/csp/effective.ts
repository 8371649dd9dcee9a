/** What decides for a directive: the list that it finds, and what works in it. */
import { deciderIn, setOfAll, sourceDirectives } from './directive-set';
import { directiveInfo } from './directives';
import type { PolicyEntry } from './requirement';
import type { SourceTable } from './source-table';

export const UNSAFE_INLINE = "'unsafe-inline'";
export const STRICT_DYNAMIC = "'strict-dynamic'";

/** The list that decides for a directive, its own or the one that it falls back on; undefined: unrestricted. */
export function effectiveEntries<T>(directives: ReadonlyMap<string, T>, name: string): T | undefined {
  return decidingList(directives, name)?.list;
}

/** That list, and the directive that has it; undefined: unrestricted. */
export function decidingList<T>(
  directives: ReadonlyMap<string, T>,
  name: string,
): { readonly decider: string; readonly list: T } | undefined {
  const decider = decidingDirective(directives, name) ?? name;
  const list = directives.get(decider);
  return list === undefined ? undefined : { decider, list };
}

/**
 * The directive itself, or else the first of its fallback list that is present; undefined: nothing restricts it.
 * https://www.w3.org/TR/CSP3/#should-directive-execute
 */
export function decidingDirective(
  directives: Pick<ReadonlyMap<string, unknown>, 'has'>,
  name: string,
): string | undefined {
  if (directives.has(name)) return name;
  for (const fallback of directiveInfo(name)?.fallback ?? []) if (directives.has(fallback)) return fallback;
  return undefined;
}

/**
 * Whether workers are all allowed because the list on which they fall back has 'strict-dynamic': a worker is never
 * parser-inserted (https://www.w3.org/TR/CSP3/#script-pre-request). A `worker-src` would shut them out. By the text that
 * goes for `script-src` only, in all engines for `default-src` as well.
 */
export function workersAreFree(table: SourceTable): boolean {
  const freeing = FREEING & table.specials.holdersOf(STRICT_DYNAMIC);
  return WORKERS.some((directive) => (deciderIn(table.present, directive) & freeing) !== 0);
}

const WORKERS = sourceDirectives(['worker-src']);
const FREEING = setOfAll(['script-src', 'default-src']);

/** Whether 'unsafe-inline' works: https://www.w3.org/TR/CSP3/#allow-all-inline */
export function allowsAllInline(name: string, entries: ReadonlyMap<string, PolicyEntry>): boolean {
  return entries.has(UNSAFE_INLINE) && inlineSwitches(name, entries).length === 0;
}

/**
 * What in the list of an effective directive switches 'unsafe-inline' off: a hash does whatever its length, by the text
 * and in most engines.
 */
export function inlineSwitches<T extends PolicyEntry>(name: string, entries: ReadonlyMap<string, T>): T[] {
  return [...entries.values()].filter(inlineSwitchTest(name));
}

/** Whether something in the list of an effective directive switches 'unsafe-inline' off. */
export function inlineSwitchTest(name: string): (entry: PolicyEntry) => boolean {
  return name.startsWith('script-src') ? isScriptSwitch : isNonceOrHash;
}

/** Whether it is a nonce or a hash. */
export function isNonceOrHash({ source }: PolicyEntry): boolean {
  return source?.kind === 'hash' || source?.kind === 'nonce';
}

function isScriptSwitch(entry: PolicyEntry): boolean {
  return isNonceOrHash(entry) || entry.text === STRICT_DYNAMIC;
}

/** What browsers ignore for scripts beside 'strict-dynamic': https://www.w3.org/TR/CSP3/#strict-dynamic-usage */
export function isDeadBesideDynamic({ text, source }: PolicyEntry): boolean {
  return source?.kind === 'host' || source?.kind === 'scheme' || text === "'self'";
}
