/**
 * Violations, in whichever of the two forms browsers report them:
 * https://www.w3.org/TR/CSP3/#deprecated-serialize-violation (report-uri) and https://www.w3.org/TR/CSP3/#reporting (report-to).
 *
 * Anybody can send reports, so nothing of them is trusted: texts are cut, and what is no report is left out.
 */
import { directiveInfo } from '../../csp';
import { isObject } from '../../csp/arguments';
import { parseAddress } from '../../csp/address';

export interface Violation {
  /** The page on which it happened; empty where the report does not say. */
  readonly page: string;
  /** The effective directive, as in `script-src-elem`. */
  readonly directive: string;
  /** What was blocked, as the browser said: a URL, its origin, its scheme, or a word such as `inline`. */
  readonly blocked: string;
  /** The file whose code asked for it. */
  readonly sourceFile?: string;
  readonly line?: number;
  /** The beginning of inline code. */
  readonly sample?: string;
  /** Whether it was only reported. @default false */
  readonly reportOnly?: boolean;
}

/** What one JSON value held. */
export interface ReadValue {
  readonly violations: readonly Violation[];
  /** Values that are no report of a violation. */
  readonly others: number;
  /** Of these the ones that report something else, such as a deprecation. */
  readonly otherReports: number;
}

type Json = { readonly [name: string]: unknown } | undefined;

/** Longer than nearly all URLs, and short enough for ten thousands of them. */
const LONGEST_TEXT = 300;

/** The violations in a JSON value: a report, or a list of them as `report-to` sends it. */
export function violationsIn(value: unknown): ReadValue {
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  const violations = values.flatMap((each) => violationOf(each) ?? []);
  return {
    violations,
    others: values.length - violations.length,
    otherReports: values.filter(isOtherReport).length,
  };
}

/** https://www.w3.org/TR/reporting-1/#serialize-reports: whoever collects reports gets those of all types. */
function isOtherReport(value: unknown): boolean {
  const { type, body } = object(value) ?? {};
  return typeof type === 'string' && type !== 'csp-violation' && object(body) !== undefined;
}

function violationOf(value: unknown): Violation | undefined {
  const report = object(value);
  const old = object(report?.['csp-report']);
  if (old !== undefined) return fromReportUri(old);
  const body = report?.type === 'csp-violation' ? object(report.body) : undefined;
  return body === undefined ? undefined : fromReportTo(body, report?.url);
}

function fromReportUri(report: NonNullable<Json>): Violation | undefined {
  // Before CSP3 violated-directive was the whole directive, with its sources.
  return violation({
    page: report['document-uri'],
    directive: report['effective-directive'] ?? report['violated-directive'],
    blocked: report['blocked-uri'],
    sourceFile: report['source-file'],
    line: report['line-number'],
    sample: report['script-sample'],
    reportOnly: report.disposition === 'report',
  });
}

function fromReportTo(body: NonNullable<Json>, url: unknown): Violation | undefined {
  return violation({
    page: body.documentURL ?? url,
    directive: body.effectiveDirective,
    blocked: body.blockedURL,
    sourceFile: body.sourceFile,
    line: body.lineNumber,
    sample: body.sample,
    reportOnly: body.disposition === 'report',
  });
}

function violation(read: { readonly [name in keyof Violation]-?: unknown }): Violation | undefined {
  const directive = text(read.directive).trim().split(/\s/, 1)[0]?.toLowerCase();
  if (directive === undefined || directiveInfo(directive) === undefined) return undefined;
  const [sourceFile, sample] = [text(read.sourceFile), text(read.sample)];
  return {
    page: text(read.page),
    directive,
    blocked: text(read.blocked),
    ...(sourceFile === '' ? {} : { sourceFile }),
    ...(typeof read.line === 'number' ? { line: read.line } : {}),
    ...(sample === '' ? {} : { sample }),
    ...(read.reportOnly === true ? { reportOnly: true } : {}),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : '';
}

function object(value: unknown): Json {
  return isObject(value) ? value : undefined;
}

/** Words that stand for no URL: https://www.w3.org/TR/CSP3/#violation-resource */
const WORDS = new Set(['inline', 'eval', 'wasm-eval', 'trusted-types-policy', 'trusted-types-sink']);

/** What reports are grouped by: the origin of a URL, its scheme where it has none, or the word. */
export function blockedOrigin({ blocked, directive }: Violation): string {
  const lower = blocked.toLowerCase();
  if (WORDS.has(lower)) return lower;
  // CSP1 and CSP2 had no word for inline code.
  if (lower === '' || lower === 'self') return /^(?:script|style|default)-src/.test(directive) ? 'inline' : lower;
  const url = parseAddress(blocked);
  if (url !== undefined) {
    const { protocol, host } = url;
    return host !== '' && /^(?:https?|wss?):$/.test(protocol) ? `${protocol}//${host}` : protocol;
  }
  return /^[a-z][a-z0-9+-]*$/.test(lower) ? `${lower}:` : withoutQuery(lower);
}

/** Queries are many, say little of where something is, and may be private. */
export function withoutQuery(url: string): string {
  const end = url.search(/[?#]/);
  return end === -1 ? url : url.slice(0, end);
}
