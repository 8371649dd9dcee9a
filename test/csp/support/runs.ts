import fc from 'fast-check';

/** How many cases a property tries: `CSP_RUNS`, else 10,000 in CI and 250 elsewhere, which is what a minute allows. */
export const RUNS = Number(process.env.CSP_RUNS ?? (process.env.CI === 'true' ? 10_000 : 250));

/** Set `CSP_SEED` to the seed that a failure printed to see it again. */
const SEED = process.env.CSP_SEED;

/** Checks a property; a failure says with which seed and path it can be had again. */
export function check<T>(property: fc.IProperty<T>, share = 1): void {
  fc.assert(property, {
    numRuns: Math.max(1, Math.round(RUNS * share)),
    ...(SEED === undefined ? {} : { seed: Number(SEED) }),
    verbose: fc.VerbosityLevel.None,
  });
}
