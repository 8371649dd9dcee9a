/** The model against the engines: whatever `Policy.allows` says of a page is what they do. */
import fc from 'fast-check';
import { PolicyList } from '../../../lib/csp';
import { ancestorsHeader, headers } from '../generate/policies';
import { candidates, decidingLists, probesNear } from '../generate/probes';
import { catalogue, examplesOf, merged, page as sitePage, SEED_VENDORS, SITE, STRICT_BASES } from '../generate/vendors';
import { HTTPS_PAGES, PAGES } from '../generate/world';
import { modelOutcomes, policiesOf } from '../model';
import type { Fact, Suite } from '../suite';
import type { Page } from '../types';

const GENERATED_PAGES = 140;
const PROBES_PER_PAGE = 24;
const ANCESTORS_PAGES = 10;
const ANCESTORS_PER_PAGE = 4;
/** Beside the seed vendors, which are all asked. */
const OTHER_VENDORS = 12;
const PROBES_PER_VENDOR = 12;

export const matching: Suite = {
  name: 'matching',
  atLeast: 3_000,
  facts: (seed) => [
    ...fc.sample(page, { seed, numRuns: GENERATED_PAGES }).map(judged('generated policy')),
    ...fc.sample(framedPage, { seed, numRuns: ANCESTORS_PAGES }).map(judged('generated frame-ancestors')),
    ...vendorPages(seed),
  ],
};

function judged(what: string): (each: Page, index: number) => Fact {
  return (each, index) => ({ title: `${what} ${index}`, page: each, expected: modelOutcomes(each) });
}

const page: fc.Arbitrary<Page> = fc.tuple(fc.constantFrom(...PAGES), headers).chain(([url, sent]) => {
  const policies = policiesOf({ headers: sent });
  return probesNear({ url }, policies, PROBES_PER_PAGE).map((probes) => ({ url, headers: sent, probes }));
});

/** On https pages only: an http page in an https one is a matter of mixed content. */
const framedPage: fc.Arbitrary<Page> = fc
  .tuple(fc.constantFrom(...HTTPS_PAGES), ancestorsHeader)
  .chain(([url, header]) => {
    const sources = decidingLists(policiesOf({ headers: [header] }), 'frame-ancestors').flat();
    const asked = candidates({ url }, 'frame-ancestors', sources);
    const length = { minLength: Math.min(ANCESTORS_PER_PAGE, asked.length), maxLength: ANCESTORS_PER_PAGE };
    return fc.shuffledSubarray(asked, length).map((probes) => ({ url, headers: [header], probes }));
  });

function vendorPages(seed: number): Fact[] {
  const all = catalogue().map((vendor) => ({ title: vendor.title, vendors: [vendor] }));
  const sample = fc.shuffledSubarray(all, { minLength: Math.min(OTHER_VENDORS, all.length), maxLength: OTHER_VENDORS });
  const variants = [...SEED_VENDORS, ...fc.sample(sample, { seed, numRuns: 1 }).flat()];
  return variants.map(({ title, vendors }, index) => {
    const base = STRICT_BASES[index % STRICT_BASES.length] ?? STRICT_BASES[0];
    const policy = merged(base, vendors);
    const near = probesNear({ url: SITE }, new PolicyList([policy]), PROBES_PER_VENDOR);
    const asked = sitePage(policy, [...examplesOf(vendors), ...fc.sample(near, { seed, numRuns: 1 }).flat()]);
    return judged(`${title} over ${base}, vendor page`)(asked, index);
  });
}
