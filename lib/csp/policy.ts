import { checkDirectiveName, checkMembers, isPlainObject } from './arguments';
import { copyEntry, copyOrigins } from './copies';
import { DIRECTIVE_NAMES, directiveInfo, holdsSources, namesInPrintOrder } from './directives';
import { CspError, didYouMean, show } from './errors';
import { explain } from './explain';
import type { Explanation } from './explain';
import type { Finding } from './finding';
import { findingsOf } from './findings';
import type { FindingsOptions } from './findings';
import { judge } from './match/allows';
import type { Verdict } from './match/allows';
import type { CspRequest } from './match/request';
import { mergeDirectives } from './merge';
import type { DirectiveMap, Entry, EntryMap } from './entries';
import { minimizeDirectives } from './minimize';
import type { MinimizeOptions } from './minimize/options';
import { parsePolicyText, splitPolicies } from './parse';
import { inPrintOrder } from './print-order';
import { serialize } from './serialize';
import { compileRequirements } from './compile';
import { addEntry, readEntry } from './entries';
import type { Origin, PolicyEntry, RequirementSet } from './requirement';
import type { PolicyState } from './state';
import { directiveNameProblem } from './values';

/** Whether browsers enforce a policy or only report what it would forbid. */
export type Disposition = 'enforce' | 'report';

/** How to read a policy. */
export interface PolicyOptions {
  /** Whose policy it is, for the origin of its sources. @default 'site' */
  readonly party?: string;
  /** Whether browsers enforce it or only report. @default 'enforce' */
  readonly disposition?: Disposition;
}

/** One directive of a policy. */
export interface PolicyDirective {
  /** Its name in lower case. */
  readonly name: string;
  /** Its values in the order in which they are printed; none stands for `'none'` where sources are expected. */
  readonly entries: PolicyEntry[];
}

/**
 * A Content Security Policy: https://www.w3.org/TR/CSP3/#framework-policy
 *
 * Immutable: merge and minimize give a new one. Whatever the order in which it was put together, it prints the same.
 */
export class Policy {
  /** A policy without directives, which restricts nothing. */
  public static empty(): Policy {
    return new Policy({ directives: new Map() });
  }

  /**
   * Reads a serialized policy that you wrote yourself, and refuses mistakes. For texts from elsewhere, which may be
   * wrong in any way, use `parsePolicies`.
   *
   * As in browsers a repeated directive is ignored; that and 'none' beside other sources are among the `findings`.
   *
   * @throws CspError `InvalidPolicy`, `InvalidDirective` or `InvalidSource` for what a browser would ignore silently, and
   * `InvalidArgument` for options that do not exist
   */
  public static parse(text: string, options: PolicyOptions = {}): Policy {
    if (typeof text !== 'string') {
      throw new CspError('InvalidPolicy', `A policy is a text like "default-src 'self'", not ${show(text)}.`);
    }
    if (splitPolicies(text).length > 1) {
      const why = 'a comma separates it into several policies that browsers enforce all. Give one, without commas.';
      throw new CspError('InvalidPolicy', `${show(text)} is not one policy: ${why}`);
    }
    checkMembers('policy', options);
    const { directives, findings } = parsePolicyText(text, options.party ?? 'site', { start: 0, end: text.length });
    for (const { id, message, advice } of findings) {
      const code = REFUSED[id];
      if (code !== undefined) throw new CspError(code, `${message} ${advice}`);
    }
    refuseDirectiveNames(directives);
    const control = /[^\t\n\f\r\x20-\x7e]/u.exec(text);
    if (control !== null) {
      throw new CspError('InvalidPolicy', `${show(text)} holds the character ${show(control[0])}. Take it out.`);
    }
    return new Policy({ directives, parseFindings: findings, disposition: options.disposition });
  }

  /**
   * Builds a policy from lists of values by directive. An empty list, or `["'none'"]`, allows nothing.
   *
   * @throws CspError `InvalidPolicy`, `InvalidDirective` or `InvalidSource`, showing the value, and `InvalidArgument` for
   * options that do not exist
   */
  public static fromDirectives(directives: { [name: string]: string[] }, options: PolicyOptions = {}): Policy {
    checkMembers('policy', options);
    const party = options.party ?? 'site';
    const result = new Map<string, EntryMap>();
    // Anything else, such as a Map, seems to be empty and would give a policy that restricts nothing.
    if (!isPlainObject(directives)) {
      const form = '{ "img-src": ["data:"] }';
      throw new CspError(
        'InvalidPolicy',
        `${party}: expected lists by directive as in ${form}, not ${show(directives)}.`,
      );
    }
    for (const [key, values] of Object.entries(directives)) {
      const name = key.toLowerCase();
      if (directiveInfo(name) === undefined) {
        const hint = didYouMean(name, DIRECTIVE_NAMES);
        throw new CspError('InvalidDirective', `${party}: ${show(key)} is no CSP directive.${hint}`);
      }
      if (result.has(name)) {
        throw new CspError('InvalidDirective', `${party}: ${show(key)} is given twice. Put its values into one list.`);
      }
      result.set(name, readValues(party, name, values));
    }
    return new Policy({ directives: result, disposition: options.disposition });
  }

  /** @internal */
  public static _of(state: PolicyState): Policy {
    return new Policy(state);
  }

  /** @internal */
  public readonly _state: PolicyState;

  private serialized: string | undefined;

  private constructor(state: PolicyState) {
    this._state = state;
  }

