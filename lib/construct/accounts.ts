/** Uses of a policy by distributions of other accounts, which the CDK makes references for and CloudFront refuses. */
import { Stack, Stage, Token } from 'aws-cdk-lib';
import type { CfnDistribution, IResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { IConstruct } from 'constructs';
import { isDistribution, renderedBehaviors } from './behaviors';

/** Why a distribution of another account cannot have a policy; undefined: its account is the same, or not known. */
export function accountProblem(policy: IResponseHeadersPolicy, distribution: CfnDistribution): string | undefined {
  const [ours, theirs] = [policy.env.account, Stack.of(distribution).account];
  if (Token.isUnresolved(ours) || Token.isUnresolved(theirs) || ours === theirs) return undefined;
  return (
    `${distribution.node.path} is in the account ${theirs}, and ${policy.node.path} in ${ours}. A distribution takes ` +
    'policies of its own account only: make one there.'
  );
}

/**
 * One problem per distribution of another account that has the policy. (Older versions of the CDK refuse the reference
 * before that, and all refuse one to another stage.)
 *
 * Only for when everything is in the tree: it resolves what the templates will have.
 */
export function foreignUseProblems(policy: IResponseHeadersPolicy): string[] {
  const stage: IConstruct = Stage.of(policy) ?? policy.node.root;
  const idIn = (scope: IConstruct): string => JSON.stringify(Stack.of(scope).resolve(policy.responseHeadersPolicyId));
  return stage.node.findAll().flatMap((construct) => {
    if (!isDistribution(construct) || Stage.of(construct) !== Stage.of(policy)) return [];
    const problem = accountProblem(policy, construct);
    // Without a reference from there it is the same as here: a logical id, which there may be that of another policy.
    if (problem === undefined || idIn(construct) === idIn(policy)) return [];
    const isUsed = renderedBehaviors(construct).some((behavior) => JSON.stringify(behavior.policy) === idIn(construct));
    return isUsed ? [problem] : [];
  });
}
