/** `show`: one vendor with its options, what it needs, why, and which page says so. */
import type { Command } from 'commander';

import type { CatalogueEntry } from '../../vendors/catalogue';
import { collect } from '../command';
import type { CommonOptions, Context } from '../command';
import { readOptions } from '../input/vendor-options';
import { findVendor } from '../input/vendors';
import { renderVendor } from '../render/vendor';

interface Options extends CommonOptions {
  readonly option?: readonly string[];
}

export function define(command: Command, context: Context): void {
  command
    .argument('<vendor>', 'id of a vendor, as "list" prints it')
    .option('-o, --option <name=value>', 'what it needs with this option; may be repeated', collect)
    .option('--json', 'print JSON')
    .action((id: string, options: Options) => showVendor(findVendor(id), options, context));
}

function showVendor(entry: CatalogueEntry, { option, json }: Options, context: Context): void {
  const vendor = option === undefined ? undefined : entry.create(readOptions(entry, option));
  if (json !== true) {
    context.out(renderVendor(entry, vendor, context));
    return;
  }
  const { examples: _, requirements, ...definition } = entry.definition;
  context.json({
    ...definition,
    class: entry.className,
    // The rows of all options with their conditions, or those of the options that were given.
    ...(vendor === undefined ? {} : { chosen: vendor._options }),
    requirements: vendor?.requirements ?? requirements,
  });
}
