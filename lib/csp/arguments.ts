/**
 * What callers without a compiler get wrong: every public function checks its arguments here before it uses them.
 *
 * An option that does not exist is refused, since a mistyped one would be ignored without a word.
 */
import { CspError, didYouMean, show } from './errors';

/** A test of one member, and what it accepts, for the message. */
interface Kind {
  readonly accepts: (value: unknown) => boolean;
  readonly form: string;
}

const isString = (value: unknown): boolean => typeof value === 'string';

const TEXT: Kind = { accepts: isString, form: 'a text' };
/** Left to those who read it: their messages say more. */
const ANY: Kind = { accepts: () => true, form: 'a value' };
const TEXTS: Kind = { accepts: isListOfTexts, form: 'a list of texts' };
const FLAG: Kind = { accepts: (value) => typeof value === 'boolean', form: 'true or false' };
const PARTY: Kind = { accepts: (value) => isString(value) && (value as string).trim() !== '', form: 'a name' };
const COUNT: Kind = { accepts: (value) => Number.isInteger(value) && (value as number) >= 0, form: 'a whole number' };
const LENGTH: Kind = { accepts: (value) => typeof value === 'number' && value >= 0, form: 'a number of characters' };

function oneOf(...values: readonly string[]): Kind {
  const form = values.map((value) => JSON.stringify(value)).join(' or ');
  return { accepts: (value) => values.includes(value as string), form };
}

const DISPOSITION = oneOf('enforce', 'report');

/** The members of each kind of options. */
const MEMBERS = {
  policy: { party: PARTY, disposition: DISPOSITION },
  parse: { party: PARTY, disposition: DISPOSITION, source: oneOf('header', 'meta') },
  minimize: { pageScheme: oneOf('http', 'https') },
  findings: { maxLength: LENGTH, reportingEndpoints: TEXTS },
  request: {
    kind: ANY,
    url: ANY,
    destination: TEXT,
    page: ANY,
    redirectCount: COUNT,
    nonce: TEXT,
    integrity: TEXT,
    parserInserted: FLAG,
    inlineType: TEXT,
    text: TEXT,
  },
} satisfies Readonly<Record<string, Readonly<Record<string, Kind>>>>;

const FORMS: Readonly<Record<keyof typeof MEMBERS, string>> = {
  policy: '{ "party": "site" }',
  parse: '{ "disposition": "report" }',
  minimize: '{ "pageScheme": "https" }',
  findings: '{ "maxLength": 1783 }',
  request: '{ "url": "https://a.example/x.png", "destination": "image" }',
};

/**
 * Refuses what is no object of that kind, a member that it does not have, and a value that the member does not take.
 *
 * @throws CspError `InvalidArgument`
 */
export function checkMembers(kind: keyof typeof MEMBERS, given: unknown): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    const what = kind === 'request' ? 'a request' : 'options';
    throw new CspError('InvalidArgument', `Expected ${what} like ${FORMS[kind]}, not ${show(given)}.`);
  }
  const members: Readonly<Record<string, Kind>> = MEMBERS[kind];
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(members, name)) {
      const names = Object.keys(members);
      const hint = didYouMean(name, names) || ` There are ${names.join(', ')}.`;
      const what = kind === 'request' ? 'A request has no' : 'There is no option';
      throw new CspError('InvalidArgument', `${what} ${show(name)}.${hint}`);
    }
    if (value !== undefined) checkMember(name, value, members[name] ?? ANY);
  }
}

function checkMember(name: string, value: unknown, { accepts, form }: Kind): void {
  if (!accepts(value)) throw new CspError('InvalidArgument', `${name} must be ${form}, not ${show(value)}.`);
}

/**
 * Refuses optional data of a requirement set that have another form than they must.
 *
 * @throws CspError `InvalidArgument`, naming the party
 */
export function checkData(party: string, value: unknown, name: string, form: 'a text' | 'a list of texts'): void {
  if (value === undefined || (form === 'a text' ? isString(value) : isListOfTexts(value))) return;
  throw new CspError('InvalidArgument', `${party}: ${name} must be ${form}, not ${show(value)}.`);
}

/** @throws CspError `InvalidArgument` */
export function checkDirectiveName(name: unknown): void {
  if (typeof name === 'string') return;
  throw new CspError('InvalidArgument', `Expected the name of a directive like "img-src", not ${show(name)}.`);
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isString);
}

/** Whether it is an object whose own members are all that it has: no list, no Map, nothing that inherits. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // That of any realm: nothing is above it.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** An object with members, whatever made it: no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
