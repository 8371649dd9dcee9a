/** `scan`: what a built site loads and holds, and what a policy would block of it. */
import type { Command } from 'commander';
import { CspError, show } from '../../csp';
import { EXIT } from '../command';
import type { CommonOptions, Context } from '../command';
import { parseAddress } from '../../csp/address';
import { pickHeadersPolicy, readHeadersPolicies } from '../input/headers-policy';
import { renderCode } from '../render/code';
import { renderScan, scanAsJson } from '../render/scan';
import type { Scan } from '../render/scan';
import { blockedBy, enforcedOf } from '../scan/blocked';
import { codeFor } from '../scan/code';
import { checkFolder } from '../input/folder';
import { pathOf } from '../input/path';
import { takeInventory } from '../scan/inventory';
import type { Inventory } from '../scan/inventory';
import { ownersOf } from '../scan/vendors';

interface Options extends CommonOptions {
  readonly policy?: string;
  readonly number?: string;
  readonly origin?: string;
}

export function define(command: Command, context: Context): void {
  command
    .argument('<folder>', 'the built site, such as dist')
    .option('-p, --policy <policy>', 'what would it block? A policy, a file, a folder like cdk.out, or a URL')
    .option('-n, --number <number>', 'which policy, where a template has several')
    .option('--origin <url>', 'where the site is deployed: addresses there are its own')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nThe code goes to the standard output, what there is to know about it to the standard error.' +
        '\nExits with 1 when the policy blocks something.',
    )
    .action((folder: string, options: Options) => scan(folder, options, context));
}

async function scan(folder: string, options: Options, context: Context): Promise<void> {
  const { io } = context;
  if (options.number !== undefined && options.policy === undefined) {
    throw new CspError('InvalidArgument', '--number chooses one of the policies of --policy. Give that as well.');
  }
  const path = pathOf(io.cwd, folder);
  checkFolder(path, folder);
  const inventory = takeInventory(path, originOf(options.origin));
  if (inventory.pageCount === 0) {
    throw new CspError('InvalidFolder', `There is no .html or .htm file in ${show(folder)}. Build the site first.`);
  }
  const owners = ownersOf(inventory.foreign);
  const code = codeFor(folder, inventory, owners);
  const blocked = await blockedIn(inventory, options, context);
  if (blocked !== undefined && blocked.items.length > 0) context.exitCode = EXIT.FINDINGS;
  const found = { inventory, owners, unexplained: code.unexplained, blocked };
  const text = renderCode(code.options);
  if (options.json === true) {
    context.json(scanAsJson(found, text));
    return;
  }
  context.out(text);
  for (const line of renderScan(found, context)) context.note(line);
}

/** @returns undefined where no policy is asked */
async function blockedIn(inventory: Inventory, options: Options, { io }: Context): Promise<Scan['blocked']> {
  if (options.policy === undefined) return undefined;
  const policy = pickHeadersPolicy(await readHeadersPolicies(options.policy, io), options.policy, options.number);
  const { policies, disposition } = enforcedOf(policy, options.policy);
  return { where: policy.where, disposition, items: blockedBy(policies, inventory) };
}

/** @throws CspError `InvalidUrl` */
function originOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const address = parseAddress(url);
  if (address !== undefined && /^https?:$/.test(address.protocol)) return address.origin;
  throw new CspError('InvalidUrl', `${show(url)} is not an address like "https://www.example.com".`);
}
