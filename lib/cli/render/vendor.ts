/** A vendor of the catalogue for people. */
import type { CatalogueEntry } from '../../vendors/catalogue';
import { describeCondition, describeOption } from '../../vendors/contract/describe';
import type { Vendor, VendorDefinition } from '../../vendors/vendor';
import type { Context } from '../command';
import { wrap } from './text';

const asIs = (text: string): string => text;
const quoted = (text: string): string => `"${text}"`;

/** @param vendor with the options that were chosen; undefined: every row with its condition */
export function renderVendor(entry: CatalogueEntry, vendor: Vendor | undefined, context: Context): string {
  const { bold, dim } = context.colors;
  const { definition } = entry;
  return [
    `${bold(definition.title)} ${dim(`(${entry.id}, ${definition.category})`)}`,
    `Class ${entry.className}. Read on ${definition.verified ?? 'an unknown day'}:`,
    ...definition.documentation.map((page) => `  ${page}`),
    ...section('Options', optionLines(definition, context), context),
    ...section(
      vendor === undefined ? 'Needs' : `Needs with ${chosen(vendor)}`,
      needLines(entry, vendor, context),
      context,
    ),
    ...section('Needs of other headers', headerLines(definition, context), context),
    ...section(
      'Notes',
      (definition.notes ?? []).map((note) => bullet(note, context)),
      context,
    ),
  ].join('\n');
}

function section(heading: string, lines: readonly string[], { colors }: Context): string[] {
  return lines.length === 0 ? [] : ['', colors.bold(heading), ...lines];
}

function optionLines({ options }: VendorDefinition, { colors, width }: Context): string[] {
  return Object.entries(options).map(([name, option]) => {
    const facts = describeOption(option, { code: quoted, prose: asIs });
    return `  ${colors.cyan(name)}\n${wrap(`${facts}. ${option.description}`, width, '    ')}`;
  });
}

/** A line of sources, and below it why and when. */
function needLines({ definition }: CatalogueEntry, vendor: Vendor | undefined, { colors, width }: Context): string[] {
  const rows: VendorDefinition['requirements'] = vendor?.requirements ?? definition.requirements;
  return rows.flatMap(({ directive, sources, reason, page, when }) => {
    const condition = describeCondition(definition, when, asIs);
    const why = [reason, condition === '' ? '' : `(${condition})`, page ?? ''].filter((part) => part !== '').join(' ');
    return [
      wrap(`${directive} ${sources.join(' ')}`, width, '  ').replace(directive, colors.cyan(directive)),
      colors.dim(wrap(why, width, '    ')),
    ];
  });
}

function headerLines(definition: VendorDefinition, { width }: Context): string[] {
  return (definition.headers ?? []).map(({ header, value, reason, when }) => {
    const condition = describeCondition(definition, when, asIs);
    return wrap(`${header}: ${value} ${reason}${condition === '' ? '' : ` (${condition})`}`, width, '  ');
  });
}

function bullet(text: string, { width }: Context): string {
  return `  - ${wrap(text, width, '    ').trimStart()}`;
}

/** "calls=true, cluster=eu" */
function chosen({ _options }: Vendor): string {
  const values = Object.entries(_options).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${typeof value === 'object' ? value.join(',') : String(value)}`,
  );
  return values.length === 0 ? 'no options' : values.join(', ');
}
