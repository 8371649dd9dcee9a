/** Attaches a policy to the behaviors of a distribution that does not take it as a prop. */
import { Stack } from 'aws-cdk-lib';
import type { CfnDistribution, IResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { IConstruct } from 'constructs';
import { CspError, didYouMean, show } from '../csp';
import { accountProblem } from './accounts';
import { checkAttachOptions } from './attach-options';
import type { AttachOptions } from './attach-options';
import { changeBehaviors, distributionIn, knownBehaviors, renderedBehaviors } from './behaviors';
import type { RenderedBehavior } from './behaviors';

interface Attachment {
  readonly policy: IResponseHeadersPolicy;
  readonly distribution: CfnDistribution;
  /** The keys of the path patterns; undefined: all. */
  readonly only?: ReadonlyMap<string, string>;
  readonly replace: boolean;
}

/** In their order: a later one may replace what an earlier one attached. */
const ATTACHMENTS = new WeakMap<CfnDistribution, Attachment[]>();

/**
 * Attaches a policy. What can be seen now is checked now, and the template once more at synth.
 *
 * @throws CspError `InvalidArgument` for wrong arguments, `CannotAttach` where there is no distribution, it is in another
 * account, or a behavior has a policy already
 */
export function attach(policy: IResponseHeadersPolicy, construct: IConstruct, options: AttachOptions = {}): void {
  checkAttachOptions(options);
  const { pathPatterns, replace = false } = options;
  const distribution = distributionIn(construct);
  const problem = accountProblem(policy, distribution);
  if (problem !== undefined) throw new CspError('CannotAttach', problem);
  const attachment: Attachment = {
    policy,
    distribution,
    replace,
    ...(pathPatterns && { only: new Map(pathPatterns.map((pattern) => [keyOf(distribution, pattern), pattern])) }),
  };
  const id = policy.responseHeadersPolicyRef.responseHeadersPolicyId;
  const [conflict] = replace
    ? []
    : knownBehaviors(distribution).filter(
        (known) => known.policy !== undefined && known.policy !== id && isMeant(attachment, known.pattern),
      );
  if (conflict !== undefined) throw new CspError('CannotAttach', conflictOf(attachment, conflict));

  const attachments = ATTACHMENTS.get(distribution) ?? [];
  ATTACHMENTS.set(distribution, [...attachments, attachment]);
  changeBehaviors(distribution, (behavior, pattern) => {
    const present = (behavior as { readonly responseHeadersPolicyId?: unknown }).responseHeadersPolicyId;
    const isFree = present === undefined || replace;
    return isFree && isMeant(attachment, pattern) ? { ...behavior, responseHeadersPolicyId: id } : behavior;
  });
  policy.node.addValidation({ validate: () => validate(attachment) });
}

/** What the template says, against what was asked for: properties may have been set again, or overridden. */
function validate(attachment: Attachment): string[] {
  const { distribution, policy } = attachment;
  const ours = keyOf(distribution, policy.responseHeadersPolicyRef.responseHeadersPolicyId);
  const all = ATTACHMENTS.get(distribution) ?? [];
  const replacing = all.slice(all.indexOf(attachment) + 1).filter(({ replace }) => replace);
  const behaviors = renderedBehaviors(distribution);
  const missing = missingPatterns(attachment, behaviors);
  const wrong = behaviors
    .filter(({ pattern, isConditional }) => (isConditional && !attachment.only) || isMeant(attachment, pattern))
    .filter(({ pattern }) => !replacing.some((later) => isMeant(later, pattern)))
    .flatMap((behavior) => {
      if (behavior.isConditional) return [conditionalOf(attachment, behavior)];
      return keyOf(distribution, behavior.policy) === ours ? [] : [conflictOf(attachment, behavior)];
    });
  return [...missing, ...wrong];
}

function isMeant({ distribution, only }: Attachment, pattern: unknown): boolean {
  return only === undefined || only.has(keyOf(distribution, pattern));
}

/** Equal texts for what is equal in the template. CloudFront takes `/api/*` and `api/*` for the same pattern. */
function keyOf(distribution: CfnDistribution, value: unknown): string {
  const resolved: unknown = Stack.of(distribution).resolve(value);
  return typeof resolved === 'string' ? resolved.replace(/^\//, '') : JSON.stringify(resolved);
}

function missingPatterns({ distribution, policy, only }: Attachment, behaviors: readonly RenderedBehavior[]): string[] {
  const present = new Map(behaviors.map(({ pattern }) => [keyOf(distribution, pattern), pattern]));
  const names = [...present.values()].filter((pattern) => typeof pattern === 'string');
  return [...(only ?? [])].flatMap(([key, pattern]) => {
    if (present.has(key)) return [];
    const hint = didYouMean(pattern, names) || ` It has ${names.map((name) => show(name)).join(', ')}.`;
    return `${policy.node.path}: ${distribution.node.path} has no behavior ${show(pattern)}.${hint}`;
  });
}

function conflictOf({ distribution, policy, replace }: Attachment, behavior: RenderedBehavior): string {
  const where = `${distribution.node.path}: the behavior ${describe(distribution, behavior.pattern)}`;
  if (behavior.policy === undefined) {
    return (
      `${where} does not have the policy ${policy.node.path} that was attached to it: its properties were set again. ` +
      'Attach after that.'
    );
  }
  const present = `${where} has the response headers policy ${describe(distribution, behavior.policy)} already, and takes one.`;
  return replace
    ? `${present} It was set after ${policy.node.path} was attached, or by an override (addPropertyOverride). Take that out.`
    : `${present} To have ${policy.node.path} instead, attach it with replace: true; to keep it, name the other behaviors ` +
        'in pathPatterns.';
}

function conditionalOf({ distribution, policy }: Attachment, { pattern }: RenderedBehavior): string {
  const which = pattern === undefined ? 'A behavior' : `The behavior ${describe(distribution, pattern)}`;
  return (
    `${distribution.node.path}: ${which} is decided in the deployment (as by Fn::If), so ${policy.node.path} cannot be ` +
    'attached to it. Give it responseHeadersPolicyId there, and name the other behaviors in pathPatterns.'
  );
}

/** A text, or the logical id that a reference names, or whatever else the template has. */
function describe(distribution: CfnDistribution, value: unknown): string {
  const resolved: unknown = Stack.of(distribution).resolve(value);
  const { Ref: logicalId } = Object(resolved) as { readonly Ref?: unknown };
  return show(logicalId ?? resolved);
}
