import { CspError, didYouMean, directiveInfo, show } from '../csp';
import { Vendor, VendorCategory, VendorDefinition, VendorRequirement } from './vendor';

/** What is known about a vendor without a class of its own. */
export interface CustomVendorOptions {
  /** The vendor's pages that state its needs. @default - none, so that a reader of the policy cannot check it */
  readonly documentation?: string[];
  /** The day on which you read those pages, as YYYY-MM-DD. @default - unknown */
  readonly verified?: string;
  /** Why the site needs what is listed. @default - that the site lists it for this vendor */
  readonly reason?: string;
  /** What the vendor is for. @default 'monitoring' */
  readonly category?: VendorCategory;
  /**
   * The directives that the sources of a `default-src` are for: a vendor that writes its needs as `default-src` does not
   * say. Only for `fromPolicy`. @default - a policy with sources in default-src is refused
   */
  readonly defaultSrcFor?: string[];
}

/**
 * A vendor without a class of its own.
 *
 * ```
 * CustomVendor.fromDirectives('Acme Chat', { 'script-src': ['https://chat.acme.example'] });
 * CustomVendor.fromPolicy('Acme Chat', "script-src 'self' https://chat.acme.example; frame-src https://chat.acme.example");
 * ```
 */
export class CustomVendor extends Vendor {
  /**
   * A vendor from lists of sources by directive.
   *
   * @param title the vendor's name
   * @throws CspError for a directive or source that cannot be, or options that are not of their form
   */
  public static fromDirectives(
    title: string,
    directives: { [name: string]: string[] },
    options: CustomVendorOptions = {},
  ): CustomVendor {
    checkCustomOptions(title, options);
    if (!isPlainObject(directives) || !Object.values(directives).every(isTextList)) {
      const form = '{ "script-src": ["https://a.example"] }';
      throw new CspError(
        'InvalidOption',
        `${title}: expected lists by directive as in ${form}, not ${show(directives)}.`,
      );
    }
    if (options.defaultSrcFor !== undefined) {
      throw new CspError('InvalidOption', `${title}: defaultSrcFor is for CustomVendor.fromPolicy only.`);
    }
    return new CustomVendor(title, Object.entries(directives), options);
  }

  /**
   * A vendor from a policy as vendors publish it: with or without the header's name, directives separated by `;` or each
   * on a line of its own. `'self'` and `'none'` in it are the site's own business and left out. A directive that occurs
   * again adds to the first.
   *
   * @param title the vendor's name
   * @throws CspError for what is no directive or source, and for `default-src` with sources but no `defaultSrcFor`
   */
  public static fromPolicy(title: string, policy: string, options: CustomVendorOptions = {}): CustomVendor {
    checkCustomOptions(title, options);
    if (typeof policy !== 'string') {
      throw new CspError('InvalidPolicy', `${title}: the policy must be a text, not ${show(policy)}.`);
    }
    const rows = readSnippet(title, policy).flatMap(([name, sources]) => {
      const own = sources.filter((source) => !SITES_OWN.has(source.toLowerCase()));
      if (own.length === 0) return [];
      if (name !== 'default-src') return [[name, own] as const];
      return defaultSrcTargets(title, own, options).map((target) => [target, own] as const);
    });
    return new CustomVendor(title, rows, options);
  }

  private constructor(title: string, rows: readonly (readonly [string, string[]])[], options: CustomVendorOptions) {
    super(definitionOf(title, rows, options), {});
  }
}

const OPTION_NAMES = ['documentation', 'verified', 'reason', 'category', 'defaultSrcFor'];

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function checkCustomOptions(title: string, options: CustomVendorOptions): void {
  const given: unknown = options;
  if (!isPlainObject(given))
    throw new CspError('InvalidOption', `${title}: options must be an object, not ${show(given)}.`);
  for (const [name, value] of Object.entries(given)) {
    const isList = name === 'documentation' || name === 'defaultSrcFor';
    if (!OPTION_NAMES.includes(name)) {
      throw new CspError('InvalidOption', `${title} has no option ${show(name)}.${didYouMean(name, OPTION_NAMES)}`);
    }
    if (value !== undefined && !(isList ? isTextList(value) : typeof value === 'string' && value !== '')) {
      throw new CspError(
        'InvalidOption',
        `${title}: ${name} must be ${isList ? 'a list of texts' : 'a text'}, not ${show(value)}.`,
      );
    }
  }
}

/** Whether the calendar has the day. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return DATE.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const SITES_OWN: ReadonlySet<string> = new Set(["'self'", "'none'", "'report-sample'"]);
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

function definitionOf(
  title: string,
  rows: readonly (readonly [string, string[]])[],
  options: CustomVendorOptions,
): VendorDefinition {
  if (typeof title !== 'string' || title.trim() === '') {
    throw new CspError('InvalidOption', `A custom vendor needs a name, not ${show(title)}.`);
  }
  const { documentation = [], verified, reason = `The site lists it for ${title}.`, category = 'monitoring' } = options;
  for (const page of documentation) {
    if (!/^https?:\/\/\S+$/.test(page)) {
      throw new CspError('InvalidOption', `${title}: documentation must be a list of URLs, not ${show(page)}.`);
    }
  }
  if (verified !== undefined && !isDay(verified)) {
    throw new CspError('InvalidOption', `${title}: verified must be a day like "2026-11-21", not ${show(verified)}.`);
  }
  return {
    id: title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    title,
    category,
    documentation,
    verified,
    hosts: [],
    options: {},
    requirements: rows.map(([directive, sources]): VendorRequirement => ({
      directive,
      sources: sources.map(literal),
      reason,
    })),
    examples: [],
  };
}

/** Braces stand for options in definitions; here there are none, and no source has any. */
function literal(source: string): string {
  return /[{}]/.test(source) && !source.includes('${Token[')
    ? source.replace(/[{}]/g, (brace) => encodeURIComponent(brace))
    : source;
}

/** Directives and their values, from a text in which each directive begins after a `;` or with its name. */
function readSnippet(title: string, policy: string): [string, string[]][] {
  const result: [string, string[]][] = [];
  const text = policy.replace(/^\s*content-security-policy(?:-report-only)?\s*:/i, '');
  for (const part of text.split(';')) {
    let current: [string, string[]] | undefined;
    for (const word of part.split(/\s+/).filter(Boolean)) {
      const name = word.toLowerCase().replace(/:$/, '');
      if (directiveInfo(name) !== undefined) result.push((current = [name, []]));
      else if (current === undefined || isLostName(word)) throw notADirective(title, word);
      else current[1].push(word);
    }
  }
  return result;
}

/** A bare word is a misspelt directive rather than a host without a dot. */
function isLostName(word: string): boolean {
  return /^[a-z]+(?:-[a-z]+)*:?$/i.test(word) && !/^(?:localhost|[a-z]+:)$/i.test(word);
}

function notADirective(title: string, word: string): Error {
  const form = '"script-src https://a.example; connect-src https://b.example"';
  return new CspError('InvalidPolicy', `${title}: expected a CSP directive instead of ${show(word)}, as in ${form}.`);
}

function defaultSrcTargets(title: string, sources: string[], { defaultSrcFor }: CustomVendorOptions): string[] {
  if (defaultSrcFor !== undefined && defaultSrcFor.length > 0) return defaultSrcFor;
  throw new CspError(
    'InvalidPolicy',
    `${title}: default-src with ${show(sources)} does not say what they are for. Name the directives as in ` +
      'defaultSrcFor: ["script-src", "connect-src"].',
  );
}
