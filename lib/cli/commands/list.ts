/** `list`: the vendors of the catalogue. */
import type { Command } from 'commander';
import { CspError, didYouMean, show } from '../../csp';
import { CATALOGUE } from '../../vendors/catalogue';
import type { CommonOptions, Context } from '../command';
import { columns, count } from '../render/text';

interface Options extends CommonOptions {
  readonly category?: string;
}

export function define(command: Command, context: Context): void {
  command
    .option('-c, --category <category>', 'only those of a category')
    .option('--json', 'print JSON')
    .action((options: Options) => list(options, context));
}

function list({ category, json }: Options, context: Context): void {
  const categories = [...new Set(CATALOGUE.map((entry) => entry.category))].sort();
  if (category !== undefined && !categories.some((known) => known === category)) {
    const hint = didYouMean(category, categories) || ` There are ${categories.join(', ')}.`;
    throw new CspError('InvalidArgument', `There is no category ${show(category)}.${hint}`);
  }
  const entries = CATALOGUE.filter((entry) => category === undefined || entry.category === category);
  if (json === true) {
    context.json(
      entries.map(({ id, title, category, className, verified, documentation }) => ({
        id,
        title,
        category,
        class: className,
        verified,
        documentation,
      })),
    );
    return;
  }
  const { bold, dim } = context.colors;
  context.out(columns(entries.map((entry) => [bold(entry.id), entry.title, dim(entry.category)])));
  context.note(`\n${count(entries.length, 'vendor')}. What one needs: cdk-vendor-csp show <vendor>`);
}
