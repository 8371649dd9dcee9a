/** What can only be known at synth: the policies with all vendors, and what tokens turned out to be. */
import type { ResponseCustomHeader } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import type { Explanation } from '../csp';
import {
  checkComment,
  checkCustomHeaders,
  checkName,
  DEFAULT_MAX_CUSTOM_HEADERS,
  describeLength,
  knownLength,
} from './limits';
import type { Policies } from './policies';
import { REPORT_ONLY } from './policy-header';
import type { PolicyHeader } from './policy-header';
import type { VendorCspHeadersProps } from './props';
import { checkEndpoint } from './reporting';
import { resolvedText, tokenProblems } from './resolved';
import { withCommas } from '../csp/texts';

/** What is wrong with a policy as the template will have it. */
export function policyProblems(scope: Construct, sent: PolicyHeader): string[] {
  const text = sent.policy.toString();
  const resolved = resolvedText(scope, text);
  const length = { ...knownLength(resolved.literal), ...resolved };
  const isTooLong = length.characters > sent.maxLength;
  return [...(isTooLong ? [tooLong(describeLength(length), sent)] : []), ...tokenProblems(resolved.literal, text)];
}

function tooLong(length: string, { header, maxLength, policy, assembled }: PolicyHeader): string {
  const ways = "Leave out a vendor, choose a vendor's wildcards instead of its exact hosts, set httpsOnly";
  return [
    `The ${header} has ${length}, CloudFront accepts ${withCommas(maxLength)}. ` +
      `Largest contributors, in characters: ${largest(policy.explain())}. ` +
      (header === REPORT_ONLY
        ? `It is a custom header for CloudFront, and no quota raises the limit of those. ${ways}, or try less at a time.`
        : `${ways}, or have AWS raise the quota L-E9944CCE and set maxCspLength to it.`),
    ...assembled.hints,
  ].join(' ');
}

function largest({ parties }: Explanation): string {
  return parties
    .slice(0, 5)
    .map(({ party, own, shared }) => `${party} ${own} (and ${shared} shared)`)
    .join(', ');
}

/** What is wrong with names, comments and headers that were tokens in the constructor. */
export function resolvedProblems(
  scope: Construct,
  { responseHeadersPolicyName: name, comment, maxCustomHeaders }: VendorCspHeadersProps,
  headers: readonly ResponseCustomHeader[],
  { reporting, hasReportOnly }: Pick<Policies, 'hasReportOnly' | 'reporting'>,
): string[] {
  const literal = (text: string): string => resolvedText(scope, text).literal;
  return [
    () => checkName(name === undefined ? undefined : literal(name)),
    () => checkComment(comment === undefined ? undefined : literal(comment)),
    ...[...(reporting?.endpoints ?? [])].map(([endpoint, url]) => () => {
      const resolved = resolvedText(scope, url);
      checkEndpoint(`reporting, endpoint ${endpoint}`, resolved.literal, resolved.atLeast);
    }),
    () => {
      checkCustomHeaders(
        headers.map((one) => ({ ...one, header: literal(one.header), value: literal(one.value) || '-' })),
        maxCustomHeaders ?? DEFAULT_MAX_CUSTOM_HEADERS,
        hasReportOnly ? REPORT_ONLY : undefined,
      );
    },
  ].flatMap((check) => {
    try {
      check();
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  });
}
