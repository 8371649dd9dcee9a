import type { Origin } from './requirement';
import { compareTexts } from './texts';

/** `error`: somebody's need is not met. `warning`: weaker than it looks. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** Where in a parsed text, in UTF-16 units from its beginning. */
export interface TextRange {
  /** Offset of the first character. */
  readonly start: number;
  /** Offset behind the last character. */
  readonly end: number;
}

/** Something doubtful in a policy. docs/findings.md lists every id. */
export interface Finding {
  /** Stable, in camelCase. */
  readonly id: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** The directive that it is about. @default - the policy as a whole */
  readonly directive?: string;
  /** The source that it is about. @default - the directive as a whole */
  readonly source?: string;
  /** Who asked for what it is about. */
  readonly origins: Origin[];
  /** What is the case, with the names of those who are concerned. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
  /** Where it stands in the text that was parsed. @default - not about a place in a text */
  readonly position?: TextRange;
}

/** The parties behind a list of origins, for a message: "Crisp and Gleap". @internal */
export function parties(origins: readonly Origin[]): string {
  const names = [...new Set(origins.map((origin) => origin.party))].sort();
  return names.length < 2 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/**
 * The parties and what they do: "Crisp needs", "Crisp and Gleap need".
 * @internal
 */
export function does(origins: readonly Origin[], one: string, many: string): string {
  return `${parties(origins)} ${new Set(origins.map(({ party }) => party)).size > 1 ? many : one}`;
}

/**
 * Each origin once, in an order that does not depend on that of the parties, as copies to hand out.
 * @internal
 */
export function distinctOrigins(origins: readonly Origin[]): Origin[] {
  const byContent = new Map(origins.map((origin) => [JSON.stringify(origin), origin]));
  return [...byContent].sort(([a], [b]) => compareTexts(a, b)).map(([, origin]) => ({ ...origin }));
}

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The worst first, then by id, directive and source: a fixed order for reports and snapshots. @internal */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity] ||
    compareTexts(a.id, b.id) ||
    compareTexts(a.directive, b.directive) ||
    compareTexts(a.source, b.source) ||
    (a.position?.start ?? 0) - (b.position?.start ?? 0)
  );
}

/** Each finding once: elements and attributes that fall back on the same list have the same to say. @internal */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [finding.id + finding.message, finding])).values()];
}
