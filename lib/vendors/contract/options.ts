/** Checks the options that a user gave to a vendor, and fills in the defaults. */
import { CspError, didYouMean, show } from '../../csp';
import { readSource } from '../../csp/source';
import type { ChoiceOption, TextFormat, TextOption, VendorDefinition, VendorOption } from './definition';

/** The value of every option: `undefined` where the user left out one that has no default. */
export type OptionValues = Readonly<Record<string, boolean | string | readonly string[] | undefined>>;

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** The last label of a host name has a letter, or it would be an address, which CSP3 does not match. */
const LAST_LABEL = `(?=[a-z0-9-]*[a-z])${LABEL}`;
/** 1 to 65535 without leading zeros. */
const PORT = '(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])';

/** What the formats accept, and how to say it. */
const FORMATS: Readonly<Record<TextFormat, { readonly pattern: RegExp; readonly form: string }>> = {
  host: {
    pattern: new RegExp(`^(?![^:]{254})(?:${LABEL}\\.)+${LAST_LABEL}(?::${PORT})?$`, 'i'),
    form: 'a host name without scheme and path',
  },
  label: { pattern: new RegExp(`^${LABEL}$`, 'i'), form: 'one label of a host name: letters, digits and "-"' },
  labels: {
    pattern: new RegExp(`^(?!.{250})${LABEL}(?:\\.${LABEL})*$`, 'i'),
    form: 'labels of a host name, separated by dots',
  },
  path: { pattern: /^\/(?:[\w.~!$&'()*+=:@/-]|%[0-9a-f]{2})*$/i, form: 'a path that begins with "/"' },
  port: { pattern: new RegExp(`^${PORT}$`), form: 'a port number as a text' },
  hash: { pattern: /^sha(?:256|384|512)-[a-z0-9+/_-]+={0,2}$/i, form: 'a hash like "sha256-…" without quotes' },
};

/** A source with a text of the format in it: what no source can hold is refused even where no row needs it now. */
const PROBES: Readonly<Record<TextFormat, (value: string) => string>> = {
  host: (value) => `https://${value}`,
  label: (value) => `https://${value}.example`,
  labels: (value) => `https://${value}.example`,
  path: (value) => `https://a.example${value}`,
  port: (value) => `https://a.example:${value}`,
  hash: (value) => `'${value}'`,
};

/**
 * @throws CspError `InvalidOption` that names vendor and option, shows the value and says what is accepted
 */
export function resolveOptions(definition: VendorDefinition, given: unknown = {}): OptionValues {
  const { title, options } = definition;
  if (given === null || typeof given !== 'object' || Array.isArray(given)) {
    throw new CspError('InvalidOption', `${title}: options must be an object, not ${show(given)}.`);
  }
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(options, name)) continue;
    const names = Object.keys(options);
    const known = names.length === 0 ? 'It has none.' : `It has ${names.join(', ')}.`;
    throw new CspError('InvalidOption', `${title} has no option ${show(name)}. ${known}${didYouMean(name, names)}`);
  }
  const values = given as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      resolveOption(`${title}: option ${name}`, option, values[name]),
    ]),
  );
}

function resolveOption(where: string, option: VendorOption, value: unknown): boolean | string | string[] | undefined {
  if (value === undefined) return defaultOf(where, option);
  if (option.kind === 'flag') {
    if (typeof value === 'boolean') return value;
    throw invalid(where, value, 'true or false');
  }
  if (option.many !== true) return resolveText(where, option, value);
  if (Array.isArray(value) && value.length > 0) {
    // Not value.map(), which skips the holes of a list.
    return [...new Set(Array.from(value, (item: unknown) => resolveText(where, option, item)))];
  }
  throw invalid(where, value, `a list, each item ${formOf(option)}`);
}

function defaultOf(where: string, option: VendorOption): boolean | string | string[] | undefined {
  if (option.kind === 'flag') return option.default;
  if (option.required === true) {
    throw new CspError('InvalidOption', `${where} is required: ${formOf(option)}. ${option.description}`);
  }
  return typeof option.default === 'object' ? [...option.default] : option.default;
}

function resolveText(where: string, option: ChoiceOption | TextOption, value: unknown): string {
  if (typeof value === 'string' && accepts(option, value)) return value;
  throw invalid(where, value, formOf(option), typeof value === 'string' ? hintFor(option, value) : '');
}

function hintFor(option: ChoiceOption | TextOption, value: string): string {
  if (option.kind === 'choice') return didYouMean(value, Object.keys(option.values));
  if (option.list !== undefined) return didYouMean(value, option.list.values);
  // The form is right, so what the pattern asks for has to be said: the description does.
  if (!hasForm(option, value)) return FORMATS[option.format].pattern.test(value) ? ` ${option.description}` : '';
  const problem = sourceProblem(option, value);
  return problem === undefined ? '' : ` No source can hold it: ${problem}`;
}

function accepts(option: ChoiceOption | TextOption, value: string): boolean {
  if (option.kind === 'choice') return Object.hasOwn(option.values, value);
  if (option.aliases !== undefined && Object.hasOwn(option.aliases, value)) return true;
  if (option.list !== undefined) return option.list.values.includes(value);
  return hasForm(option, value) && sourceProblem(option, value) === undefined;
}

function hasForm({ format, pattern }: TextOption, value: string): boolean {
  return FORMATS[format].pattern.test(value) && (pattern?.test(value) ?? true);
}

/** Why no source can hold a value of the right form, such as a hash of the wrong length. */
function sourceProblem({ format }: TextOption, value: string): string | undefined {
  const source = readSource(PROBES[format](value));
  return 'problem' in source ? source.problem : undefined;
}

/** The accepted form of a value, in words. */
export function formOf(option: VendorOption): string {
  if (option.kind === 'flag') return 'true or false';
  if (option.kind === 'choice')
    return Object.keys(option.values)
      .map((value) => show(value))
      .join(' or ');
  if (option.list !== undefined) {
    return `one of the ${option.list.values.length} of ${option.list.page}, such as ${show(option.example)}`;
  }
  const aliases = Object.keys(option.aliases ?? {})
    .map((value) => `${show(value)}, `)
    .join('');
  return `${aliases}${FORMATS[option.format].form}, such as ${show(option.example)}`;
}

function invalid(where: string, value: unknown, form: string, hint = ''): Error {
  return new CspError('InvalidOption', `${where} must be ${form}, not ${show(value)}.${hint}`);
}
