/**
 * Reading policies as browsers do: https://www.w3.org/TR/CSP3/#parse-serialized-policy
 *
 * Never throws, whatever the text. Kept: every directive that a browser would keep, with values that it would ignore.
 * What a browser drops or ignores is a finding with its place in the text.
 */
import { didYouMean, show } from './errors';
import { DIRECTIVE_NAMES, directiveInfo, holdsSources } from './directives';
import type { Finding, Severity, TextRange } from './finding';
import type { Entry, EntryMap } from './entries';
import type { Origin } from './requirement';
import { addEntry, entryOf } from './entries';
import { isOpaque, readLeniently } from './source';
import { canonicalValue, misplacedSource, valueProblem } from './values';

/** What a text says, and what is doubtful about how it says it. */
export interface ParsedText {
  readonly directives: ReadonlyMap<string, EntryMap>;
  readonly findings: Finding[];
  /** Where each directive stands. */
  readonly places: ReadonlyMap<string, TextRange>;
}

/** A piece of a text and where it stands. */
interface Token extends TextRange {
  readonly text: string;
}

/** Splits a header value at its commas: each part is a policy of its own. */
export function splitPolicies(text: string): TextRange[] {
  return split(text, { start: 0, end: text.length }, ',');
}

/**
 * Parses one serialized policy, the part `range` of `text`.
 *
 * @param party whose policy it is: the origin of its entries
 */
export function parsePolicyText(text: string, party: string, range: TextRange): ParsedText {
  const directives = new Map<string, EntryMap>();
  const findings: Finding[] = [];
  const places = new Map<string, TextRange>();
  for (const part of split(text, range, ';')) {
    const [first, ...rest] = words(text, part);
    if (first === undefined) continue;
    const name = lowerAscii(first.text);
    const origins: Origin[] = [{ party, directive: name }];
    const report = reporter(findings, name, origins);
    if (/[^\0-\x7f]/.test(text.slice(part.start, part.end))) {
      report('nonAsciiDirective', 'error', part, `Browsers drop all of ${show(text.slice(first.start, part.end))}.`);
      continue;
    }
    if (directives.has(name)) {
      report('duplicateDirective', 'warning', part, `The policy has ${name} before: browsers ignore this one.`);
      continue;
    }
    reportName(name, first, report);
    directives.set(name, readValue(name, rest, origins, report));
    places.set(name, { start: first.start, end: rest.at(-1)?.end ?? first.end });
  }
  return { directives, findings, places };
}

type Report = (
  id: string,
  severity: Severity,
  range: TextRange,
  message: string,
  source?: string,
  advice?: string,
) => void;

const ADVICE: Readonly<Record<string, string>> = {
  nonAsciiDirective: 'Write host names in Punycode and paths percent-encoded.',
  duplicateDirective: 'Move its sources into the first one and delete it.',
  unknownDirective: 'Correct its name or delete it.',
  deprecatedDirective: 'Delete it, unless you still serve browsers that need it.',
  invalidSource: 'Correct it or delete it.',
  unknownValue: 'Correct it or delete it.',
  noneBesideOthers: "Delete 'none', or everything else in the list.",
  valueIgnored: 'Delete the value.',
};

function reporter(findings: Finding[], directive: string, origins: Origin[]): Report {
  return (id, severity, { start, end }, message, source, advice = ADVICE[id] ?? '') => {
    const about = source === undefined ? { directive } : { directive, source };
    findings.push({ id, severity, ...about, origins, message, advice, position: { start, end } });
  };
}

/** As it is copied with its value. */
const HEADER_NAME = /^content-security-policy(?:-report-only)?:$/;

function reportName(name: string, token: Token, report: Report): void {
  const info = directiveInfo(name);
  if (info === undefined && isOpaque(token.text)) {
    const message = `${token.text} stands in the place of a directive: what only the deployment knows is not judged.`;
    report(
      'unknownDirective',
      'info',
      token,
      message,
      undefined,
      'Give the directives by name, and tokens as their values.',
    );
  } else if (info === undefined) {
    const hint = HEADER_NAME.test(name) ? " It is the header's name: leave it out." : didYouMean(name, DIRECTIVE_NAMES);
    const message = `${show(token.text)} is no CSP directive.${hint}`;
    report('unknownDirective', 'error', token, message);
  } else if (info.deprecated !== undefined && name !== 'report-uri') {
    report('deprecatedDirective', 'info', token, `${name} is deprecated: ${info.deprecated}.`);
  }
}

function readValue(name: string, tokens: readonly Token[], origins: Origin[], report: Report): EntryMap {
  const entries = new Map<string, Entry>();
  if (directiveInfo(name)?.value === 'none') {
    for (const token of tokens) report('valueIgnored', 'info', token, `${name} takes no value.`, token.text);
    return entries;
  }
  for (const token of tokens) {
    if (!holdsSources(name)) addEntry(entries, readToken(name, token, origins, report));
    else if (lowerAscii(token.text) !== "'none'") addEntry(entries, readEntry(name, token, origins, report));
    else if (tokens.length > 1) {
      report('noneBesideOthers', 'warning', token, `${name}: browsers ignore 'none' beside other values.`, "'none'");
    }
  }
  return entries;
}

function readToken(name: string, token: Token, origins: Origin[], report: Report): Entry {
  const text = canonicalValue(name, token.text);
  const problem = valueProblem(name, text);
  if (problem !== undefined) {
    report('unknownValue', 'error', token, `${name}: browsers ignore ${show(token.text)}: ${problem}`, token.text);
  }
  return entryOf(text, origins);
}

function readEntry(name: string, token: Token, origins: Origin[], report: Report): Entry {
  const source = readLeniently(token.text);
  const problem = 'problem' in source ? source.problem : (source.flaw ?? misplacedSource(name, source));
  if (problem !== undefined) {
    const what = 'problem' in source ? 'is not a CSP source expression' : 'should not stand here';
    report('invalidSource', 'error', token, `${name}: ${show(token.text)} ${what}: ${problem}`, token.text);
  }
  return entryOf('problem' in source ? token.text : source, origins);
}

/** https://infra.spec.whatwg.org/#strictly-split */
function split(text: string, range: TextRange, separator: string): TextRange[] {
  const parts: TextRange[] = [];
  let start = range.start;
  while (start <= range.end) {
    const found = text.indexOf(separator, start);
    const end = found === -1 || found > range.end ? range.end : found;
    parts.push({ start, end });
    start = end + 1;
  }
  return parts;
}

/** https://infra.spec.whatwg.org/#split-on-ascii-whitespace */
function words(text: string, range: TextRange): Token[] {
  return [...text.slice(range.start, range.end).matchAll(/[^\t\n\f\r ]+/g)].map(({ 0: word, index }) => {
    const start = range.start + index;
    return { text: word, start, end: start + word.length };
  });
}

/** https://infra.spec.whatwg.org/#ascii-lowercase */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
