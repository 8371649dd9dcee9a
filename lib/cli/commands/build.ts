/** `build`: a policy of vendors for those who are not on CDK. */
import { Option } from 'commander';
import type { Command } from 'commander';
import { CspError, DEFAULT_MAX_LENGTH, Policy, show } from '../../csp';
import { DEFAULT_BASE_POLICY } from '../../csp/default-base-policy';
import { collect, EXIT } from '../command';
import type { CommonOptions, Context } from '../command';
import { readBase } from '../input';
import { createVendors } from '../input/vendor-options';
import { findVendor } from '../input/vendors';
import { findingsOn } from '../meaning/findings';
import { FORMATS, renderPolicyAs } from '../render/formats';
import { count, number } from '../render/text';

interface Options extends CommonOptions {
  readonly option?: readonly string[];
  readonly base?: string;
  readonly httpsOnly?: boolean;
  readonly format: (typeof FORMATS)[number];
}

export function define(command: Command, context: Context): void {
  command
    .argument('<vendors...>', 'ids of vendors, as "list" prints them')
    .option('-o, --option <vendor.name=value>', 'an option of a vendor; may be repeated', collect)
    .option('-b, --base <policy>', `the site's own policy, or a file with it (default: "${DEFAULT_BASE_POLICY}")`)
    .option('--https-only', 'all viewers are served over https, so that https:// can be left out')
    .addOption(
      new Option('-f, --format <format>', 'how to print it').choices(FORMATS).default('header').conflicts('json'),
    )
    .option('--json', 'print JSON, the same as --format json')
    .action((vendors: string[], options: Options) => build(vendors, options, context));
}

async function build(names: readonly string[], options: Options, context: Context): Promise<void> {
  const entries = [...new Set(names.map(findVendor))];
  const vendors = createVendors(entries, options.option ?? []);
  const own = options.base === undefined ? undefined : await readBase(options.base, context.io);
  const assembled = (own ?? Policy.parse(DEFAULT_BASE_POLICY)).merge(
    vendors.map(({ vendor }) => vendor._requirementSet),
  );
  const policy = assembled.minimize(options.httpsOnly === true ? { pageScheme: 'https' } : {});
  const format = options.json === true ? 'json' : options.format;
  if (format === 'cdk' && own !== undefined) refuseNonces(own);
  const { text, notes } = renderPolicyAs(format, {
    policy,
    base: own,
    vendors: vendors.map(({ entry, options: chosen }) => ({ className: entry.className, options: chosen })),
    httpsOnly: options.httpsOnly ?? false,
  });
  context.out(text);
  for (const note of notes) context.note(note);
  for (const { severity, id, message, advice } of findingsOn(policy).filter(({ severity }) => severity === 'error')) {
    context.exitCode = EXIT.FINDINGS;
    context.note(`${severity} ${id}: ${message} ${advice}`);
  }
  context.note(
    `${number(policy.length)} of ${number(DEFAULT_MAX_LENGTH)} characters, ${count(vendors.length, 'vendor')}.`,
  );
}

/** @throws CspError `InvalidPolicy`, as the construct would */
function refuseNonces({ directives }: Policy): void {
  for (const { name, entries } of directives) {
    const nonce = entries.find(({ text }) => text.startsWith("'nonce-"));
    if (nonce === undefined) continue;
    throw new CspError(
      'InvalidPolicy',
      `The base policy has ${show(nonce.text)} in ${name}: CloudFront sends the same policy with every response, so anybody could ` +
        'know the nonce. Leave it out and have inline code hashed with inlineHashes, or see what ' +
        '"cdk-vendor-csp import" makes of the policy.',
    );
  }
}
