/** Name and comment of a policy for which none was given, and whether a name is free. */
import { CfnResource, Names, Stack, Stage, Token } from 'aws-cdk-lib';
import { CfnResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct, IConstruct } from 'constructs';
import { show } from '../csp';
import type { Vendor } from '../vendors/vendor';
import { MAX_COMMENT, MAX_NAME } from './limits';
import { renderedProperties } from './rendered';

/** Longest of AWS's region names, with room for longer ones to come, and the dash before it. */
const ROOM_FOR_REGION = 25;

/** CDK's own name has no region, but names are unique in the account: two regions of one stack would collide. */
export function defaultName(scope: Construct): string {
  const name = Names.uniqueResourceName(scope, { maxLength: MAX_NAME - ROOM_FOR_REGION, separator: '-' });
  return `${name}-${Stack.of(scope).region}`;
}

/** The names of the vendors, cut where they are too many. */
export function defaultComment(vendors: readonly Vendor[]): string {
  const titles = [...new Set(vendors.map(({ title }) => title))].sort();
  const comment = `CSP for ${titles.length === 0 ? 'the site alone' : titles.join(', ')}`;
  const ascii = comment.replace(/[^\x20-\x7e]/g, '?');
  return ascii.length <= MAX_COMMENT ? ascii : `${ascii.slice(0, MAX_COMMENT - 3)}...`;
}

/** What a policy is called in the template, of all that were checked, by the root of the tree. */
const checked = new WeakMap<IConstruct, Map<CfnResource, unknown>>();

/**
 * Names are unique in an account whatever the region, so of two policies with the same CloudFront refuses the second.
 *
 * Only for when everything in the stage is in the tree: it resolves what the template will have. In other stages that time
 * may be still to come, so of those only the policies count that were checked before.
 *
 * @param own the resource whose name it is
 * @param checks which constructs check their own resource, two levels below, as well: each pair is told once, by the later
 */
export function nameProblems(own: CfnResource, checks: (construct: IConstruct) => boolean): string[] {
  const stage = Stage.of(own);
  const { root } = own.node;
  const policies = (stage ?? root).node.findAll().filter(isPolicy);
  const known = checked.get(root) ?? new Map<CfnResource, unknown>();
  checked.set(root, known);
  const name = nameOf(own);
  known.set(own, name);
  if (name === undefined) return [];
  const at = policies.indexOf(own);
  const isTwin = (other: CfnResource, nameOfOther: () => unknown): boolean =>
    other !== own &&
    isSameAccount(own, other) &&
    !isEitherOr(own, other) &&
    // What a reference stands for is a matter of its stack.
    (typeof name === 'string' || Stack.of(own) === Stack.of(other)) &&
    JSON.stringify(nameOfOther()) === JSON.stringify(name);
  const twin =
    policies
      .filter((other, index) => Stage.of(other) === stage && (index < at || !checks(makerOf(other))))
      .find((other) => isTwin(other, () => known.get(other) ?? nameOf(other))) ??
    [...known.keys()].find((other) => Stage.of(other) !== stage && isTwin(other, () => known.get(other)));
  if (twin === undefined) return [];
  const maker = makerOf(twin);
  return [
    `responseHeadersPolicyName: ${(checks(maker) ? maker : twin).node.path} has the name ${show(name)} as well, and names are unique in an account whatever ` +
      'the region. Leave it out for a name that is unique per region and stack, or give each policy its own.',
  ];
}

/** Whether conditions may see to it that only one of the two is made. */
function isEitherOr(one: CfnResource, other: CfnResource): boolean {
  const [a, b] = [one.cfnOptions.condition, other.cfnOptions.condition];
  return a !== undefined && b !== undefined && a !== b;
}

/** The construct two levels above a resource. */
function makerOf(policy: CfnResource): IConstruct {
  return policy.node.scopes.at(-3) ?? policy;
}

/** Of this copy of the CDK or of another. */
function isPolicy(construct: IConstruct): construct is CfnResource {
  return (
    CfnResource.isCfnResource(construct) &&
    construct.cfnResourceType === CfnResponseHeadersPolicy.CFN_RESOURCE_TYPE_NAME
  );
}

/** The account of a stack without `env` is that of the deployment, which may differ from stack to stack. */
function isSameAccount(one: IConstruct, other: IConstruct): boolean {
  const [a, b] = [topStackOf(one), topStackOf(other)];
  return a === b || (a.account === b.account && !Token.isUnresolved(a.account));
}

function topStackOf(construct: IConstruct): Stack {
  const stack = Stack.of(construct);
  return stack.nestedStackParent === undefined ? stack : topStackOf(stack.nestedStackParent);
}

/** A text, or a function of CloudFormation's. */
function nameOf(policy: CfnResource): unknown {
  const { ResponseHeadersPolicyConfig: config } = renderedProperties(policy);
  return (Object(config) as { readonly Name?: unknown }).Name;
}
