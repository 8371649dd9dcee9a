/** What is doubtful about a policy. One pure function per kind of doubt; docs/findings.md lists every id. */
import { compareFindings, distinctOrigins } from '../finding';
import type { Finding } from '../finding';
import type { PolicyState } from '../state';
import { clashFindings } from './clashes';
import { keywordFindings } from './keywords';
import { sourceFindings } from './sources';
import { structureFindings } from './structure';
import { withCommas } from '../texts';

/** What surrounds a policy, as far as it is known. */
export interface FindingsOptions {
  /** How long the header may be, in characters. @default 1783 - what CloudFront accepts without a raised quota */
  readonly maxLength?: number;
  /** The names in the `Reporting-Endpoints` header. @default - unknown, so `report-to` is taken to be right */
  readonly reportingEndpoints?: string[];
}

/** CloudFront's default quota for the value of `Content-Security-Policy`, in characters. */
export const DEFAULT_MAX_LENGTH = 1783;

/** @param length of the serialized policy @internal */
export function findingsOf(state: PolicyState, length: number, options: FindingsOptions): Finding[] {
  // Judged as it was asked for: what minimize leaves out as dead is what the parties should know about.
  const asked = { ...state, directives: state.unminimized ?? state.directives };
  return [
    ...(state.parseFindings ?? []),
    ...clashFindings(state.clashes ?? []),
    ...keywordFindings(asked.directives),
    ...sourceFindings(asked.directives),
    ...structureFindings(asked, options),
    ...lengthFindings(length, options.maxLength ?? DEFAULT_MAX_LENGTH),
  ]
    .map(({ position, ...finding }) => ({
      ...finding,
      origins: distinctOrigins(finding.origins),
      ...(position === undefined ? {} : { position: { ...position } }),
    }))
    .sort(compareFindings);
}

/** `headerTooLong`: the policy has more characters than the header may have. */
function lengthFindings(length: number, maxLength: number): Finding[] {
  if (length <= maxLength) return [];
  return [
    {
      id: 'headerTooLong',
      severity: 'error',
      origins: [],
      message: `The policy has ${withCommas(length)} characters, the header may have ${withCommas(maxLength)}.`,
      advice: 'Leave out a vendor, or choose wildcards instead of explicit hosts where a vendor offers both.',
    },
  ];
}
