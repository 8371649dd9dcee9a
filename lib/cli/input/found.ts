/** Policies as they were found, and where. */
import { CspError, didYouMean, directiveInfo, parsePolicies, show } from '../../csp';
import type { Disposition, Policy } from '../../csp';
import { DIRECTIVE_NAMES } from '../../csp/directives';
import { splitPolicies } from '../../csp/parse';
import { withCommas } from '../../csp/texts';
import { FORMS } from './bytes';

/** One policy of an input. */
export interface FoundPolicy {
  readonly policy: Policy;
  /** As it was delivered, so that its length is what counts. */
  readonly text: string;
  readonly disposition: Disposition;
  /** Where it stands, for people: "Content-Security-Policy of https://a.example/". */
  readonly where: string;
  /** What its counterpart in another version of the input has as well; policies of one response share it. */
  readonly key: string;
}

/** What a text, a folder or an address holds. */
export interface Found {
  readonly policies: readonly FoundPolicy[];
  /** What is to be said about how they were found, such as redirects. */
  readonly notes: readonly string[];
  /** @default - there are none */
  readonly unreadable?: readonly Unreadable[];
}

/** A policy that is there and cannot be read. */
export interface Unreadable {
  /** What the same in another version of the input has as well. */
  readonly key: string;
  /** What is to be said about it. */
  readonly text: string;
}

/** What an argument stands for. */
export interface PolicyInput extends Found {
  readonly unreadable: readonly Unreadable[];
  /** As the user wrote it. */
  readonly name: string;
}

/** A text that holds policies, and where it stood. */
export interface PolicyText {
  readonly text: string;
  readonly where: string;
  /** In which of several responses that the input tells of, such as the resources of templates; empty: there is one. */
  readonly key: string;
  readonly disposition?: Disposition;
  readonly source?: 'header' | 'meta';
}

/** Browsers take a quarter of it for all headers together; what is longer is no policy, and would take minutes. */
const LONGEST = 1_000_000;

/** The policies in a text; a header's commas separate several. */
export function foundIn({ text, key, disposition = 'enforce', source = 'header', ...rest }: PolicyText): FoundPolicy[] {
  // Names of files and constructs may have lines.
  const where = rest.where.replace(/\s*[\r\n]\s*/g, ' ');
  if (text.length > LONGEST) {
    const why = `holds a policy of ${withCommas(text.length)} characters`;
    throw new CspError('InvalidPolicy', `${show(where)} ${why}. No server sends more than ${withCommas(LONGEST)}.`);
  }
  const ranges = source === 'meta' ? [{ start: 0, end: text.length }] : splitPolicies(text);
  const all = ranges.flatMap(({ start, end }) => {
    const part = text.slice(start, end).trim();
    return parsePolicies(part, { disposition, source }).policies.map((policy) => ({ policy, text: part }));
  });
  return all.map((found, index) => ({
    ...found,
    disposition,
    where: all.length === 1 ? where : `${where}, policy ${index + 1} of ${all.length}`,
    key: `${key} ${disposition}`,
  }));
}

/**
 * The policies in a text that nothing marks as such, which may be anything.
 *
 * @throws CspError `InvalidPolicy` for a text with no directive that browsers know
 */
export function foundInUnmarked(text: PolicyText, name: string): FoundPolicy[] {
  const found = foundIn(text);
  const names = found.flatMap(({ policy }) => policy.directives.map((directive) => directive.name));
  if (found.length === 0 || names.some((each) => directiveInfo(each) !== undefined)) return found;
  const hint = names.map((each) => didYouMean(each, DIRECTIVE_NAMES)).find((each) => each !== '') ?? '';
  throw new CspError('InvalidPolicy', `${show(name)} has no directive that browsers know.${hint} Expected ${FORMS}.`);
}

/** The header's name for a disposition. */
export function headerName(disposition: Disposition): string {
  return disposition === 'report' ? 'Content-Security-Policy-Report-Only' : 'Content-Security-Policy';
}

/**
 * The one policy that a command works on: the first that is enforced, or the one with the number that the user gave.
 *
 * @throws CspError `InvalidArgument` for a number that there is not
 */
export function pick({ name, policies }: PolicyInput, number?: string): { found: FoundPolicy; others: number } {
  const wanted = number === undefined ? undefined : Number(number);
  const found =
    wanted === undefined
      ? (policies.find(({ disposition }) => disposition === 'enforce') ?? policies[0])
      : policies[wanted - 1];
  if (found !== undefined) return { found, others: policies.length - 1 };
  const numbers = policies.length === 1 ? 'It has one: leave --number out.' : `It has 1 to ${policies.length}.`;
  throw new CspError('InvalidArgument', `There is no policy ${show(number)} in ${show(name)}. ${numbers}`);
}
