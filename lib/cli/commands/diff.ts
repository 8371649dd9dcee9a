/** `diff`: what a new policy allows and blocks that the old one did not. */
import type { Command } from 'commander';
import { EXIT } from '../command';
import type { CommonOptions, Context } from '../command';
import { readPolicies } from '../input';
import type { FoundPolicy, PolicyInput } from '../input';
import { compare, isSame } from '../meaning/compare';
import type { Difference } from '../meaning/compare';
import { differenceAsJson, renderDifference } from '../render/difference';
import { number } from '../render/text';

interface Options extends CommonOptions {
  readonly httpsOnly?: boolean;
}

/** A policy and its counterpart. */
interface Pair {
  readonly where: string;
  readonly old?: FoundPolicy;
  readonly now?: FoundPolicy;
  readonly difference?: Difference;
}

export function define(command: Command, context: Context): void {
  command
    .argument('<old>', 'a policy, a file, a folder like cdk.out, or a URL')
    .argument('<new>', 'the same of what is to be compared')
    .option('--https-only', 'all pages are served over https')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExits with 1 when the policies differ in meaning, whatever their texts.')
    .action((old: string, now: string, options: Options) => diff(old, now, options, context));
}

async function diff(oldName: string, newName: string, options: Options, context: Context): Promise<void> {
  const [old, now] = [await readPolicies(oldName, context.io), await readPolicies(newName, context.io)];
  const pairs = pairUp(old, now, options);
  const changed = pairs.filter(({ difference }) => difference === undefined || !isSame(difference));
  if (changed.length > 0) context.exitCode = EXIT.FINDINGS;
  if (options.json === true) {
    context.json(pairs.map(asJson));
    return;
  }
  for (const note of [...old.notes, ...now.notes]) context.note(note);
  for (const pair of changed) context.out(render(pair, pairs.length > 1, context));
  if (changed.length === 0) context.out('No difference in meaning.');
}

/** By where they stand; one policy against one whatever their places. */
function pairUp(old: PolicyInput, now: PolicyInput, { httpsOnly }: Options): Pair[] {
  const options = httpsOnly === true ? ({ pageScheme: 'https' } as const) : {};
  const pair = (before: FoundPolicy | undefined, after: FoundPolicy | undefined): Pair => ({
    where: (after ?? before)?.where ?? '',
    ...(before === undefined ? {} : { old: before }),
    ...(after === undefined ? {} : { now: after }),
    ...(before !== undefined && before.disposition === after?.disposition
      ? { difference: compare(before.policy, after.policy, options) }
      : {}),
  });
  if (old.policies.length === 1 && now.policies.length === 1) return [pair(old.policies[0], now.policies[0])];
  const byKey = new Map(now.policies.map((found) => [found.key, found]));
  const kept = new Set(old.policies.map(({ key }) => key));
  return [
    ...old.policies.map((found) => pair(found, byKey.get(found.key))),
    ...now.policies.filter(({ key }) => !kept.has(key)).map((found) => pair(undefined, found)),
  ];
}

function render({ where, old, now, difference }: Pair, isOneOfMany: boolean, context: Context): string {
  const heading = isOneOfMany ? [context.colors.bold(where)] : [];
  if (old === undefined) return [...heading, `New: ${now?.text ?? ''}`, ''].join('\n');
  if (now === undefined) return [...heading, `Gone: ${old.text}`, ''].join('\n');
  if (difference === undefined) {
    const say = ({ disposition }: FoundPolicy): string => (disposition === 'report' ? 'only reported' : 'enforced');
    return [...heading, `It was ${say(old)} and is ${say(now)}.`].join('\n');
  }
  const lengths = `${number(old.text.length)} characters become ${number(now.text.length)}.`;
  return [...heading, ...renderDifference(difference, context), '', lengths].join('\n');
}

function asJson({ where, old, now, difference }: Pair): unknown {
  const text = (found: FoundPolicy | undefined): unknown =>
    found === undefined ? null : { text: found.text, disposition: found.disposition };
  return {
    where,
    old: text(old),
    new: text(now),
    changed: difference === undefined || !isSame(difference),
    difference: difference === undefined ? null : differenceAsJson(difference),
  };
}
