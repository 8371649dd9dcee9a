/** What `explain` says about a policy, on a terminal. */
import type { Context } from '../command';
import type { Asker } from '../meaning/attribution';
import type { DirectiveReport, PolicyReport, SourceReport } from '../meaning/report';
import { count, number, wrap } from './text';

/** Hosts such as www.google.com belong to many. */
const MOST_ASKERS = 3;

export function renderReport(report: PolicyReport, context: Context): string {
  const { bold } = context.colors;
  const { where, disposition, vendors, directives, unrestricted } = report;
  return [
    `${bold(where)} (${disposition === 'report' ? 'only reported' : 'enforced'})`,
    lengthLine(report, context),
    ...(vendors.length === 0 ? [] : [`Recognised: ${vendors.map(({ title }) => title).join(', ')}.`]),
    ...directives.flatMap((directive) => ['', ...directiveLines(directive, context)]),
    ...(unrestricted.length === 0 ? [] : ['', wrap(`Not restricted: ${unrestricted.join(', ')}.`, context.width)]),
    '',
    ...findingLines(report, context),
  ].join('\n');
}

function lengthLine({ length, maxLength, minimized, text }: PolicyReport, { colors }: Context): string {
  const percent = Math.round((length / maxLength) * 100);
  const used = `${number(length)} of ${number(maxLength)} characters (${percent} %)`;
  const saved = length - minimized.length;
  const saving = saved === 0 ? 'It cannot be said shorter.' : `Minimizing saves ${number(saved)}.`;
  const tokens = text.includes('${Token[') ? ' What is known at deployment only counts as it is written here.' : '';
  return `${length > maxLength ? colors.red(used) : used}. ${saving}${tokens}`;
}

function directiveLines(directive: DirectiveReport, context: Context): string[] {
  const { bold, dim } = context.colors;
  const { name, governs, alsoFor, sources, allowsNothing } = directive;
  const heading = governs === '' ? bold(name) : `${bold(name)}: ${governs}`;
  return [
    heading,
    ...(alsoFor.length === 0 ? [] : [dim(wrap(`also decides for ${alsoFor.join(', ')}`, context.width, '  '))]),
    ...(allowsNothing ? ["  'none'  nothing is allowed"] : sources.flatMap((source) => sourceLines(source, context))),
  ];
}

function sourceLines({ text, allows, askedBy }: SourceReport, { colors, width }: Context): string[] {
  const known = askedBy.slice(0, MOST_ASKERS);
  const more = askedBy.length - known.length;
  return [
    `  ${colors.cyan(text)}${allows === '' ? '' : `  ${allows}`}`,
    ...known.map((asker) => colors.dim(wrap(said(asker), width, '    '))),
    ...(more === 0 ? [] : [colors.dim(`    and ${count(more, 'other vendor')}: --json has all`)]),
  ];
}

function said({ title, reason, page, verified, isLikely }: Asker): string {
  const who = isLikely ? title : `perhaps ${title}`;
  if (reason === undefined) return `${who}: the host is its own, but no page of it asks for this here`;
  return `${who}: ${reason}${page === undefined ? '' : ` ${page}`}${verified === undefined ? '' : ` (read ${verified})`}`;
}

function findingLines({ findings }: PolicyReport, { colors, width }: Context): string[] {
  if (findings.length === 0) return ['Nothing is doubtful about it.'];
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue };
  return [
    colors.bold(count(findings.length, 'finding')),
    ...findings.flatMap(({ severity, id, message, advice }) => [
      `  ${paint[severity](severity)} ${id}`,
      wrap(`${message} ${advice}`, width, '    '),
    ]),
  ];
}