  /** Whether browsers enforce it or only report. */
  public get disposition(): Disposition {
    return this._state.disposition ?? 'enforce';
  }

  /** Its directives in the order in which they are printed. */
  public get directives(): PolicyDirective[] {
    const { directives } = this._state;
    return namesInPrintOrder(directives).map((name) => ({ name, entries: this.directive(name) ?? [] }));
  }

  /** How many characters its text has. A CDK token counts with its placeholder. */
  public get length(): number {
    return this.toString().length;
  }

  /**
   * The values of a directive in the order in which they are printed, or undefined where it is absent.
   *
   * @throws CspError `InvalidArgument` for a name that is no text
   */
  public directive(name: string): PolicyEntry[] | undefined {
    checkDirectiveName(name);
    const entries = this._state.directives.get(name.toLowerCase());
    return entries === undefined ? undefined : inPrintOrder(entries.values()).map(copyEntry);
  }

  /**
   * The union of this policy and what the parties need: what either allows is allowed, and nothing else. `merge/index.ts`
   * says what that means and where CSP cannot express it; such cases are among the `findings` of the result.
   *
   * Merging in steps gives the same policy and findings as merging at once. Of a minimized policy what it was before
   * counts, so minimize last.
   *
   * @param sets what the parties need; an object is read when it is first merged, so do not change it afterwards
   * @throws CspError for a requirement that cannot be one, naming the party
   */
  public merge(sets: RequirementSet[]): Policy {
    if (!Array.isArray(sets)) {
      throw new CspError('InvalidArgument', `Expected a list of requirement sets, not ${show(sets)}.`);
    }
    const { disposition, parseFindings, unminimized, directives, base = unminimized ?? directives } = this._state;
    // From the start again, since what earlier parties clash with may only be coming now.
    const merged = new Set(this._state.merged);
    for (const set of sets) merged.add(compileRequirements(set));
    const parties = [...merged];
    const { directives: united, clashes } = mergeDirectives(base, parties);
    return new Policy({ directives: united, clashes, base, merged: parties, parseFindings, disposition });
  }

  /**
   * The shortest policy with the same meaning; `minimize/index.ts` says what is rewritten, why it may be, and where it is
   * not the shortest.
   *
   * @throws CspError `InvalidArgument` for options that do not exist
   */
  public minimize(options: MinimizeOptions = {}): Policy {
    checkMembers('minimize', options);
    // Not what was given, since origins are put together later.
    const { pageScheme } = options;
    const directives = minimizeDirectives(this._state.directives, { pageScheme });
    const { disposition, parseFindings, base, merged, clashes } = this._state;
    const unminimized = this._state.unminimized ?? this._state.directives;
    // What the page's scheme once let be left out is left out for good.
    const minimizeOptions = options.pageScheme === 'https' ? HTTPS : this._state.minimizeOptions;
    return new Policy({
      directives,
      disposition,
      parseFindings,
      base,
      merged,
      clashes,
      unminimized,
      minimizeOptions,
    });
  }

  /**
   * Whether the policy allows a request, and what decides it; the disposition does not matter.
   *
   * @throws CspError `InvalidUrl` or `InvalidArgument` for a request that cannot be
   */
  public allows(request: CspRequest): Verdict {
    checkMembers('request', request);
    const verdict = judge(this._state.directives, request);
    return { ...verdict, origins: copyOrigins(verdict.origins) };
  }

  /**
   * What is doubtful about it, the worst first.
   *
   * @throws CspError `InvalidArgument` for options that do not exist
   */
  public findings(options: FindingsOptions = {}): Finding[] {
    checkMembers('findings', options);
    return findingsOf(this._state, this.length, options);
  }

  /** Where each source comes from, what covers it and what it costs. */
  public explain(): Explanation {
    return explain(this._state, this.toString());
  }

  /** The serialized policy: https://www.w3.org/TR/CSP3/#grammardef-serialized-policy */
  public toString(): string {
    return (this.serialized ??= serialize(this._state.directives));
  }
}

const HTTPS: MinimizeOptions = { pageScheme: 'https' };

const REFUSED: Readonly<Record<string, 'InvalidSource' | 'InvalidDirective' | 'InvalidPolicy' | undefined>> = {
  invalidSource: 'InvalidSource',
  unknownDirective: 'InvalidDirective',
  nonAsciiDirective: 'InvalidPolicy',
  unknownValue: 'InvalidPolicy',
};

/** A forgotten ";" turns the next directive's name into a host, and what follows into sources of the wrong directive. */
function refuseDirectiveNames(directives: DirectiveMap): void {
  for (const [name, entries] of directives) {
    const lost = [...entries.keys()].find((text) => directiveNameProblem(name, text) !== undefined);
    if (lost === undefined) continue;
    throw new CspError(
      'InvalidPolicy',
      `${name}: ${show(lost)} is the name of a directive and stands among the values. Put ";" before it.`,
    );
  }
}

function readValues(party: string, name: string, values: string[]): EntryMap {
  if (!Array.isArray(values)) {
    const form = `{ ${show(name)}: ["'self'", "https://a.example"] }`;
    throw new CspError('InvalidPolicy', `${party}, ${name}: expected a list as in ${form}, not ${show(values)}.`);
  }
  const origins: Origin[] = [{ party, directive: name }];
  const entries = new Map<string, Entry>();
  if (values.length === 1 && holdsSources(name) && String(values[0]).toLowerCase() === "'none'") return entries;
  for (const value of values) addEntry(entries, readEntry(party, name, value, origins));
  return entries;
}
