/** What can only be known at synth: the policies with all vendors, and what tokens turned out to be. */
import type { Construct } from 'constructs';
import type { Explanation } from '../csp';
import { withCommas } from '../csp/texts';
import { describeLength, knownLength } from './limits';
import type { Policies } from './policies';
import { REPORT_ONLY } from './policy-header';
import type { PolicyHeader } from './policy-header';
import { checkEndpoint } from './reporting';
import { resolvedText, tokenProblems } from './resolved';

/** What is wrong with a policy as the template will have it. */
export function policyProblems(scope: Construct, sent: PolicyHeader): string[] {
  const length = knownLength(resolvedText(scope, sent.policy.toString()));
  const isTooLong = length.characters > sent.maxLength;
  return [...(isTooLong ? [tooLong(describeLength(length), sent)] : []), ...tokenProblems(scope, sent.policy)];
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

/** What is wrong with endpoints that were tokens in the constructor. */
export function endpointProblems(scope: Construct, { reporting }: Pick<Policies, 'reporting'>): string[] {
  return problemsOf(
    [...(reporting?.endpoints ?? [])].map(([endpoint, url]) => () => {
      const { literal, atLeast } = knownLength(resolvedText(scope, url));
      checkEndpoint(`reporting, endpoint ${endpoint}`, literal, atLeast);
    }),
  );
}

/** The messages of those checks that throw. */
export function problemsOf(checks: readonly (() => void)[]): string[] {
  return checks.flatMap((check) => {
    try {
      check();
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  });
}
