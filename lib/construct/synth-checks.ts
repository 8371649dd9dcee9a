/** What can only be known at synth: the policy with all its vendors, and what tokens turned out to be. */
import type { Construct } from 'constructs';
import type { Explanation, Policy } from '../csp';
import {
  checkComment,
  checkCustomHeaders,
  checkName,
  DEFAULT_MAX_CUSTOM_HEADERS,
  describeLength,
  knownLength,
} from './limits';
import type { VendorCspHeadersProps } from './props';
import { resolvedText, tokenProblems } from './resolved';

/** What is wrong with the policy as the template will have it. */
export function policyProblems(scope: Construct, policy: Policy, maxLength: number): string[] {
  const resolved = resolvedText(scope, policy.toString());
  const length = { ...knownLength(resolved.literal), ...resolved };
  const problems = length.characters <= maxLength ? [] : [tooLong(describeLength(length), maxLength, policy.explain())];
  return [...problems, ...tokenProblems(resolved.literal, policy.toString())];
}

function tooLong(length: string, maxLength: number, { parties }: Explanation): string {
  const largest = parties
    .slice(0, 5)
    .map(({ party, own, shared }) => `${party} ${own} (and ${shared} shared)`)
    .join(', ');
  return (
    `The Content-Security-Policy has ${length}, CloudFront accepts ${maxLength.toLocaleString('en')}. ` +
    `Largest contributors, in characters: ${largest}. Leave out a vendor, choose a vendor's wildcards instead of its ` +
    'exact hosts, set httpsOnly, or have AWS raise the quota L-E9944CCE and set maxCspLength to it.'
  );
}

/** What is wrong with names, comments and headers that were tokens in the constructor. */
export function resolvedProblems(
  scope: Construct,
  { responseHeadersPolicyName: name, comment, customHeadersBehavior, maxCustomHeaders }: VendorCspHeadersProps,
): string[] {
  const literal = (text: string): string => resolvedText(scope, text).literal;
  return [
    () => checkName(name === undefined ? undefined : literal(name)),
    () => checkComment(comment === undefined ? undefined : literal(comment)),
    () => {
      const headers = customHeadersBehavior?.customHeaders ?? [];
      checkCustomHeaders(
        headers.map((one) => ({ ...one, header: literal(one.header), value: literal(one.value) || '-' })),
        maxCustomHeaders ?? DEFAULT_MAX_CUSTOM_HEADERS,
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
