/** Which policy of one input is the counterpart of which in another. */
import type { MinimizeOptions } from '../../csp/minimize/options';
import type { FoundPolicy } from '../input';
import { compare, isSame } from './compare';
import type { Difference } from './compare';

/** A policy and its counterpart. */
export interface Pair {
  readonly where: string;
  readonly old?: FoundPolicy;
  readonly now?: FoundPolicy;
  /** @default - one of them is missing, or only one is enforced */
  readonly difference?: Difference;
}

/** Whether a policy came, went, or means something else. */
export function isChanged({ difference }: Pair): boolean {
  return difference === undefined || !isSame(difference);
}

/** By where they stand; one policy against one whatever their places. */
export function pairUp(old: readonly FoundPolicy[], now: readonly FoundPolicy[], options: MinimizeOptions): Pair[] {
  const isAlike = (a: FoundPolicy, b: FoundPolicy): boolean => isSame(compare(a.policy, b.policy, options));
  const pair = (before: FoundPolicy | undefined, after: FoundPolicy | undefined): Pair => ({
    where: (after ?? before)?.where ?? '',
    ...(before === undefined ? {} : { old: before }),
    ...(after === undefined ? {} : { now: after }),
    ...(before !== undefined && before.disposition === after?.disposition
      ? { difference: compare(before.policy, after.policy, options) }
      : {}),
  });
  if (old.length === 1 && now.length === 1) return [pair(old[0], now[0])];
  const keys = new Set([...old, ...now].map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const [before, after] = [old, now].map((policies) =>
      distinct(
        policies.filter((each) => each.key === key),
        isAlike,
      ),
    );
    return alignedPairs(before ?? [], after ?? [], isAlike).map(([a, b]) => pair(a, b));
  });
}

type IsAlike = (a: FoundPolicy, b: FoundPolicy) => boolean;

/** A response may say the same twice: that means no more than once. */
function distinct(policies: readonly FoundPolicy[], isAlike: IsAlike): FoundPolicy[] {
  const result: FoundPolicy[] = [];
  for (const found of policies) if (!result.some((known) => isAlike(known, found))) result.push(found);
  return result;
}

/** Those that mean the same, since the order of a response's policies means nothing, then the others in their order. */
function alignedPairs(
  before: readonly FoundPolicy[],
  after: readonly FoundPolicy[],
  isAlike: IsAlike,
): [FoundPolicy | undefined, FoundPolicy | undefined][] {
  const open = [...after];
  const partners = new Map<FoundPolicy, FoundPolicy>();
  for (const old of before) {
    const at = open.findIndex((now) => isAlike(old, now));
    const [partner] = at === -1 ? [] : open.splice(at, 1);
    if (partner !== undefined) partners.set(old, partner);
  }
  return [
    ...before.map((old): [FoundPolicy, FoundPolicy | undefined] => [old, partners.get(old) ?? open.shift()]),
    ...open.map((now): [undefined, FoundPolicy] => [undefined, now]),
  ];
}
