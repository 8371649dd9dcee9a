/**
 * Which widenings make a header fit, with as little permission as possible.
 *
 * The cost of a choice, the first that differs decides: how many widenings, how many of them where code is run, how long
 * the header is, and the order in which the widenings were given. Up to MOST_FOR_EXACT widenings the result has the lowest cost that
 * there is. Beyond, it is what saves most characters per widening, until it fits, and then without what turned out not to be
 * needed: each widening is needed, but fewer others might do.
 *
 * The length is asked anew for every choice, since widenings share hosts with each other and with other parties; more
 * widenings may even be longer.
 */

/** Every choice of so many widenings can be tried: a thousand headers, two seconds at worst. */
export const MOST_FOR_EXACT = 10;

/** One widening, as far as the search must know it. */
export interface Candidate {
  /** Whether it is in a directive that decides what code is run. */
  readonly runsCode: boolean;
  /** Widenings with a group in common may save only together, so they are tried together too. */
  readonly groups: readonly string[];
}

/** A choice of candidates by their places in the list, ascending. */
export type Choice = readonly number[];

export interface SearchResult {
  /** Undefined: no choice fits. */
  readonly choice: Choice | undefined;
  /** The shortest header that was seen, in characters. */
  readonly shortest: number;
}

export function searchFit(
  candidates: readonly Candidate[],
  lengthOf: (choice: Choice) => number,
  maxLength: number,
): SearchResult {
  const lengths = new Map<string, number>();
  const measure = (choice: Choice): number => {
    const key = choice.join();
    const known = lengths.get(key) ?? lengthOf(choice);
    lengths.set(key, known);
    return known;
  };
  const greedy = greedyChoice(candidates, measure, maxLength);
  const choice = candidates.length > MOST_FOR_EXACT ? greedy : exactChoice(candidates, measure, maxLength, greedy);
  return { choice, shortest: Math.min(...lengths.values()) };
}

type Measure = (choice: Choice) => number;

/** The cheapest choice that fits, tried by size; a choice that is known to fit bounds the size. */
function exactChoice(
  candidates: readonly Candidate[],
  measure: Measure,
  maxLength: number,
  known: Choice | undefined,
): Choice | undefined {
  for (let size = 0; size <= (known?.length ?? candidates.length); size++) {
    let best: Choice | undefined;
    for (const choice of combinations(candidates.length, size)) {
      if (measure(choice) > maxLength) continue;
      if (best === undefined || isCheaper(choice, best, candidates, measure)) best = choice;
    }
    if (best !== undefined) return best;
  }
  return undefined;
}

/** Of two choices of one size, the second of which came first. */
function isCheaper(a: Choice, b: Choice, candidates: readonly Candidate[], measure: Measure): boolean {
  const runsCode = (choice: Choice): number => choice.filter((index) => candidates[index]?.runsCode).length;
  const difference = runsCode(a) - runsCode(b) || measure(a) - measure(b);
  return difference < 0;
}

/** All choices of `size` out of `count`, in lexicographic order. */
export function* combinations(count: number, size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  for (let first = from; size > 0 && first <= count - size; first++) {
    for (const rest of combinations(count, size - 1, first + 1)) yield [first, ...rest];
  }
}

function greedyChoice(candidates: readonly Candidate[], measure: Measure, maxLength: number): Choice | undefined {
  const moves = movesOf(candidates);
  let chosen: Choice = [];
  while (measure(chosen) > maxLength) {
    const next = bestMove(chosen, moves, measure);
    if (next === undefined) break;
    chosen = next;
  }
  // Where no single step helps, all of them together may.
  if (measure(chosen) > maxLength) chosen = candidates.map((_, index) => index);
  return measure(chosen) > maxLength ? undefined : withoutNeedless(chosen, candidates, measure, maxLength);
}

/** Each widening alone, and those of each group together. */
function movesOf(candidates: readonly Candidate[]): Choice[] {
  const groups = new Map<string, number[]>();
  candidates.forEach((candidate, index) => {
    for (const group of candidate.groups) groups.set(group, [...(groups.get(group) ?? []), index]);
  });
  return [...candidates.map((_, index) => [index]), ...[...groups.values()].filter(({ length }) => length > 1)];
}

/** The step that saves most characters per widening added; of equals the first. */
function bestMove(chosen: Choice, moves: readonly Choice[], measure: Measure): Choice | undefined {
  let best: { readonly choice: Choice; readonly rate: number } | undefined;
  for (const move of moves) {
    const choice = [...new Set([...chosen, ...move])].sort((a, b) => a - b);
    const rate = (measure(chosen) - measure(choice)) / (choice.length - chosen.length);
    if (rate > (best?.rate ?? 0) && choice.length > chosen.length) best = { choice, rate };
  }
  return best?.choice;
}

/** Takes back what is not needed after all: first where code is run, then what saves least. */
function withoutNeedless(
  choice: Choice,
  candidates: readonly Candidate[],
  measure: Measure,
  maxLength: number,
): Choice {
  const runsCode = (index: number): number => Number(candidates[index]?.runsCode ?? false);
  const without = (index: number): Choice => choice.filter((other) => other !== index);
  const needless = choice
    .filter((index) => measure(without(index)) <= maxLength)
    .sort((a, b) => runsCode(b) - runsCode(a) || measure(without(a)) - measure(without(b)) || a - b)[0];
  return needless === undefined ? choice : withoutNeedless(without(needless), candidates, measure, maxLength);
}
