/** The headers that carry policies, and how long CloudFront lets them be. */
import type { Policy } from '../csp';
import type { Assembled } from './assemble';
import { knownLength, MAX_HEADER_VALUE } from './limits';
import type { KnownLength } from './limits';

export const CSP = 'Content-Security-Policy';
export const REPORT_ONLY = 'Content-Security-Policy-Report-Only';

/** A policy, and the header that carries it. */
export interface PolicyHeader {
  readonly header: typeof CSP | typeof REPORT_ONLY;
  readonly policy: Policy;
  /** How the policy came about. */
  readonly assembled: Assembled;
  /** In characters. */
  readonly maxLength: number;
}

/** The policy that browsers enforce. */
export function enforced(assembled: Assembled, maxLength: number): PolicyHeader {
  return { header: CSP, policy: assembled.policy, assembled, maxLength };
}

/** The policy that browsers only report on: a custom header for CloudFront, so no quota raises its limit. */
export function reportOnly(assembled: Assembled, maxLength = MAX_HEADER_VALUE): PolicyHeader {
  return { header: REPORT_ONLY, policy: assembled.policy, assembled, maxLength };
}

/** The length of the header, text in tokens not counted. */
export function lengthOf({ policy }: PolicyHeader): KnownLength {
  return knownLength(policy.toString());
}
