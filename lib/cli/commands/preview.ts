/** `preview`: a site as it will be behind CloudFront, and what its policy blocks. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { CspError, show } from '../../csp';
import { EXIT } from '../command';
import type { CommonOptions, Context } from '../command';
import { parseAddress } from '../../csp/address';
import { checkFolder } from '../input/folder';
import { pathOf } from '../input/path';
import { pickHeadersPolicy, readHeadersPolicies } from '../input/headers-policy';
import { applyHeadersPolicy } from '../preview/headers';
import { Live } from '../preview/live';
import { checkHeaders, notesOn } from '../preview/notes';
import { checkSite, isLoopback, proxiedSite } from '../preview/proxied-site';
import { withReporting } from '../preview/served-csp';
import { startPreview } from '../preview/server';
import type { Decorate } from '../preview/site';
import { staticSite } from '../preview/static-site';

interface Options extends CommonOptions {
  readonly site: string;
  readonly port: string;
  readonly host: string;
  readonly number?: string;
  readonly reportOnly?: boolean;
}

export function define(command: Command, context: Context): void {
  command
    .argument('<policy>', 'a folder like cdk.out, a template, a policy, a file or a URL')
    .requiredOption(
      '-s, --site <site>',
      'the built site, such as dist, or where it is served, such as http://localhost:5173',
    )
    .option('-p, --port <port>', 'where to listen; 0: any that is free', '8080')
    .option('--host <host>', 'on which address to listen; 0.0.0.0: for other machines as well', '127.0.0.1')
    .option('-n, --number <number>', 'which policy, where a template has several')
    .option('--report-only', 'block nothing, only look')
    .option('--json', 'print an event a line, as JSON')
    .addHelpText('after', '\nExits with 1 when something was blocked.')
    .action((policy: string, options: Options) => preview(policy, options, context));
}

async function preview(argument: string, options: Options, context: Context): Promise<void> {
  const { io } = context;
  const { host, site, json = false, reportOnly = false } = options;
  const port = portOf(options.port);
  const input = await readHeadersPolicies(argument, io);
  const policy = pickHeadersPolicy(input, argument, options.number);
  checkHeaders(policy);
  const target = await targetOf(site, context);
  const live = new Live(context, { json, reportOnly, folder: target === undefined ? site : undefined });
  const decorate: Decorate = (origin, request) =>
    withReporting(applyHeadersPolicy(policy, origin, request), hostOf(request), reportOnly);
  const server = await startPreview({
    host,
    port,
    site:
      target === undefined
        ? staticSite(resolve(io.cwd, site), decorate)
        : proxiedSite(target, decorate, (why) => live.failure(why)),
    onViolation: (violation) => live.violation(violation),
    onBrokenReport: (why) => live.brokenReport(why),
  });
  const open = isLoopback(host) ? [] : [`Whoever reaches ${host} sees the site.`];
  live.serving(server.url, policy.where, [...input.notes, ...notesOn(policy), ...open]);
  if (io.signal?.aborted !== true) await (io.signal === undefined ? forever() : once(io.signal, 'abort'));
  await server.close();
  live.summary();
  if (live.total > 0) context.exitCode = EXIT.FINDINGS;
}

/** As the browser knows the preview; anybody can send a Host header, but only itself gets what is made of it. */
function hostOf({ headers: { host = '' } }: IncomingMessage): string {
  return /^[\w.:[\]-]+$/.test(host) ? host : 'localhost';
}

/** The server keeps the process alive. */
async function forever(): Promise<never> {
  return new Promise(() => undefined);
}

/** @throws CspError `InvalidUrl` for what is an address but for its scheme */
function refuseHost(site: string): void {
  if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?\/?$/i.test(site)) return;
  throw new CspError(
    'InvalidUrl',
    `${show(site)} has no scheme. Write ${show(`http://${site}`)}, or "./${site}" for a folder.`,
  );
}

/** @returns undefined for a folder */
async function targetOf(site: string, { io }: Context): Promise<URL | undefined> {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(site)) {
    refuseHost(site);
    checkFolder(pathOf(io.cwd, site), site);
    return undefined;
  }
  const url = parseAddress(site);
  if (
    url === undefined ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search !== '' ||
    url.username !== ''
  ) {
    throw new CspError('InvalidUrl', `${show(site)} is not an origin like "http://localhost:5173", and no folder.`);
  }
  await checkSite(url, io.signal);
  return url;
}

/** @throws CspError `InvalidArgument` */
function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= 65_535) return port;
  throw new CspError('InvalidArgument', `${show(text)} is no port. Give a number from 0 to 65535.`);
}
