/** Groups of violations with what would allow them, for people and for programs. */
import type { Context } from '../command';
import type { Advice } from '../meaning/advice';
import type { ViolationGroup } from '../reports/groups';
import { count, wrap } from './text';

const LONGEST_LINE = 120;

/** A paragraph: what was blocked, where, and what would allow it. */
export function renderGroup(group: ViolationGroup, advice: Advice, { colors, width }: Context): string {
  const { directive, blocked, pages, places, samples, urls } = group;
  const code = samples[0] === undefined ? [] : [`  code  ${cut(samples[0])}`];
  // An origin says it all where the path is the root's.
  const shown = urls.filter((url) => url !== blocked && url !== `${blocked}/`);
  return [
    `${colors.bold(cut(directive))}  ${colors.bold(cut(blocked === '' ? '(nothing named)' : blocked))}`,
    `  ${count(group.count, 'report')}${pages.length === 0 ? '' : `, on ${pages.map(cut).join(', ')}`}`,
    ...(shown[0] === undefined ? [] : [`  such as ${cut(shown[0])}`]),
    ...(places[0] === undefined ? [] : [`  asked for by ${cut(places[0])}`]),
    ...code,
    renderAdvice(advice, colors, width),
  ].join('\n');
}

export function renderAdvice({ text, code }: Advice, colors: Context['colors'], width: number): string {
  return [wrap(text, width, '  '), ...(code === undefined ? [] : [`  ${colors.green(code)}`])].join('\n');
}

export function groupAsJson({ installed, ...group }: ViolationGroup, advice: Advice): object {
  return { ...group, ...(installed === undefined ? {} : { likelyFrom: installed }), advice };
}

/** Cut, and on one line: anybody can send reports, and it must stay plain which lines are ours. */
export function cut(text: string): string {
  const line = oneLine(text);
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE)}…`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
