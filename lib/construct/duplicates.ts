/** `duplicatePolicy`: two policies with the same content in one stack, where one would do for all distributions. */
import { Stack } from 'aws-cdk-lib';
import type { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Finding } from '../csp';
import { renderedProperties } from './rendered';

/**
 * A finding where an earlier construct of the stack has the same headers: name and comment do not count.
 *
 * Only for when everything is in the tree: it resolves what the template will have.
 *
 * @param later whose finding it is
 * @param isPeer which constructs are compared with it; each has CloudFormation's policy as its default child
 */
export function duplicateFindings(later: IConstruct, isPeer: (construct: IConstruct) => boolean): Finding[] {
  const stack = Stack.of(later);
  const peers = stack.node.findAll().filter((construct) => isPeer(construct) && Stack.of(construct) === stack);
  const earlier = peers.slice(0, peers.indexOf(later));
  // To render a policy takes time, and most stacks have one.
  const content = earlier.length === 0 ? '' : contentOf(later);
  const first = earlier.find((peer) => contentOf(peer) === content);
  if (first === undefined) return [];
  return [
    {
      id: 'duplicatePolicy',
      severity: 'warning',
      origins: [],
      message: `It sends the same headers as ${first.node.path}, and an account has room for 20 policies.`,
      advice: `Give the behaviors of both ${first.node.path}: a policy serves 100 distributions.`,
    },
  ];
}

/** What the policy sends, as a text. */
function contentOf(construct: IConstruct): string {
  const { ResponseHeadersPolicyConfig: config } = renderedProperties(construct.node.defaultChild as CfnResource);
  const { Name: _name, Comment: _comment, ...headers } = Object(config) as Readonly<Record<string, unknown>>;
  return canonical(headers);
}

/** The order of headers, methods and origins means nothing; CloudFront's lists of them are all called `Items`. */
function canonical(value: unknown, name?: string): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item));
    return `[${(name === 'Items' ? items.sort() : items).join()}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${key}:${canonical(item, key)}`);
  return `{${entries.sort().join()}}`;
}
