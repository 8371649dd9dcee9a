/** What is doubtful about the policies of a construct. */
import type { Finding, Policy } from '../csp';
import { compareFindings } from '../csp/finding';
import { evaluate } from '../evaluation';
import { widenedFindings } from './fit';
import { lengthFindings } from './headroom';
import { blockedCodeFindings, withPages } from './inline-code';
import type { InlineHashes } from './inline-hashes';
import { REPORT_ONLY } from './policy-header';
import type { PolicyHeader } from './policy-header';

/**
 * Of all policies, the worst first. Of the report-only policy is told what is not found in the enforced one as well.
 *
 * @param endpoints the names in the `Reporting-Endpoints` header; undefined: unknown
 * @param inlineHashes the site's inline code; undefined: none that the policies are to allow
 */
export function policyFindings(
  sent: readonly PolicyHeader[],
  endpoints: string[] | undefined,
  inlineHashes: InlineHashes | undefined,
): Finding[] {
  const known = new Set<string>();
  const findings: Finding[] = [];
  for (const one of sent) {
    for (const finding of [...findingsOf(one, endpoints), ...inlineFindings(one, inlineHashes)]) {
      const { id, directive, message } = finding;
      const isElsewhere = id === 'ignoredInReportOnly' && enforces(sent, directive);
      if (known.has(id + message) || isElsewhere) continue;
      known.add(id + message);
      const told = inlineHashes === undefined ? finding : withPages(finding, inlineHashes);
      findings.push(one.header === REPORT_ONLY ? tried(told) : told);
    }
  }
  return [...findings, ...sameFindings(sent)].sort(compareFindings);
}

/** `reportOnlySame`: what was tried is enforced by now, so that every violation is reported twice. */
function sameFindings(sent: readonly PolicyHeader[]): Finding[] {
  if (sent.length < 2 || new Set(sent.map(({ policy }) => withoutReports(policy))).size > 1) return [];
  return [
    {
      id: 'reportOnlySame',
      severity: 'info',
      origins: [],
      message: 'The report-only policy says the same as the enforced one, so it tells nothing.',
      advice: 'Leave out reportOnlyBasePolicy and reportOnlyVendors until there is something to try.',
    },
  ];
}

function withoutReports(policy: Policy): string {
  return policy.directives
    .filter(({ name }) => name !== 'report-to' && name !== 'report-uri')
    .map(({ name, entries }) => [name, ...entries.map(({ text }) => text)].join(' '))
    .join(';');
}

/** A finding of the report-only policy, which says so. */
export function tried(finding: Finding): Finding {
  return { ...finding, message: `Report-only policy: ${finding.message}` };
}

function findingsOf(sent: PolicyHeader, reportingEndpoints: string[] | undefined): Finding[] {
  const { policy } = sent;
  return [
    // The length is judged here, where the limits of the headers are known and what tokens are.
    ...policy.findings({ maxLength: Infinity, ...(reportingEndpoints === undefined ? {} : { reportingEndpoints }) }),
    ...evaluate(policy),
    ...lengthFindings(sent),
    ...widenedFindings(sent.assembled.widenings, sent.maxLength),
  ];
}

function inlineFindings({ policy }: PolicyHeader, inlineHashes: InlineHashes | undefined): Finding[] {
  return inlineHashes === undefined ? [] : blockedCodeFindings(inlineHashes, policy);
}

/** Whether what is ignored in one policy is in force by another. */
function enforces(sent: readonly PolicyHeader[], directive = ''): boolean {
  return sent.some(({ header, policy }) => header !== REPORT_ONLY && policy.directive(directive) !== undefined);
}
