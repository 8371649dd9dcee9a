/**
 * The directives of CSP Level 3 and of the specifications that register one, as one literal table.
 *
 * https://www.w3.org/TR/CSP3/#csp-directives
 */

/** https://www.w3.org/TR/CSP3/#csp-directives, and `other` for what further specifications register. */
export type DirectiveGroup = 'fetch' | 'document' | 'navigation' | 'reporting' | 'other';

/** What may stand in a directive's value. */
export type DirectiveValue = 'source-list' | 'ancestor-source-list' | 'tokens' | 'urls' | 'none';

/** One row of the directive table. */
export interface DirectiveInfo {
  /** The directive's name in lower case. */
  readonly name: string;
  /** The group that CSP3 lists it under. */
  readonly group: DirectiveGroup;
  /** What its value is made of. */
  readonly value: DirectiveValue;
  /** The directives asked for a request of this one, the directive itself first; empty when nothing falls back. */
  readonly fallback: string[];
  /** Why it should not be used any more. @default - not deprecated */
  readonly deprecated?: string;
  /** The section that defines it. */
  readonly specification: string;
}

const CSP3 = 'https://www.w3.org/TR/CSP3/#directive-';

function fetchDirective(name: string, ...parents: string[]): DirectiveInfo {
  return { name, group: 'fetch', value: 'source-list', fallback: [name, ...parents], specification: CSP3 + name };
}

function directive(
  name: string,
  group: DirectiveGroup,
  value: DirectiveValue,
  more: { readonly specification?: string; readonly deprecated?: string } = {},
): DirectiveInfo {
  return { name, group, value, fallback: [], specification: CSP3 + name, ...more };
}

/**
 * Every directive, in the order in which this library prints them.
 *
 * The fallback lists are those of https://www.w3.org/TR/CSP3/#directive-fallback-list; `child-src` itself falls
 * back on `default-src` (https://www.w3.org/TR/CSP3/#directive-child-src).
 */
export const DIRECTIVES: readonly DirectiveInfo[] = frozen([
  fetchDirective('default-src'),
  fetchDirective('script-src', 'default-src'),
  fetchDirective('script-src-elem', 'script-src', 'default-src'),
  fetchDirective('script-src-attr', 'script-src', 'default-src'),
  fetchDirective('style-src', 'default-src'),
  fetchDirective('style-src-elem', 'style-src', 'default-src'),
  fetchDirective('style-src-attr', 'style-src', 'default-src'),
  fetchDirective('img-src', 'default-src'),
  fetchDirective('font-src', 'default-src'),
  fetchDirective('connect-src', 'default-src'),
  fetchDirective('media-src', 'default-src'),
  fetchDirective('object-src', 'default-src'),
  fetchDirective('child-src', 'default-src'),
  fetchDirective('frame-src', 'child-src', 'default-src'),
  {
    ...fetchDirective('fenced-frame-src', 'frame-src', 'child-src', 'default-src'),
    specification: 'https://wicg.github.io/fenced-frame/#new-csp-directive',
  },
  fetchDirective('worker-src', 'child-src', 'script-src', 'default-src'),
  fetchDirective('manifest-src', 'default-src'),
  {
    ...directive('prefetch-src', 'fetch', 'source-list'),
    deprecated: 'no browser honours it any more; resource hints follow the other fetch directives',
    specification: 'https://www.w3.org/TR/2022/WD-CSP3-20221014/#directive-prefetch-src',
  },
  directive('base-uri', 'document', 'source-list'),
  directive('sandbox', 'document', 'tokens'),
  directive('plugin-types', 'document', 'tokens', {
    deprecated: 'browsers have no plugins any more; use object-src',
    specification: 'https://www.w3.org/TR/CSP2/#directive-plugin-types',
  }),
  directive('form-action', 'navigation', 'source-list'),
  directive('frame-ancestors', 'navigation', 'ancestor-source-list'),
  directive('navigate-to', 'navigation', 'source-list', {
    deprecated: 'never shipped and removed from CSP3',
    specification: 'https://www.w3.org/TR/2021/WD-CSP3-20210629/#directive-navigate-to',
  }),
  directive('webrtc', 'other', 'tokens'),
  directive('trusted-types', 'other', 'tokens', {
    specification: 'https://www.w3.org/TR/trusted-types/#trusted-types-csp-directive',
  }),
  directive('require-trusted-types-for', 'other', 'tokens', {
    specification: 'https://www.w3.org/TR/trusted-types/#require-trusted-types-for-csp-directive',
  }),
  directive('upgrade-insecure-requests', 'other', 'none', {
    specification: 'https://www.w3.org/TR/upgrade-insecure-requests/#delivery',
  }),
  directive('block-all-mixed-content', 'other', 'none', {
    deprecated: 'browsers block or upgrade mixed content without it',
    specification: 'https://www.w3.org/TR/mixed-content/#strict-checking',
  }),
  directive('require-sri-for', 'other', 'tokens', {
    deprecated: 'replaced by the Integrity-Policy header',
    specification: 'https://www.w3.org/TR/SRI/#integrity-policy-section',
  }),
  directive('reflected-xss', 'other', 'tokens', {
    deprecated: 'removed from CSP2 before it was finished',
    specification: 'https://www.w3.org/TR/2014/WD-CSP11-20140211/#reflected-xss',
  }),
  directive('referrer', 'other', 'tokens', {
    deprecated: 'use the Referrer-Policy header',
    specification: 'https://www.w3.org/TR/2014/WD-CSP11-20140703/#directive-referrer',
  }),
  directive('report-uri', 'reporting', 'urls', {
    deprecated: 'ignored where report-to is present; still the only one that older browsers know',
  }),
  directive('report-to', 'reporting', 'tokens'),
]);

