import type { PolicyDirective, PolicyEntry } from '../../csp';
import { withCommas } from '../../csp/texts';

/** What `renderPolicy` shows. */
export interface RenderedPolicy {
  /** Whose policy it is. */
  readonly path: string;
  /** How many characters the header may have. */
  readonly maxLength: number;
  readonly directives: readonly PolicyDirective[];
  readonly text: string;
}

/** A policy for people: its length, the header, and a line per source with who asked for it and why. */
export function renderPolicy({ path, maxLength, directives, text }: RenderedPolicy): string {
  const percent = Math.round((text.length / maxLength) * 100);
  const sources = directives.flatMap(({ entries }) => entries.map((entry) => entry.text.length));
  const width = Math.min(Math.max(...sources, 6), 48);
  return [
    `${path}: ${count(text.length)} of ${count(maxLength)} characters (${percent} %)`,
    '',
    `Content-Security-Policy: ${text}`,
    '',
    ...directives.flatMap(({ name, entries }) => [name, ...lines(name, entries, width)]),
    '',
  ].join('\n');
}

function lines(name: string, entries: readonly PolicyEntry[], width: number): string[] {
  if (entries.length === 0) return name.endsWith('-src') || name === 'base-uri' ? ["  'none'"] : [];
  return entries.map((entry) => `  ${entry.text.padEnd(width)}  ${whoAndWhy(entry)}`.trimEnd());
}

/** "Crisp: Fonts of the chatbox." or, for several, "Crisp, Userpilot". */
function whoAndWhy({ origins }: PolicyEntry): string {
  const parties = [...new Set(origins.map(({ party }) => party))];
  const reasons = [...new Set(origins.flatMap(({ reason }) => reason ?? []))];
  const [reason] = reasons;
  return parties.length === 1 && reasons.length === 1 && reason !== undefined
    ? `${parties.join('')}: ${reason}`
    : parties.join(', ');
}

function count(value: number): string {
  return withCommas(value);
}
