/** `diff`: what a new policy allows and blocks that the old one did not. */
import type { Command } from 'commander';
import { EXIT } from '../command';
import type { CommonOptions, Context } from '../command';
import { readPolicies } from '../input';
import type { FoundPolicy, PolicyInput, Unreadable } from '../input';
import { isChanged, pairUp } from '../meaning/pairs';
import type { Pair } from '../meaning/pairs';
import { differenceAsJson, renderDifference } from '../render/difference';
import { number } from '../render/text';

interface Options extends CommonOptions {
  readonly httpsOnly?: boolean;
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
  const pairs = pairUp(old.policies, now.policies, options.httpsOnly === true ? { pageScheme: 'https' } : {});
  const changed = pairs.filter(isChanged);
  const unknown = onlyInOne(old.unreadable, now.unreadable);
  const isDifferent = changed.length + unknown.length > 0;
  if (isDifferent) context.exitCode = EXIT.FINDINGS;
  if (options.json === true) {
    context.json({
      notes: notesOf(old, now),
      changed: isDifferent,
      policies: pairs.map(asJson),
    });
    return;
  }
  for (const note of notesOf(old, now)) context.note(note);
  for (const pair of changed) context.out(render(pair, pairs.length > 1, context));
  for (const { text } of unknown) context.out(`Not the same on both sides, and cannot be compared: ${text}`);
  if (isDifferent) return;
  context.out(`No difference in meaning${now.unreadable.length === 0 ? '' : ' of what can be read'}.`);
}

function notesOf(old: PolicyInput, now: PolicyInput): string[] {
  return [...new Set([...old.notes, ...now.notes])];
}

function onlyInOne(a: readonly Unreadable[], b: readonly Unreadable[]): Unreadable[] {
  const isMissing = (others: readonly Unreadable[]) => (one: Unreadable) => !others.some(({ key }) => key === one.key);
  return [...a.filter(isMissing(b)), ...b.filter(isMissing(a))];
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

function asJson(pair: Pair): unknown {
  const { where, old, now, difference } = pair;
  const text = (found: FoundPolicy | undefined): unknown =>
    found === undefined ? null : { text: found.text, disposition: found.disposition };
  return {
    where,
    old: text(old),
    new: text(now),
    changed: isChanged(pair),
    difference: difference === undefined ? null : differenceAsJson(difference),
  };
}
