/**
 * What minimizing does against the engines: each must treat the rewritten policy as it treats the original.
 *
 * Nothing is expected but that; whether the model is right about either is for `matching`.
 */
import fc from 'fast-check';
import { Policy, PolicyList } from '../../../lib/csp';
import { policyText, rows, type Row } from '../generate/policies';
import { candidates, decidingLists, EFFECTIVE_DIRECTIVES, probesNear } from '../generate/probes';
import { HTTP_PAGE, HTTP_PAGES, HTTPS_PAGE, HTTPS_PAGES } from '../generate/world';
import type { Fact, Suite } from '../suite';
import type { Page, Probe } from '../types';
import { DIRECTIVES } from './minimizing/directives';
import { SOURCES } from './minimizing/sources';

const PROBES_PER_REWRITE = 12;
const GENERATED_POLICIES = 300;
const PROBES_PER_POLICY = 6;

export const minimizing: Suite = {
  name: 'minimizing',
  facts: (seed) => [...rewrites(seed), ...generated(seed)],
};

/** What minimizing may be told, and the pages for which that is true. */
const WAYS = [
  { pages: [...HTTPS_PAGES, ...HTTP_PAGES], options: {} },
  { pages: HTTPS_PAGES, options: { pageScheme: 'https' } },
] as const;

function rewrites(seed: number): Fact[] {
  return [...SOURCES, ...DIRECTIVES].flatMap(({ rule, pageScheme, instances }) =>
    instances.flatMap(([text, short]) => {
      const original = Policy.parse(text);
      const rewritten = original.minimize(pageScheme === undefined ? {} : { pageScheme });
      if (rewritten.toString() !== short) {
        throw new Error(`${rule}: ${text} is not minimized to ${short} but to ${rewritten.toString()}`);
      }
      const urls = pageScheme === 'https' ? [HTTPS_PAGE] : [HTTPS_PAGE, HTTP_PAGE];
      return urls.map((url) => {
        const probes = fc.sample(telling(url, original, rewritten, PROBES_PER_REWRITE), { seed, numRuns: 1 }).flat();
        return alike(`${rule}: ${text}`, pageOf(url, text, probes), short);
      });
    }),
  );
}

function generated(seed: number): Fact[] {
  const rewritten = fc.tuple(rows, fc.constantFrom(...WAYS)).chain(([lists, { pages, options }]) => {
    const text = policyText(lists.map(strictDynamicFirst));
    const original = Policy.parse(text);
    const short = original.minimize(options);
    return fc.constantFrom(...pages).chain((url) =>
      telling(url, original, short, PROBES_PER_POLICY).map((probes) => ({
        page: pageOf(url, text, probes),
        short: short.toString(),
        isRewritten: short.toString() !== original.toString(),
      })),
    );
  });
  return fc
    .sample(
      rewritten.filter(({ isRewritten }) => isRewritten),
      { seed, numRuns: GENERATED_POLICIES },
    )
    .map(({ page, short }, index) => alike(`generated policy ${index}`, page, short));
}

/** WebKit cares where it stands in default-src, see known-differences.ts; the model prints it before what matters. */
function strictDynamicFirst([name, sources]: Row): Row {
  const isIt = (source: string): boolean => source === "'strict-dynamic'";
  return [name, [...sources.filter(isIt), ...sources.filter((source) => !isIt(source))]];
}

function alike(title: string, original: Page, short: string): Fact {
  const page = pageOf(original.url, short, original.probes);
  return { title: `${title}, minimized from ${policyOf(original)}`, page, expected: { asOn: original } };
}

function pageOf(url: string, policy: string, probes: readonly Probe[]): Page {
  return { url, headers: [{ name: 'content-security-policy', value: policy }], probes };
}

function policyOf({ headers }: Page): string {
  return headers.map(({ value }) => value).join(', ');
}

/** Probes derived from both policies, two in three about what was rewritten. */
function telling(url: string, original: Policy, short: Policy, count: number): fc.Arbitrary<Probe[]> {
  const both = new PolicyList([original, short]);
  const changed = [...EFFECTIVE_DIRECTIVES, 'frame-ancestors'].flatMap((directive) => {
    const lists = decidingLists(both, directive);
    const [before, after] = lists.map((list) => list.join(' '));
    return lists.length === 0 || before === after ? [] : candidates({ url }, directive, lists.flat());
  });
  const anything = probesNear({ url }, both, Math.ceil(count / 3));
  if (changed.length === 0) return anything;
  const length = { minLength: Math.floor((count * 2) / 3), maxLength: Math.floor((count * 2) / 3) };
  return fc
    .tuple(fc.array(fc.constantFrom(...changed), length), anything)
    .map(([some, others]) => [...some, ...others]);
}
