import fc from 'fast-check';
import type { CspRequest, Policy, RequirementSet } from '../../../lib/csp';
import { mergeCase, requests } from '../support/arbitraries';
import { needs } from '../support/csp';
import { inexpressible } from '../support/inexpressible';
import { ownPolicy } from '../support/own-policy';
import { check } from '../support/runs';

/** The first request on which the merged policy is not the union. */
function mismatch(base: Policy, sets: RequirementSet[], asked: readonly CspRequest[]): unknown {
  const merged = base.merge(sets);
  const own = sets.map(ownPolicy);
  for (const request of asked) {
    const wanted = base.allows(request).allowed || own.some((party) => party.allows(request).allowed);
    const { allowed } = merged.allows(request);
    if (allowed !== wanted && inexpressible(merged, request, wanted) === undefined) {
      return { request, wanted, base: base.toString(), merged: merged.toString(), sets: JSON.stringify(sets) };
    }
  }
  return undefined;
}

/** All that a policy has to say about itself. */
function told(policy: Policy): string {
  return JSON.stringify([policy.directives, policy.findings(), policy.minimize().explain()]);
}

describe('merge', () => {
  test('allows what the base or a party allows, and nothing else', () => {
    check(
      fc.property(mergeCase, requests, ({ base, sets }, asked) => {
        // Findings tell parties apart by their names.
        fc.pre(new Set(sets.map(({ party }) => party)).size === sets.length);
        expect(mismatch(base, sets, asked)).toBeUndefined();
      }),
    );
  });

  test('does not look at the order of the parties, nor of what they need', () => {
    check(
      fc.property(mergeCase, ({ base, sets }) => {
        const turned = [...sets].reverse().map((set) => ({
          ...set,
          requirements: [...set.requirements].reverse().map((one) => ({ ...one, sources: [...one.sources].reverse() })),
        }));
        const [merged, other] = [base.merge(sets), base.merge(turned)];
        expect(other.toString()).toBe(merged.toString());
        expect(other.directives).toEqual(merged.directives);
      }),
    );
  });

  test('says the same in its findings whatever the order of the parties', () => {
    check(
      fc.property(mergeCase, ({ base, sets }) => {
        expect(base.merge([...sets].reverse()).findings()).toEqual(base.merge(sets).findings());
      }),
    );
  });

  test('merges one after the other, minimized in between or not, into the same policy as all at once', () => {
    check(
      fc.property(mergeCase, fc.boolean(), ({ base, sets }, minimizes) => {
        const one = sets.reduce((policy, set) => (minimizes ? policy.minimize() : policy).merge([set]), base);
        const atOnce = base.merge(sets);
        expect(one.toString()).toBe(atOnce.toString());
        // As text, which is compared several times faster.
        expect(told(one)).toBe(told(atOnce));
      }),
    );
  });

  test('changes nothing when repeated', () => {
    check(
      fc.property(mergeCase, ({ base, sets }) => {
        const merged = base.merge(sets);
        expect(merged.merge(sets).toString()).toBe(merged.toString());
        expect(base.merge([...sets, ...sets]).toString()).toBe(merged.toString());
      }),
    );
  });

  test('leaves the policy as it is for no party, and for a party that needs nothing', () => {
    const nothing = needs('Ada', { 'script-src': [], 'style-src': [], 'child-src': [], 'img-src': [], 'base-uri': [] });
    check(
      fc.property(mergeCase, ({ base, sets }) => {
        const merged = base.merge(sets);
        expect(base.merge([]).toString()).toBe(base.toString());
        expect(base.merge([...sets, nothing]).toString()).toBe(merged.toString());
      }),
    );
  });

  test('names every party that asked for a source as its origin', () => {
    check(
      fc.property(mergeCase, ({ base, sets }) => {
        const merged = base.merge(sets);
        const { directives } = merged.explain();
        for (const set of sets) {
          for (const { directive, sources } of set.requirements) {
            // Hosts beside 'strict-dynamic' are dead, so they are not asked for.
            if (set.requirements.some((one) => one.sources.includes("'strict-dynamic'"))) continue;
            // Hosts of these are for elements.
            const asked = /^(?:script|style)-src$/.test(directive) ? `${directive}-elem` : directive;
            const explained = directives.find((one) => one.directive === asked);
            // Under 'strict-dynamic' of the base all workers are allowed, so nothing is added for them.
            if (explained?.sources.some(({ text }) => text === "'strict-dynamic'")) continue;
            for (const found of explained?.sources ?? []) {
              if (sources.includes(found.text)) expect(found.origins.map(({ party }) => party)).toContain(set.party);
            }
          }
        }
      }),
    );
  });
});
