/** `who`: the vendors to whom a URL may belong, or who would allow what was reported as blocked. */
import type { Command } from 'commander';
import { CspError, didYouMean, directiveInfo, show } from '../../csp';
import { DIRECTIVE_NAMES, doesGovern } from '../../csp/directives';
import { recognize } from '../../vendors/recognize';
import type { VendorMatch } from '../../vendors/recognize';
import { EXIT } from '../command';
import type { CommonOptions, Context } from '../command';
import { ownersFirst } from '../meaning/sight';
import { columns } from '../render/text';
import { whoReports } from './lazy';
import { parseAddress } from '../../csp/address';

interface Options extends CommonOptions {
  readonly directive?: string;
  readonly reports?: string;
}

export function define(command: Command, context: Context): void {
  command
    .argument('[url]', 'an address, or a host as in "*.example.com"')
    .option('-d, --directive <directive>', 'only vendors that need it there')
    .option('-r, --reports <file>', 'instead: what would allow the violations in a file of reports; "-" for a pipe')
    .option('--json', 'print JSON')
    .action(async (url: string | undefined, options: Options) => {
      const { reports, directive, json = false } = options;
      if (url !== undefined && reports === undefined) who(url, options, context);
      else if (url === undefined && reports !== undefined && directive === undefined) {
        await whoReports(reports, json, context);
      } else throw new CspError('InvalidArgument', ONE_OF_TWO);
    });
}

const ONE_OF_TWO = 'Give either an address, as in "who https://cdn.example.com/a.js", or --reports <file> alone.';

function who(url: string, { directive, json }: Options, context: Context): void {
  checkDirective(directive);
  const address = addressOf(url);
  const matches = ownersFirst(recognize(address), address).filter(
    ({ directives }) => directive === undefined || directives.some((named) => doesConcern(named, directive)),
  );
  if (matches.length === 0) context.exitCode = EXIT.FINDINGS;
  if (json === true) context.json(matches);
  else if (matches.length === 0) context.note(`No vendor of the catalogue ${asks(directive)} ${show(url)}.`);
  else context.out(columns(matches.map((match) => row(match, context))));
}

/** @throws CspError `InvalidUrl` */
function addressOf(argument: string): string {
  // A source of a policy may leave the port open.
  const url = argument.trim().replace(/:\*(?=\/|$)/, '');
  // A host is what a console message often shows.
  const address = /^[a-z][a-z0-9+.-]*:/i.test(url) && !/^[\w.-]+:\d+/.test(url) ? url : `https://${url}`;
  const { hostname } = parseAddress(address) ?? {};
  if (hostname === undefined || /\s|\p{Cc}/u.test(url) || !/^(?:[\w.*-]*|\[.*\])$/.test(hostname)) {
    throw new CspError('InvalidUrl', `${show(url)} is no address like "https://cdn.example.com/a.js", and no host.`);
  }
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#]*@/i.test(url)) {
    throw new CspError(
      'InvalidUrl',
      `${show(url.replace(/^.*@/, ''))} is given with a user name or password. Leave them out.`,
    );
  }
  return address;
}

/** Whether what is needed in a directive is needed in the other: `script-src` is for `script-src-elem` as well. */
function doesConcern(named: string, directive: string): boolean {
  // No address is looked for in attributes.
  return !directive.endsWith('-attr') && (doesGovern(named, directive) || doesGovern(directive, named));
}

function asks(directive: string | undefined): string {
  return directive === undefined ? 'covers' : `asks in ${directive} for`;
}

function row({ id, title, directives, sources }: VendorMatch, { colors }: Context): string[] {
  const where = directives.length === 0 ? 'its host, but no page of it asks for this' : directives.join(', ');
  return [colors.bold(id), title, where, colors.dim(sources.join(' '))];
}

/** @throws CspError `InvalidDirective` */
function checkDirective(directive: string | undefined): void {
  if (directive === undefined || directiveInfo(directive) !== undefined) return;
  const hint = didYouMean(directive, DIRECTIVE_NAMES);
  throw new CspError('InvalidDirective', `${show(directive)} is no CSP directive.${hint}`);
}
