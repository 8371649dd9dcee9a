import fc from 'fast-check';
import type { CspRequest, Policy } from '../../../lib/csp';
import { directives, policy, requests } from '../support/arbitraries';
import { csp } from '../support/csp';
import { check } from '../support/runs';

/** The first request that the two policies judge differently. */
function difference(a: Policy, b: Policy, asked: readonly CspRequest[]): unknown {
  const request = asked.find((one) => a.allows(one).allowed !== b.allows(one).allowed);
  return request && { request, before: a.toString(), after: b.toString() };
}

/** A source in its shortest text. */
function respelled(source: string): string {
  return (
    csp({ 'connect-src': [source] })
      .minimize()
      .directive('connect-src')?.[0]?.text ?? source
  );
}

const onHttps = ({ page = '' }: CspRequest) => page.startsWith('https:');

describe('minimize', () => {
  test('changes no verdict', () => {
    check(
      fc.property(policy, requests, (before, asked) => {
        expect(difference(before, before.minimize(), asked)).toBeUndefined();
      }),
    );
  });

  test('changes no verdict on https pages when told that all are', () => {
    check(
      fc.property(policy, requests, (before, asked) => {
        const after = before.minimize({ pageScheme: 'https' });
        expect(difference(before, after, asked.filter(onHttps))).toBeUndefined();
      }),
    );
  });

  test.each([{}, { pageScheme: 'http' as const }, { pageScheme: 'https' as const }])(
    'never makes a policy longer, and changes nothing when repeated: %j',
    (options) => {
      check(
        fc.property(policy, (before) => {
          const after = before.minimize(options);
          expect({ after, isLonger: after.length > before.length }).toEqual({ after, isLonger: false });
          expect(after.minimize(options).toString()).toBe(after.toString());
        }),
      );
    },
  );

  test('with the scheme of the pages known is never longer than without', () => {
    check(
      fc.property(policy, (before) => {
        expect(before.minimize({ pageScheme: 'https' }).length).toBeLessThanOrEqual(before.minimize().length);
      }),
    );
  });

  test('does not look at the order of directives and sources', () => {
    check(
      fc.property(directives, (lists) => {
        const turned = Object.entries(lists)
          .reverse()
          .map(([name, list]) => [name, [...list].reverse()]);
        const other = csp(Object.fromEntries(turned) as Record<string, string[]>);
        expect(other.minimize().toString()).toBe(csp(lists).minimize().toString());
      }),
    );
  });

  test('keeps default-src where it is, and introduces none', () => {
    check(
      fc.property(policy, (before) => {
        const has = before.directive('default-src') !== undefined;
        expect(before.minimize().directive('default-src') !== undefined).toBe(has);
      }),
    );
  });

  test('explains every source of the policy that it was given', () => {
    check(
      fc.property(policy, (before) => {
        const asked = new Map(before.explain().directives.map(({ directive, sources }) => [directive, sources]));
        for (const { sources, withoutEffect, directive } of before.minimize().explain().directives) {
          const told = [...sources, ...withoutEffect, ...sources.flatMap(({ covers }) => covers)].map(
            ({ text }) => text,
          );
          const untold = asked
            .get(directive)
            ?.filter(({ text }) => !told.includes(text) && !told.includes(respelled(text)));
          expect(untold?.map(({ text }) => `${directive}: ${text}`) ?? []).toEqual([]);
        }
      }),
    );
  });

  test('says of no source that another covers it, unless it does', () => {
    check(
      fc.property(policy, requests, (before, asked) => {
        for (const { sources, directive } of before.minimize().explain().directives) {
          for (const { text, covers } of sources) {
            for (const { text: leftOut } of covers) {
              const [narrow, wide] = [csp({ [directive]: [leftOut] }), csp({ [directive]: [text] })];
              const escaped = asked.find((one) => narrow.allows(one).source !== undefined && !wide.allows(one).allowed);
              expect(escaped && { escaped, leftOut, text }).toBeUndefined();
            }
          }
        }
      }),
    );
  });
});
