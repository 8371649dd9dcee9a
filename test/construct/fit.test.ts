import { App, Stack } from 'aws-cdk-lib';
import fc from 'fast-check';
import { CspFit, VendorCspHeaders, csp, vendors } from '../../lib';
import type { VendorCspHeadersProps } from '../../lib';
import { fitPolicy } from '../../lib/construct/fit';
import type { FitInput, FitParty } from '../../lib/construct/fit';
import { combinations, MOST_FOR_EXACT, searchFit } from '../../lib/construct/fit-search';
import type { Candidate } from '../../lib/construct/fit-search';
import { withoutValidation } from './support';

withoutValidation();

const BASE = csp.Policy.parse("default-src 'self'; object-src 'none'; base-uri 'none'");

const party = (vendor: vendors.Vendor): FitParty => ({ set: vendor._requirementSet, widerForms: vendor._widerForms });
const fit = (maxLength: number, ...all: vendors.Vendor[]): ReturnType<typeof fitPolicy> =>
  fitPolicy({ base: BASE, parties: all.map(party), maxLength, minimize: {} });

const crisp = new vendors.Crisp({ exactHosts: true, calls: true, rescueMode: true });
const exactLength = fit(10_000, crisp).policy.length;

/** All choices of so many candidates. */
function* everyChoice(count: number): Generator<number[]> {
  for (let size = 0; size <= count; size++) yield* combinations(count, size);
}

describe('the search', () => {
  const candidates = fc.array(fc.record({ runsCode: fc.boolean(), groups: fc.subarray(['a', 'b']) }), {
    minLength: 0,
    maxLength: 5,
  });
  /** Any length for any choice: the search must not rely on widenings that save each by itself. */
  const instance = candidates.chain((list) =>
    fc.record({
      list: fc.constant(list),
      lengths: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2 ** list.length, maxLength: 2 ** list.length }),
      maxLength: fc.integer({ min: 0, max: 20 }),
    }),
  );
  const key = (choice: readonly number[]): number => choice.reduce((sum, index) => sum + 2 ** index, 0);
  const cost = (list: readonly Candidate[], choice: readonly number[], length: number): number[] => [
    choice.length,
    choice.filter((index) => list[index]!.runsCode).length,
    length,
    ...choice,
  ];
  const compare = (a: number[], b: number[]): number =>
    a.map((value, index) => value - (b[index] ?? 0)).find((d) => d !== 0) ?? 0;

  test('finds the lowest cost that exhaustive search finds, and none where there is none', () => {
    fc.assert(
      fc.property(instance, ({ list, lengths, maxLength }) => {
        const lengthOf = (choice: readonly number[]): number => lengths[key(choice)]!;
        const best = [...everyChoice(list.length)]
          .filter((choice) => lengthOf(choice) <= maxLength)
          .sort((a, b) => compare(cost(list, a, lengthOf(a)), cost(list, b, lengthOf(b))))[0];
        const found = searchFit(list, lengthOf, maxLength);
        expect(found.choice).toEqual(best);
        if (best === undefined) expect(found.shortest).toBe(Math.min(...lengths));
      }),
      { numRuns: 1000 },
    );
  });

  test('with many candidates fits, and takes none that is not needed', () => {
    const many = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: MOST_FOR_EXACT + 1, maxLength: 20 });
    fc.assert(
      fc.property(many, fc.double({ min: 0, max: 1, noNaN: true }), (savings, share) => {
        const total = savings.reduce((sum, one) => sum + one, 0);
        const lengthOf = (choice: readonly number[]): number =>
          total - choice.reduce((sum, index) => sum + savings[index]!, 0);
        const maxLength = Math.floor(total * share);
        const { choice } = searchFit(
          savings.map(() => ({ runsCode: false, groups: [] })),
          lengthOf,
          maxLength,
        );
        expect(lengthOf(choice!)).toBeLessThanOrEqual(maxLength);
        for (const one of choice!) {
          expect(lengthOf(choice!.filter((other) => other !== one))).toBeGreaterThan(maxLength);
        }
      }),
    );
  });

  test('with many candidates finds what saves only together', () => {
    const list = Array.from({ length: MOST_FOR_EXACT + 2 }, (_, index) => ({
      runsCode: false,
      groups: [index < 3 ? 'a' : 'b'],
    }));
    const lengthOf = (choice: readonly number[]): number =>
      [0, 1, 2].every((one) => choice.includes(one)) ? 50 : 100 + choice.length;
    expect(searchFit(list, lengthOf, 60).choice).toEqual([0, 1, 2]);
  });
});

