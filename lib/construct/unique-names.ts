/** Whether the name of a policy is free in its account. */
import { CfnResource, Stack, Stage, Token } from 'aws-cdk-lib';
import { CfnResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { IConstruct } from 'constructs';
import { show } from '../csp';
import { renderedProperties } from './rendered';

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
  const here = policies.filter((other, index) => Stage.of(other) === stage && (index < at || !checks(makerOf(other))));
  const elsewhere = [...known.keys()].filter((other) => Stage.of(other) !== stage && known.get(other) !== undefined);
  const twin = [...here, ...elsewhere].find(
    (other) =>
      mayCollide(own, name, other) && JSON.stringify(known.get(other) ?? nameOf(other)) === JSON.stringify(name),
  );
  if (twin === undefined) return [];
  const maker = makerOf(twin);
  return [
    `responseHeadersPolicyName: ${(checks(maker) ? maker : twin).node.path} has the name ${show(name)} as well, and names are unique in an account whatever ` +
      'the region. Leave it out for a name that is unique per region and stack, or give each policy its own.',
  ];
}

/** Whether another policy must not have the same name: that of a reference is a matter of its stack. */
function mayCollide(own: CfnResource, name: unknown, other: CfnResource): boolean {
  return (
    other !== own &&
    isSameAccount(own, other) &&
    !isEitherOr(own, other) &&
    (typeof name === 'string' || Stack.of(own) === Stack.of(other))
  );
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
