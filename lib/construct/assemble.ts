/** From the site's own policy, its inline code and its vendors to the policy that is sent. */
import type { Policy } from '../csp';
import { withReporting } from '../csp/reporting';
import type { ReportingDirectives } from '../csp/reporting';
import type { Vendor } from '../vendors/vendor';
import { CspFit, fitPolicy, widerFormsOf } from './fit';
import type { FitResult } from './fit';
import type { InlineHashes } from './inline-hashes';
import { withCommas } from '../csp/texts';

/** What a policy is assembled from. */
export interface Parts {
  /** The site's own policy. */
  readonly base: Policy;
  /** In any order. */
  readonly vendors: readonly Vendor[];
  /** The site's inline code. @default - none that is allowed by hashes */
  readonly inlineHashes?: InlineHashes;
  /** Whether the site is served over https only. */
  readonly httpsOnly: boolean;
  /** What to do about a policy that is too long. */
  readonly fit: CspFit;
  /** In characters. */
  readonly maxLength: number;
  /** How many characters a policy has in the template. */
  readonly measure: (policy: Policy) => number;
  /** What the policy says about reports. @default - what the base says */
  readonly reporting?: ReportingDirectives;
}

/** A policy, and what was done or could be done about its length. */
export interface Assembled extends FitResult {
  /** Ways to a shorter policy besides those that every policy has: sentences for an error. */
  readonly hints: readonly string[];
}

/** Base, inline code and vendors, merged, minimized and made to fit, with directives for reports. */
export function assemble(parts: Parts): Assembled {
  const { base, vendors, inlineHashes, httpsOnly, fit, maxLength, measure, reporting } = parts;
  const finish = (policy: Policy): Policy => (reporting === undefined ? policy : withReporting(policy, reporting));
  const mayWiden = fit === CspFit.WIDEN_TO_VENDOR_WILDCARDS;
  const parties = [
    ...vendors.map((vendor) => ({
      set: vendor._requirementSet,
      widerForms: mayWiden ? widerFormsOf(vendor) : [],
    })),
    ...(inlineHashes === undefined ? [] : [{ set: inlineHashes._requirementSet, widerForms: [] }]),
  ];
  const result = fitPolicy({
    base,
    parties,
    maxLength,
    minimize: httpsOnly ? { pageScheme: 'https' } : {},
    measure: (policy) => measure(finish(policy)),
  });
  return { ...result, policy: finish(result.policy), hints: hintsOf(parts, result) };
}

function hintsOf({ vendors, inlineHashes, fit }: Parts, { shortest }: FitResult): string[] {
  return [...(inlineHashes === undefined ? [] : ['Move inline code into files.']), ...fitHints(vendors, fit, shortest)];
}

/** What `fit` could do, or why it could not. */
function fitHints(vendors: readonly Vendor[], fit: CspFit, shortest: number | undefined): string[] {
  if (shortest !== undefined) {
    const length = withCommas(shortest);
    return [
      `Nothing was widened: with the wildcards that the vendors recommend it would still have ${length} characters.`,
    ];
  }
  if (fit === CspFit.WIDEN_TO_VENDOR_WILDCARDS) {
    return ['Nothing was widened: no vendor has explicit hosts for which its page recommends a wildcard.'];
  }
  return vendors.some((vendor) => widerFormsOf(vendor).length > 0)
    ? [
        "With fit: CspFit.WIDEN_TO_VENDOR_WILDCARDS explicit hosts give way to the vendors' own wildcards, as far as needed.",
      ]
    : [];
}