describe('fitPolicy', () => {
  test('agrees with exhaustive search on real vendors, at every limit', () => {
    const all = [new vendors.Crisp({ exactHosts: true }), new vendors.Formo({ exactHosts: true })];
    const units = all.flatMap(({ _widerForms }) => _widerForms).length;
    expect(units).toBeLessThanOrEqual(MOST_FOR_EXACT);
    const widest = [new vendors.Crisp(), new vendors.Formo()];
    const [from, to] = [fit(10_000, ...widest).policy.length, fit(10_000, ...all).policy.length];
    const byChoice = subsetLengths({ base: BASE, parties: all.map(party), maxLength: 0, minimize: {} });
    for (let limit = from - 5; limit <= to; limit += 13) {
      const fewest = Math.min(...byChoice.filter(({ length }) => length <= limit).map(({ size }) => size));
      const { policy, widenings } = fit(limit, ...all);
      if (fewest === Infinity) expect([policy.length, widenings]).toEqual([to, []]);
      else expect([policy.length <= limit, widenings.length]).toEqual([true, fewest]);
    }
  });

  /** Every subset of the widenings, applied by giving the vendor those wider forms alone and a limit that needs them all. */
  function subsetLengths({ base, parties, minimize }: FitInput): { readonly size: number; readonly length: number }[] {
    const forms = parties.flatMap(({ set, widerForms }) => widerForms.map((form) => ({ party: set.party, ...form })));
    return [...everyChoice(forms.length)].map((choice) => {
      const chosen = choice.map((index) => forms[index]!);
      const sets = parties.map(({ set }) => ({
        ...set,
        requirements: [
          ...set.requirements.map((row) => ({
            ...row,
            sources: row.sources.filter(
              (source) =>
                !chosen.some(
                  (one) => one.party === set.party && one.directive === row.directive && one.replaces.includes(source),
                ),
            ),
          })),
          ...chosen
            .filter((one) => one.party === set.party)
            .map(({ directive, wildcard, reason }) => ({ directive, sources: [wildcard], reason })),
        ],
      }));
      return { size: choice.length, length: base.merge(sets).minimize(minimize).length };
    });
  }

  test('widens nothing where the policy fits already', () => {
    expect(fit(exactLength, crisp).widenings).toEqual([]);
    expect(fit(exactLength - 1, crisp).widenings).not.toEqual([]);
  });

  test('what is widened still allows all that was asked for', () => {
    const { policy, widenings } = fit(exactLength - 100, crisp);
    expect(widenings.length).toBeGreaterThan(0);
    for (const example of crisp._examples) expect([example, policy.allows(example).allowed]).toEqual([example, true]);
  });

  test('what is not widened is not allowed', () => {
    const { policy, widenings } = fit(exactLength - 1, crisp);
    const untouched = ['script-src', 'font-src', 'frame-src'].filter(
      (name) => !widenings.some(({ directive }) => directive === name),
    );
    expect(untouched.length).toBeGreaterThan(0);
    const script = { destination: 'script', url: 'https://other.crisp.chat/' } as const;
    expect(policy.allows(script).allowed).toBe(!untouched.includes('script-src'));
  });

  test('each widening tells what it saves', () => {
    const { policy, widenings } = fit(exactLength - 1, crisp);
    expect(widenings).toHaveLength(1);
    expect(widenings[0]?.saved).toBe(exactLength - policy.length);
  });

  test('the order of the vendors does not matter', () => {
    const gleap = new vendors.Gleap({ exactHosts: true });
    const [a, b] = [fit(900, crisp, gleap), fit(900, gleap, crisp)];
    expect([a.policy.toString(), a.widenings]).toEqual([b.policy.toString(), b.widenings]);
  });
});

