/** The cache behaviors of a distribution: as its properties have them, and as the template will. */
import { CfnResource, Lazy, Token } from 'aws-cdk-lib';
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import type { IConstruct } from 'constructs';
import { CspError, show } from '../csp';
import { renderedProperties } from './rendered';

/** The default behavior's path pattern, which is fixed and not in the template. */
export const DEFAULT_PATTERN = '*';

/** A behavior as the template will have it. */
export interface RenderedBehavior {
  readonly pattern: unknown;
  /** The id of its response headers policy: a text, CloudFormation's reference to one, or nothing. */
  readonly policy: unknown;
  /** Whether only the deployment knows the behavior, as with `Fn::If`. */
  readonly isConditional: boolean;
}

/**
 * The one distribution that a construct is or has below it.
 *
 * @throws CspError `CannotAttach` where there is none, or there are several
 */
export function distributionIn(construct: IConstruct): CfnDistribution {
  if (!Construct.isConstruct(construct)) {
    throw new CspError('InvalidArgument', `attachTo takes a construct with a distribution, not ${show(construct)}.`);
  }
  const [found, ...others] = construct.node.findAll().filter(isDistribution);
  const path = show(construct.node.path);
  if (found === undefined) throw new CspError('CannotAttach', `${path} ${whyNone(construct)}`);
  if (others.length === 0) return found;
  const paths = [found, ...others].map(({ node }) => show(node.path));
  throw new CspError(
    'CannotAttach',
    `${path} has ${paths.length} distributions: ${paths.join(', ')}. Attach to each that is meant.`,
  );
}

/** Of this copy of the CDK or of another. */
export function isDistribution(construct: IConstruct): construct is CfnDistribution {
  return (
    CfnResource.isCfnResource(construct) &&
    construct.cfnResourceType === CfnDistribution.CFN_RESOURCE_TYPE_NAME &&
    'distributionConfig' in construct
  );
}

function whyNone(construct: IConstruct): string {
  return 'distributionId' in construct || 'distributionRef' in construct
    ? 'is an imported distribution: its behaviors are not in this template. Give the policy where the distribution is ' +
        'defined, by its id if that is another app.'
    : 'has no CloudFront distribution in it. Attach after the distribution is created, and to a construct that creates it.';
}

/**
 * Changes every behavior of a distribution with `change`: one that is known now at once, so that others can still read
 * it, and the rest when the template is made.
 *
 * Nothing is resolved before that: CDK's lazy values are computed once, so looking at the behaviors of a `Distribution`
 * early would end its time for `addBehavior`.
 */
export function changeBehaviors(distribution: CfnDistribution, change: (behavior: object, pattern: unknown) => object) {
  const changed = (behavior: unknown, pattern?: unknown): unknown =>
    isKnown(behavior)
      ? change(behavior, pattern ?? (behavior as { readonly pathPattern?: unknown }).pathPattern)
      : behavior;
  distribution.distributionConfig = nowOrLater(distribution.distributionConfig, (config) => {
    if (!isKnown(config)) return config;
    const { defaultCacheBehavior, cacheBehaviors } = config as CfnDistribution.DistributionConfigProperty;
    return {
      ...config,
      defaultCacheBehavior: nowOrLater(defaultCacheBehavior, (behavior) => changed(behavior, DEFAULT_PATTERN)),
      // Always later: who has the list may still add to it.
      cacheBehaviors: Lazy.uncachedAny({
        produce: (context) => {
          const behaviors: unknown = context.resolve(cacheBehaviors);
          return Array.isArray(behaviors) ? behaviors.map((behavior) => changed(behavior)) : behaviors;
        },
      }),
    };
  }) as CfnDistribution['distributionConfig'];
}

/** The behaviors that are known without resolving anything, with the policies that they have. */
export function knownBehaviors({ distributionConfig }: CfnDistribution): RenderedBehavior[] {
  if (Token.isUnresolved(distributionConfig)) return [];
  const { defaultCacheBehavior, cacheBehaviors } = distributionConfig as CfnDistribution.DistributionConfigProperty;
  const others: readonly unknown[] = Array.isArray(cacheBehaviors) ? cacheBehaviors : [];
  return [[defaultCacheBehavior, DEFAULT_PATTERN] as const, ...others.map((one) => [one, undefined] as const)].flatMap(
    ([behavior, fixed]) => {
      if (!isKnown(behavior)) return [];
      const { pathPattern, responseHeadersPolicyId } = behavior as Readonly<Record<string, unknown>>;
      return [{ pattern: fixed ?? pathPattern, policy: responseHeadersPolicyId, isConditional: false }];
    },
  );
}

/** The behaviors as the template will have them. Only for when everything is in the tree. */
export function renderedBehaviors(distribution: CfnDistribution): RenderedBehavior[] {
  const { DistributionConfig: config } = renderedProperties(distribution);
  if (!isKnown(config)) return [conditional(undefined)];
  const { DefaultCacheBehavior, CacheBehaviors = [] } = config as Readonly<Record<string, unknown>>;
  return [
    rendered(DefaultCacheBehavior, DEFAULT_PATTERN),
    ...(Array.isArray(CacheBehaviors) ? CacheBehaviors.map((one) => rendered(one)) : [conditional(undefined)]),
  ];
}

function rendered(behavior: unknown, fixed?: unknown): RenderedBehavior {
  if (!isKnown(behavior)) return conditional(fixed);
  const { PathPattern, ResponseHeadersPolicyId } = behavior as Readonly<Record<string, unknown>>;
  return { pattern: fixed ?? PathPattern, policy: ResponseHeadersPolicyId, isConditional: false };
}

function conditional(pattern: unknown): RenderedBehavior {
  return { pattern, policy: undefined, isConditional: true };
}

/** An object that is neither a token nor one of CloudFormation's functions, which the deployment computes. */
function isKnown(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || Token.isUnresolved(value)) return false;
  const names = Object.keys(value);
  return !(names.length === 1 && /^(?:Ref|Fn::.*)$/.test(names[0] ?? ''));
}

function nowOrLater(value: unknown, change: (known: unknown) => unknown): unknown {
  return Token.isUnresolved(value)
    ? Lazy.uncachedAny({ produce: (context) => change(context.resolve(value)) })
    : change(value);
}
