import { Policy } from '../../lib/csp';
import type { CspRequest } from '../../lib/csp';
import type { Vendor } from '../../lib/vendors/vendor';

/** One way to use a vendor. */
export interface VendorCase {
  /** What is used, for the test's name and the snapshot. */
  readonly name: string;
  readonly vendor: Vendor;
  /** Requests that this case allows and the first case blocks: what its options are for. */
  readonly gains?: readonly CspRequest[];
  /** Requests that the first case allows and this one blocks. */
  readonly loses?: readonly CspRequest[];
}

/** Restricts everything that a vendor can ask for, so that what is allowed is what the vendor needs. */
const NOTHING = Policy.parse("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

export function policyOf(...vendors: readonly Vendor[]): Policy {
  return NOTHING.merge(vendors.map((vendor) => vendor._requirementSet));
}

/** The requirements with one source per line, as a person reviews them. */
export function listing(vendor: Vendor): string {
  const { directives } = policyOf(vendor);
  return directives
    .filter(({ name, entries }) => entries.length > 0 && name !== 'default-src')
    .flatMap(({ name, entries }) => [name, ...entries.map(({ text }) => `  ${text}`)])
    .join('\n');
}

/**
 * A vendor's tests: its own snapshot per case, its examples allowed by matching, and the negative twin of each option.
 * The first case is the default, or the least that the required options allow.
 */
export function vendorSuite(cases: readonly [VendorCase, ...VendorCase[]]): void {
  const [base] = cases;
  describe(base.vendor.title, () => {
    for (const { name, vendor, gains = [], loses = [] } of cases) {
      describe(name, () => {
        const policy = policyOf(vendor);

        test('needs', () => {
          expect(`\n${listing(vendor)}\n`).toMatchSnapshot();
        });

        for (const request of vendor._examples) {
          test(`allows ${described(request)}`, () => {
            expect(policy.allows(request)).toMatchObject({ allowed: true });
          });
        }

        for (const request of gains) {
          test(`alone allows ${described(request)}`, () => {
            expect(policy.allows(request).allowed).toBe(true);
            expect(policyOf(base.vendor).allows(request).allowed).toBe(false);
          });
        }

        for (const request of loses) {
          test(`blocks ${described(request)}`, () => {
            expect(policy.allows(request).allowed).toBe(false);
            expect(policyOf(base.vendor).allows(request).allowed).toBe(true);
          });
        }
      });
    }
  });
}

function described(request: CspRequest): string {
  const { kind = 'fetch', destination, inlineType, url, text } = request;
  return [kind === 'fetch' ? (destination ?? 'connect') : kind, inlineType, url ?? text].filter(Boolean).join(' ');
}
