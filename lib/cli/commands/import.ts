/** `import`: CDK code for a policy that somebody has today. */
import type { Command } from 'commander';
import { EXIT } from '../command';
import type { CommonOptions, Context } from '../command';
import { DEFAULT_MAX_LENGTH } from '../../csp';
import { readPolicies } from '../input';
import { pick } from '../input/found';
import { isSame } from '../meaning/compare';
import { migrate } from '../meaning/migrate';
import type { Answer } from '../meaning/sight';
import type { Migration } from '../meaning/migrate';
import { renderCode } from '../render/code';
import { differenceAsJson, renderDifference } from '../render/difference';
import { columns, count, number } from '../render/text';

interface Options extends CommonOptions {
  readonly httpsOnly?: boolean;
  readonly number?: string;
}

export function define(command: Command, context: Context): void {
  command
    .argument('<policy>', 'a policy, a file, a URL, or "-" for a pipe')
    .option('--https-only', 'all viewers are served over https')
    .option('-n, --number <number>', 'which policy, where there are several')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nThe code goes to the standard output, what there is to know about it to the standard error.',
    )
    .action((argument: string, options: Options) => importPolicy(argument, options, context));
}

async function importPolicy(argument: string, options: Options, context: Context): Promise<void> {
  const input = await readPolicies(argument, context.io);
  const { found, others } = pick(input, options.number);
  const migration = migrate(found.policy, options.httpsOnly);
  const code = codeOf(migration, options, found.disposition === 'report');
  const isChanged =
    !isSame(migration.difference) || migration.leftOut.length > 0 || migration.result.length > DEFAULT_MAX_LENGTH;
  if (isChanged) context.exitCode = EXIT.FINDINGS;
  if (options.json === true) {
    const { where, disposition } = found;
    context.json({ notes: input.notes, where, disposition, others, ...asJson(migration, code) });
    return;
  }
  context.out(code);
  context.note('');
  for (const note of input.notes) context.note(note);
  if (others > 0) {
    context.note(
      `This is ${found.where}. Choose another with --number 1 to ${others + 1}. Where one response has several that ` +
        'are enforced, a request must be allowed by each of them.',
    );
  }
  if (found.disposition === 'report') {
    context.note('It is only reported, and so is the new one: leave disposition out when it is to be enforced.');
  }
  describe(migration, context);
}

function codeOf({ base, vendors }: Migration, { httpsOnly }: Options, reportOnly: boolean): string {
  const named = vendors.map(({ entry, options }) => ({ className: entry.className, options }));
  return renderCode({ base, vendors: named, reportOnly, ...(httpsOnly === undefined ? {} : { httpsOnly }) });
}

function describe({ vendors, result, leftOut, difference }: Migration, context: Context): void {
  const { bold } = context.colors;
  context.note(bold(vendors.length === 0 ? 'No vendor of the catalogue is recognised.' : 'Recognised'));
  if (vendors.length > 0) {
    context.note(
      columns(
        vendors.map(({ entry, needs }) => {
          const fits = fit(needs.map(({ answer }) => answer));
          return [`  ${entry.title}`, fits, `cdk-vendor-csp show ${entry.id}`];
        }),
      ),
    );
  }
  if (leftOut.length > 0) {
    context.note(`\n${bold('Left out')}`);
    context.note(
      columns(
        leftOut.map(({ directive, source, why, instead }) => [`  ${directive}`, source ?? '', said(why, instead)]),
      ),
    );
  }
  const changes = renderDifference(difference, context);
  context.note(
    `\n${bold(changes.length === 0 ? 'Nothing else changes: it allows what it allowed before.' : 'What changes if you switch')}`,
  );
  for (const line of changes) context.note(line);
  const isTooLong = result.length > DEFAULT_MAX_LENGTH;
  context.note(
    `\nThe policy will have ${number(result.length)} of ${number(DEFAULT_MAX_LENGTH)} characters` +
      (isTooLong ? ', which CloudFront refuses: leave something out, or have the quota L-E9944CCE raised.' : '.'),
  );
}

function said(why: string, instead: string | undefined): string {
  return instead === undefined ? why : `${why} Instead: ${instead}`;
}

/** Whether the policy has what a vendor needs. */
function fit(answers: readonly Answer[]): string {
  const missing = answers.filter((answer) => answer === 'missing').length;
  const wider = answers.filter((answer) => answer === 'narrower').length;
  if (missing + wider === 0) return 'all that it needs is there';
  const parts = [
    ...(missing === 0 ? [] : [`${count(missing, 'source')} ${missing === 1 ? 'is' : 'are'} new`]),
    ...(wider === 0 ? [] : [`${count(wider, 'source')} ${wider === 1 ? 'is' : 'are'} wider than today`]),
  ];
  return parts.join(', ');
}

function asJson({ vendors, base, result, leftOut, difference }: Migration, code: string): object {
  return {
    vendors: vendors.map(({ entry, options, needs }) => ({
      id: entry.id,
      title: entry.title,
      class: entry.className,
      options,
      missing: needs
        .filter(({ answer }) => answer === 'missing' || answer === 'narrower')
        .map(({ directive, entry: { text } }) => ({ directive, source: text })),
    })),
    basePolicy: base === undefined ? null : base.toString(),
    policy: result.toString(),
    length: result.length,
    leftOut,
    difference: differenceAsJson(difference),
    code,
  };
}
