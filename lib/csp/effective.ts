/** What decides for a directive: the list that it finds, and what works in it. */
import { directiveInfo } from './directives';
import type { DirectiveMap, EntryMap } from './entries';
import type { PolicyEntry } from './requirement';

export const UNSAFE_INLINE = "'unsafe-inline'";
export const STRICT_DYNAMIC = "'strict-dynamic'";

/** The list that decides for a directive, its own or the one that it falls back on; undefined: unrestricted. */
export function effectiveEntries(directives: DirectiveMap, name: string): EntryMap | undefined {
  const decider = decidingDirective(directives, name);
  return decider === undefined ? undefined : directives.get(decider);
}

/**
 * The directive itself, or else the first of its fallback list that is present; undefined: nothing restricts it.
 * https://www.w3.org/TR/CSP3/#should-directive-execute
 */
export function decidingDirective(directives: DirectiveMap, name: string): string | undefined {
  return directives.has(name) ? name : directiveInfo(name)?.fallback.find((fallback) => directives.has(fallback));
}

/**
 * Whether workers are all allowed because the list on which they fall back has 'strict-dynamic': a worker is never
 * parser-inserted (https://www.w3.org/TR/CSP3/#script-pre-request). A `worker-src` would shut them out. By the text that
 * goes for `script-src` only, in all engines for `default-src` as well.
 */
export function workersAreFree(directives: DirectiveMap): boolean {
  const decider = decidingDirective(directives, 'worker-src');
  return (
    (decider === 'script-src' || decider === 'default-src') && directives.get(decider)?.has(STRICT_DYNAMIC) === true
  );
}

/** Whether 'unsafe-inline' works: https://www.w3.org/TR/CSP3/#allow-all-inline */
export function allowsAllInline(name: string, entries: ReadonlyMap<string, PolicyEntry>): boolean {
  return entries.has(UNSAFE_INLINE) && inlineSwitches(name, entries).length === 0;
}

/**
 * What in the list of an effective directive switches 'unsafe-inline' off: a hash does whatever its length, by the text
 * and in most engines.
 */
export function inlineSwitches<T extends PolicyEntry>(name: string, entries: ReadonlyMap<string, T>): T[] {
  const isScript = name.startsWith('script-src');
  const switches: T[] = [];
  for (const entry of entries.values()) {
    const kind = entry.source?.kind;
    if (kind === 'hash' || kind === 'nonce' || (isScript && entry.text === STRICT_DYNAMIC)) switches.push(entry);
  }
  return switches;
}