/** The table is everybody's: whoever changed a row would change all policies. */
function frozen(rows: DirectiveInfo[]): readonly DirectiveInfo[] {
  for (const row of rows) {
    Object.freeze(row.fallback);
    Object.freeze(row);
  }
  return Object.freeze(rows);
}

/** What a misspelled name is compared with. */
export const DIRECTIVE_NAMES: readonly string[] = DIRECTIVES.map((info) => info.name);
const BY_NAME: ReadonlyMap<string, DirectiveInfo> = new Map(DIRECTIVES.map((info) => [info.name, info]));
const RANK: ReadonlyMap<string, number> = new Map(DIRECTIVES.map((info, index) => [info.name, index]));

/** The table's row for a directive name in lower case, or undefined for an unknown one. */
export function directiveInfo(name: string): DirectiveInfo | undefined {
  return BY_NAME.get(name);
}

/** Order of printing: the table's, unknown names last and by name. @internal */
export function compareDirectiveNames(a: string, b: string): number {
  const difference = (RANK.get(a) ?? DIRECTIVES.length) - (RANK.get(b) ?? DIRECTIVES.length);
  return difference !== 0 ? difference : a < b ? -1 : a > b ? 1 : 0;
}

/** The names of directives in the order of printing. @internal */
export function namesInPrintOrder(directives: ReadonlyMap<string, unknown>): string[] {
  const names = DIRECTIVE_NAMES.filter((name) => directives.has(name));
  const unknown = [...directives.keys()].filter((name) => !BY_NAME.has(name));
  return [...names, ...unknown.sort()];
}

/**
 * Whether the value of the directive is a source list (an ancestor source list counts). Unknown names: no.
 * @internal
 */
export function holdsSources(name: string): boolean {
  const value = BY_NAME.get(name)?.value;
  return value === 'source-list' || value === 'ancestor-source-list';
}

/**
 * The fetch directives that something asks: a request, an inline check, eval or WebAssembly. `default-src`,
 * `child-src` and `style-src` are only ever asked as fallbacks. `script-src` is asked by eval and WebAssembly.
 *
 * https://www.w3.org/TR/CSP3/#effective-directive-for-a-request,
 * https://www.w3.org/TR/CSP3/#effective-directive-for-inline-check,
 * https://www.w3.org/TR/CSP3/#can-compile-strings
 * @internal
 */
export const EFFECTIVE_FETCH_DIRECTIVES: readonly string[] = [
  'script-src',
  'script-src-elem',
  'script-src-attr',
  'style-src-elem',
  'style-src-attr',
  'img-src',
  'font-src',
  'connect-src',
  'media-src',
  'object-src',
  'frame-src',
  'worker-src',
  'manifest-src',
];

/**
 * The effective directives that a requirement for `name` is about: all that the directive governs, but never the
 * workers that merely fall back on `script-src`.
 * @internal
 */
export const GOVERNED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'script-src': ['script-src', 'script-src-elem', 'script-src-attr'],
    'style-src': ['style-src-elem', 'style-src-attr'],
    'child-src': ['frame-src', 'worker-src'],
  }),
);

/** Whether what is said of a directive goes for another one: for itself, and for the effective ones that it governs. */
export function doesGovern(directive: string, other: string): boolean {
  return directive === other || GOVERNED.get(directive)?.includes(other) === true;
}
