/** The words and tables of inline code, and what is doubtful about it in a policy. */
import { CspError, didYouMean, show } from '../csp';
import type { Finding, InlineType, Policy } from '../csp';
import { inlineDirectiveOf } from '../csp/match/request';
import type { FoundCode, InlineHashes } from './inline-hashes';
import { withCommas } from '../csp/texts';

/** Who asks for the hashes, in reports. */
export const INLINE_PARTY = "the site's inline code";

/** What hashes match beside 'unsafe-hashes' only: https://www.w3.org/TR/CSP3/#match-element-to-source-list */
export const BLOCKED_WITHOUT_ATTRIBUTES: ReadonlySet<InlineType> = new Set([
  'navigation',
  'script attribute',
  'style attribute',
]);

const NAMES: Readonly<Record<InlineType, string>> = {
  script: 'Inline script',
  navigation: 'javascript: URL',
  'script attribute': 'Event handler',
  style: 'Inline style',
  'style attribute': 'Style attribute',
};

export function nameOfCode(type: InlineType): string {
  return NAMES[type];
}

const ALGORITHMS: readonly unknown[] = ['sha256', 'sha384', 'sha512'];

interface OptionRule {
  readonly accepts: (value: unknown) => boolean;
  readonly form: string;
}

const OPTIONS: Readonly<Record<string, OptionRule | undefined>> = {
  algorithm: { accepts: (value) => ALGORITHMS.includes(value), form: ALGORITHMS.map(show).join(', ') },
  attributes: { accepts: (value) => typeof value === 'boolean', form: 'true or false' },
  exclude: {
    accepts: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== ''),
    form: 'a list of paths such as "drafts"',
  },
};

/** @throws CspError `InvalidProp` */
export function checkInlineHashesOptions(directory: unknown, options: unknown): void {
  if (typeof directory !== 'string' || directory === '') {
    throw new CspError(
      'InvalidProp',
      `InlineHashes.fromDirectory takes a folder such as "dist", not ${show(directory)}.`,
    );
  }
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new CspError('InvalidProp', `The options of InlineHashes must be an object, not ${show(options)}.`);
  }
  for (const [name, value] of Object.entries(options as Readonly<Record<string, unknown>>)) {
    const rule = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
    if (rule === undefined) {
      const hint = didYouMean(name, Object.keys(OPTIONS));
      throw new CspError('InvalidProp', `InlineHashes has no option ${show(name)}.${hint}`);
    }
    if (value !== undefined && !rule.accepts(value)) {
      throw new CspError('InvalidProp', `InlineHashes: ${name} must be ${rule.form}, not ${show(value)}.`);
    }
  }
}

/** `inlineCodeBlocked`: the pages have code on elements that the policy does not allow, one finding per kind of code. */
export function blockedCodeFindings({ _leftAlone }: InlineHashes, policy: Policy): Finding[] {
  const blocked = _leftAlone.filter(
    ({ type, text = '' }) => !policy.allows({ kind: 'inline', inlineType: type, text }).allowed,
  );
  return [...new Set(blocked.map(({ type }) => type))].sort().map((type): Finding => {
    const codes = blocked.filter((code) => code.type === type);
    const directive = inlineDirectiveOf(type);
    const example = codes[0];
    return {
      id: 'inlineCodeBlocked',
      severity: 'error',
      directive,
      origins: [{ party: INLINE_PARTY, directive }],
      message:
        `${directive}: the policy blocks ${codes.length === 1 ? articleOf(type) : withCommas(codes.length)} ` +
        `${plainName(type, codes.length)} of ${pagesOf(codes)}` +
        `${example === undefined ? '' : `, such as ${example.place} ${show(example.excerpt)}`}.`,
      advice:
        'Move the code into a file or an element of its own, or hash it with attributes: true in the options of ' +
        "InlineHashes, which takes 'unsafe-hashes'.",
    };
  });
}

function articleOf(type: InlineType): string {
  return /^[aeiou]/i.test(NAMES[type]) ? 'an' : 'a';
}

function plainName(type: InlineType, count: number): string {
  const name = NAMES[type];
  const lower = name.startsWith('java') ? name : name.toLowerCase();
  return count === 1 ? lower : `${lower}s`;
}

/** A finding about hashes that were left out, with the pages whose code they are of and what can be done about it. */
export function withPages(finding: Finding, inlineHashes: InlineHashes): Finding {
  const isOurs = finding.id === 'hashesLeftOut' && finding.origins.some(({ party }) => party === INLINE_PARTY);
  if (!isOurs) return finding;
  const codes = inlineHashes._found.filter(
    ({ directive, type }) => directive === finding.directive && !BLOCKED_WITHOUT_ATTRIBUTES.has(type),
  );
  return {
    ...finding,
    severity: 'warning',
    message: `${finding.message} The inline code is that of ${pagesOf(codes)}.`,
    advice: `${finding.advice} To have it checked nevertheless, move the inline code of these pages into files; to accept it, leave out inlineHashes or acknowledge this finding.`,
  };
}

function pagesOf(codes: readonly FoundCode[]): string {
  return pageList([...new Set(codes.flatMap((code) => code.pages))].sort());
}

const MOST_PAGES_NAMED = 3;

/** As in `a.html`, or in `a.html, b.html, c.html and 9,997 more pages`. */
export function pageList(pages: readonly string[]): string {
  const named = pages.slice(0, MOST_PAGES_NAMED).join(', ');
  const more = pages.length - MOST_PAGES_NAMED;
  return more <= 0 ? named : `${named} and ${withCommas(more)} more ${more === 1 ? 'page' : 'pages'}`;
}
