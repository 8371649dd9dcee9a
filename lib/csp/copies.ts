/**
 * What is handed out is a copy, so that whoever changes it changes no policy, and no text that is read later.
 *
 * Copies rather than frozen objects: jsii hands structs to other languages by reference, and writes its mark on them.
 */
import type { Origin, PolicyEntry } from './requirement';

export function copyOrigins(origins: readonly Origin[]): Origin[] {
  return origins.map((origin) => ({ ...origin }));
}

export function copyEntry({ text, source, origins }: PolicyEntry): PolicyEntry {
  return { text, ...(source === undefined ? {} : { source: { ...source } }), origins: copyOrigins(origins) };
}