describe('the prop', () => {
  const construct = (props: VendorCspHeadersProps): { readonly app: App; readonly csp: VendorCspHeaders } => {
    const app = new App();
    return { app, csp: new VendorCspHeaders(new Stack(app, 'Stack'), 'Csp', props) };
  };
  const props = { vendors: [crisp], basePolicy: BASE.toString(), maxCspLength: exactLength - 50 };

  test('EXACT, the default, never widens: the synth fails and says what would help', () => {
    for (const one of [props, { ...props, fit: CspFit.EXACT }]) {
      const { app, csp: headers } = construct(one);
      expect(headers.findings.filter(({ id }) => id === 'widenedToFit')).toEqual([]);
      expect(headers.contentSecurityPolicyLength).toBe(exactLength);
      expect(() => app.synth()).toThrow(/CloudFront accepts .*fit: CspFit\.WIDEN_TO_VENDOR_WILDCARDS/s);
    }
  });

  test('WIDEN_TO_VENDOR_WILDCARDS fits and lists what it did', () => {
    const { app, csp: headers } = construct({ ...props, fit: CspFit.WIDEN_TO_VENDOR_WILDCARDS });
    expect(headers.contentSecurityPolicyLength).toBeLessThanOrEqual(exactLength - 50);
    const [found] = headers.findings.filter(({ id }) => id === 'widenedToFit');
    expect(found?.message).toMatch(/Crisp, \w+-src: \S*\*\S*crisp\.chat for \S+.* \(saves \d+\)/);
    expect(() => app.synth()).not.toThrow();
  });

  test('WIDEN_TO_VENDOR_WILDCARDS leaves alone what fits', () => {
    const { csp: headers } = construct({ ...props, maxCspLength: exactLength, fit: CspFit.WIDEN_TO_VENDOR_WILDCARDS });
    expect(headers.findings.filter(({ id }) => id === 'widenedToFit')).toEqual([]);
    expect(headers.contentSecurityPolicyLength).toBe(exactLength);
  });

  test('out of reach, nothing is widened and the error says how short it would get', () => {
    const { app, csp: headers } = construct({ ...props, maxCspLength: 100, fit: CspFit.WIDEN_TO_VENDOR_WILDCARDS });
    expect(headers.contentSecurityPolicyLength).toBe(exactLength);
    expect(() => app.synth()).toThrow(/Nothing was widened: with the wildcards.*still have \d+ characters/);
  });

  test('without anything to widen the error says so', () => {
    const { app } = construct({
      vendors: [new vendors.Stripe()],
      maxCspLength: 100,
      fit: CspFit.WIDEN_TO_VENDOR_WILDCARDS,
    });
    expect(() => app.synth()).toThrow(/no vendor has explicit hosts for which its page recommends a wildcard/);
  });

  test('anything else is refused', () => {
    expect(() => construct({ fit: 'widest' as unknown as CspFit })).toThrow(
      /fit must be CspFit\.EXACT or CspFit\.WIDEN_TO_VENDOR_WILDCARDS/,
    );
  });

  test('a vendor that is added later counts', () => {
    const { csp: headers } = construct({ ...props, vendors: [], fit: CspFit.WIDEN_TO_VENDOR_WILDCARDS });
    expect(headers.contentSecurityPolicyLength).toBeLessThan(100);
    headers.addVendor(crisp);
    expect(headers.findings.map(({ id }) => id)).toContain('widenedToFit');
  });
});
