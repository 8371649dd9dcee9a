/** `explain`: what a policy allows, who asked for it and why, and what is doubtful. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { CspError, show } from '../../csp';
import { EXIT } from '../command';
import type { CommonOptions, Context } from '../command';
import { readPolicies } from '../input';
import { reportOn } from '../meaning/report';
import { renderPage } from '../render/html/lazy';
import { renderReport } from '../render/report';

interface Options extends CommonOptions {
  readonly html?: string;
  readonly httpsOnly?: boolean;
}

export function define(command: Command, context: Context): void {
  command
    .argument('<policy>', 'a policy, a file, a folder like cdk.out, a URL, or "-" for a pipe')
    .option('--html <file>', 'write it as one self-contained page')
    .option('--https-only', 'all pages are served over https, so that https:// can be left out')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExits with 1 when there is a finding that is an error or a warning.')
    .action((argument: string, options: Options) => explain(argument, options, context));
}

async function explain(argument: string, options: Options, context: Context): Promise<void> {
  const input = await readPolicies(argument, context.io);
  const pages = options.httpsOnly === true ? ({ pageScheme: 'https' } as const) : {};
  const reports = input.policies.map((found) => reportOn(found, pages));
  if (reports.some(({ findings }) => findings.some(({ severity }) => severity !== 'info'))) {
    context.exitCode = EXIT.FINDINGS;
  }
  if (options.html !== undefined) write(options.html, renderPage(argument, reports), context);
  if (options.json === true) {
    context.json({ input: argument, notes: input.notes, policies: reports });
    return;
  }
  for (const note of input.notes) context.note(note);
  if (options.html === undefined) context.out(reports.map((report) => renderReport(report, context)).join('\n\n'));
  else context.note(`Written: ${options.html}`);
  if (input.policies.filter(({ disposition }) => disposition === 'enforce').length > 1) {
    context.note('\nWhere one response has several that are enforced, a request must be allowed by each of them.');
  }
  if (input.policies.length > 1) {
    context.note(`For one of them: cdk-vendor-csp import --number 1 to ${input.policies.length}, in this order.`);
  }
}

/** @throws CspError `InvalidArgument` for a file that cannot be written */
function write(file: string, page: string, { io }: Context): void {
  try {
    writeFileSync(resolve(io.cwd, file), page);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CspError('InvalidArgument', `Cannot write ${show(file)}: ${why}. Give a file in a folder that exists.`);
  }
}
