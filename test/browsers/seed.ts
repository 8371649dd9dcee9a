/** From which number the generated policies and requests come. */

/**
 * The seed of the run that gates: always the same, so that a change alone decides what becomes of it, and not what an
 * engine does with a policy that nobody has seen yet. Those are looked for with `--seed random`.
 */
const GATING_SEED = 20_261;

/** What `--seed` means. @default - GATING_SEED */
export function seedOf(option: string | undefined): number {
  if (option === undefined) return GATING_SEED;
  if (option === 'random') return Math.floor(Math.random() * 2 ** 31);
  if (/^\d{1,10}$/.test(option)) return Number(option);
  throw new Error(`--seed ${JSON.stringify(option)} is neither a whole number nor "random"`);
}
