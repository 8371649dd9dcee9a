/** How two policies differ, for people and for programs. */
import type { PolicyEntry } from '../../csp';
import type { Context } from '../command';
import type { Difference, DirectiveDifference } from '../meaning/compare';
import { columns } from './text';
import { allows, governs } from './words';

/** The sections of a difference, each with its rows; empty where nothing differs. */
export function renderDifference({ directives, others }: Difference, { colors }: Context): string[] {
  const both = directives.filter(({ change }) => change === undefined);
  return [
    ...section(colors.red('Newly allowed'), rows(both, 'gained', '+')),
    ...section(
      colors.red('No longer restricted'),
      only(directives, 'unrestricted').map(([names, list]) => [`  + ${names}`, `everything; before: ${list}`]),
    ),
    ...section(colors.green('Newly blocked'), rows(both, 'lost', '-')),
    ...section(
      colors.green('Newly restricted'),
      only(directives, 'restricted').map(([names, list]) => [`  - ${names}`, `everything but: ${list}`]),
    ),
    ...section(
      'Otherwise',
      others.map(({ directive, before, after }) => [
        `  ~ ${directive}`,
        `${shown(before)} becomes ${shown(after)}`,
        governs(directive) ?? '',
      ]),
    ),
  ];
}

/** A difference as plain lists of texts. */
export function differenceAsJson({ directives, others }: Difference): unknown {
  const texts = (entries: readonly PolicyEntry[]): string[] => entries.map(({ text }) => text);
  return {
    directives: directives.map(({ gained, lost, allowed, ...rest }) => ({
      ...rest,
      gained: texts(gained),
      lost: texts(lost),
      ...(allowed === undefined ? {} : { allowed: texts(allowed) }),
    })),
    others,
  };
}

function section(heading: string, lines: readonly (readonly string[])[]): string[] {
  return lines.length === 0 ? [] : [heading, columns(lines)];
}

/** A row per source: directives in which it means the same share one. */
function rows(differences: readonly DirectiveDifference[], side: 'gained' | 'lost', sign: string): string[][] {
  const byMeaning = new Map<string, { entry: PolicyEntry; words: string; names: string[] }>();
  for (const difference of differences) {
    for (const entry of difference[side]) {
      const words = allows(difference.directive, entry.source);
      const known = byMeaning.get(`${entry.text} ${words}`);
      if (known !== undefined) known.names.push(difference.directive);
      else byMeaning.set(`${entry.text} ${words}`, { entry, words, names: [difference.directive] });
    }
  }
  return [...byMeaning.values()].map(({ entry, words, names }) => [
    `  ${sign} ${entry.text}`,
    names.join(', '),
    [words, ...parties(entry)].filter((part) => part !== '').join('; '),
  ]);
}

/** The vendors that ask for a source. */
function parties({ origins }: PolicyEntry): string[] {
  const names = [...new Set(origins.map(({ party }) => party))].filter((party) => party !== 'site');
  return names.length === 0 ? [] : [names.join(', ')];
}

/** What a directive is asked about itself, where others are asked about the rest of what it governs. */
const EFFECTIVE: ReadonlyMap<string, string> = new Map(
  Object.entries({ 'script-src': 'script-src (eval and WebAssembly)' }),
);

/** Directives of which only one policy has a list, those with the same list together. */
function only(differences: readonly DirectiveDifference[], change: DirectiveDifference['change']): [string, string][] {
  const byList = new Map<string, string[]>();
  for (const { directive, allowed = [] } of differences.filter((each) => each.change === change)) {
    const list = allowed.length === 0 ? 'nothing' : allowed.map(({ text }) => text).join(' ');
    byList.set(list, [...(byList.get(list) ?? []), EFFECTIVE.get(directive) ?? directive]);
  }
  return [...byList].map(([list, names]) => [names.join(', '), list]);
}

function shown(value: string | undefined): string {
  return value === undefined ? 'nothing' : value === '' ? 'present' : value;
}
