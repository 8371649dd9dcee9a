/** The options with which a vendor fits a policy best: from the defaults, one change at a time. */
import { CspError } from '../../csp';
import type { CatalogueEntry } from '../../vendors/catalogue';
import { patternOf } from '../../vendors/contract/host-pattern';
import type { TextOption, VendorDefinition, VendorOption } from '../../vendors/vendor';
import { fitOf, scoreOf } from './fit';
import type { Fit } from './fit';
import { urlOf } from './sight';
import type { SeenSource, Sight } from './sight';

export type Options = Readonly<Record<string, unknown>>;

/** A vendor with the options that fit. */
export interface ChosenFit extends Fit {
  readonly entry: CatalogueEntry;
  /** Those that differ from the defaults. */
  readonly options: Options;
}

/** A policy that names more tenants than that is tried with the first ones. */
const MOST_VALUES = 12;
const MOST_ROUNDS = 12;
/** What speaks against every option that has to be given: one host that fits a little better is no reason. */
const SAID = 0.2;
const NOBODY: ReadonlySet<string> = new Set();

/** @returns undefined where a required option finds no value in the policy */
export function bestFit(entry: CatalogueEntry, sight: Sight): ChosenFit | undefined {
  const values = valuesIn(entry.definition, sight);
  let best: { fit: ChosenFit; score: number } | undefined;
  for (const start of starts(entry.definition, values)) {
    let climbed = evaluate(entry, start, sight);
    for (let round = 0; climbed !== undefined && round < MOST_ROUNDS; round++) {
      const better = improved(entry, climbed, values, sight);
      if (better === undefined) break;
      climbed = better;
    }
    if (climbed !== undefined && (best === undefined || climbed.score > best.score)) best = climbed;
  }
  return best?.fit;
}

type Values = ReadonlyMap<string, readonly string[]>;

/** One for every value of the first required option, all others with their first value. */
export function starts({ options }: VendorDefinition, values: Values): Options[] {
  const [first, ...rest] = requiredOf(options);
  if (first === undefined) return [{}];
  const others = Object.fromEntries(rest.map(([name, option]) => [name, asGiven(option, values.get(name)?.[0])]));
  return (values.get(first[0]) ?? []).map((value) => ({ ...others, [first[0]]: asGiven(first[1], value) }));
}

function requiredOf(options: VendorDefinition['options']): [string, VendorOption][] {
  return Object.entries(options).filter(([, option]) => option.kind !== 'flag' && option.required === true);
}

function asGiven(option: VendorOption, value: string | undefined): unknown {
  return isList(option) ? [value] : value;
}

function isList(option: VendorOption): boolean {
  return option.kind !== 'flag' && option.many === true;
}

function evaluate(
  entry: CatalogueEntry,
  options: Options,
  sight: Sight,
): { fit: ChosenFit; score: number } | undefined {
  try {
    const fit = { ...fitOf(entry.create(options), sight), entry, options };
    return { fit, score: scoreOf(fit, NOBODY) - SAID * Object.values(options).flat().length };
  } catch (error) {
    // Values are read off hosts: what the vendor does not accept was no value.
    if (error instanceof CspError) return undefined;
    throw error;
  }
}

/** The best of all options that differ in one; the defaults stay where nothing speaks for a change. */
function improved(
  entry: CatalogueEntry,
  { fit, score }: { fit: ChosenFit; score: number },
  values: Values,
  sight: Sight,
): { fit: ChosenFit; score: number } | undefined {
  const { options } = entry.definition;
  const started = requiredOf(options)[0];
  let best: { fit: ChosenFit; score: number } | undefined;
  for (const [name, option] of Object.entries(options)) {
    // Each of its values has a start of its own.
    if (name === started?.[0] && !isList(option)) continue;
    for (const value of changes(option, fit.vendor._options[name], values.get(name) ?? [])) {
      const changed = evaluate(entry, { ...fit.options, [name]: value }, sight);
      if (changed !== undefined && changed.score > (best?.score ?? score) + 1e-9) best = changed;
    }
  }
  return best;
}

/** What an option may become. */
export function changes(option: VendorOption, present: unknown, values: readonly string[]): unknown[] {
  if (option.kind === 'flag') return [present !== true];
  if (option.many !== true) return values.filter((value) => value !== present);
  const list = (Array.isArray(present) ? present : []) as readonly string[];
  const more = values.filter((value) => !list.includes(value)).map((value) => [...list, value]);
  const fewer = list.length < 2 ? [] : list.map((value) => list.filter((other) => other !== value));
  const others = values.filter((value) => list.length !== 1 || list[0] !== value).map((value) => [value]);
  return [...more, ...fewer, ...others];
}

/** The values that each option may have: its choices, or what stands in the policy where its placeholder is. */
export function valuesIn(definition: VendorDefinition, sight: Sight): Values {
  return new Map(
    Object.entries(definition.options).map(([name, option]) => {
      if (option.kind === 'flag') return [name, []];
      if (option.kind === 'choice') return [name, Object.keys(option.values)];
      return [name, textValues(definition, name, option, sight)];
    }),
  );
}

function textValues(definition: VendorDefinition, name: string, option: TextOption, sight: Sight): string[] {
  const found = new Set<string>();
  const expressions = definition.requirements
    .flatMap(({ sources }) => sources.filter((source) => source.includes(`{${name}}`)))
    .map((source) => expressionOf(definition, source, name));
  for (const host of sight.hosts) {
    const url = urlOf(host.source);
    // A host of the user's own is linked to the vendor by nothing but the hosts that the definition knows.
    if (url === undefined || (option.required !== true && !mayBeOptional(definition, host, url))) continue;
    for (const expression of expressions) {
      const value = expression.exec(url)?.groups?.value;
      if (value !== undefined) found.add(nameOf(option, value));
    }
  }
  return [...found].slice(0, MOST_VALUES);
}

/** A host that the vendor needs in any case says nothing about its options. */
function mayBeOptional(definition: VendorDefinition, { vendors }: SeenSource, url: string): boolean {
  if (!vendors.has(definition.id)) return false;
  const literal = definition.requirements.flatMap(({ sources }) => sources.filter((source) => !source.includes('{')));
  return !literal.some((source) => patternOf(definition, source)?.covers(url) === true);
}

/** What the values of a text option look like in a host-source. */
const FORMATS: Readonly<Record<TextOption['format'], string>> = {
  host: '[^/:*]+(?::\\d+)?',
  label: '[^/:*.]+',
  labels: '[^/:*]+',
  path: '/.*',
  port: '\\d+',
  hash: '(?!)',
};

/** The source with what its placeholder stands for as a group, and anything for the other placeholders. */
function expressionOf({ options }: VendorDefinition, source: string, name: string): RegExp {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(source) ? source : `https://${source}`;
  let isFirst = true;
  const body = withScheme.replace(/\{(\w+)\}|[^{]+|./g, (part, placeholder: string | undefined) => {
    if (placeholder === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const option = options[placeholder];
    const form = option?.kind === 'text' ? FORMATS[option.format] : '[^/:*]+';
    if (placeholder !== name || !isFirst) return form;
    isFirst = false;
    return `(?<value>${form})`;
  });
  return new RegExp(`^${body}/?$`, 'i');
}

/** What the user writes for a value of a host, such as a region that is named otherwise there. */
function nameOf({ aliases = {} }: TextOption, value: string): string {
  return Object.entries(aliases).find(([, stands]) => stands === value)?.[0] ?? value;
}
