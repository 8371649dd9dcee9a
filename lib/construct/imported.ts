import { Resource, Token } from 'aws-cdk-lib';
import type { IResponseHeadersPolicy, ResponseHeadersPolicyReference } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct, IConstruct } from 'constructs';
import { CspError, show } from '../csp';
import { attach } from './attach';
import type { AttachOptions } from './attach-options';
import { resolvedText } from './resolved';
import { problemsOf } from './synth-checks';

/** A response headers policy, made here or imported, that can be attached to distributions. */
export interface IVendorCspHeaders extends IResponseHeadersPolicy {
  /**
   * Attaches the policy to the behaviors of a distribution, for constructs that do not take it as a prop: an L2
   * `Distribution`, a `CloudFrontWebDistribution`, an L1 `CfnDistribution`, or a construct with exactly one of them in it.
   * Behaviors that are added later get it too.
   *
   * @param distribution the distribution, or the construct that has it
   * @param options which behaviors, and what becomes of policies that they have
   * @throws CspError `CannotAttach` for none or several distributions, one that is imported or in another account, or a
   * behavior with another policy; at synth, the same for what could not be seen earlier
   */
  attachTo(distribution: IConstruct, options?: AttachOptions): void;
}

/** A policy of another stack, app or account, by its id. */
export class ImportedPolicy extends Resource implements IVendorCspHeaders {
  public readonly responseHeadersPolicyId: string;
  public readonly responseHeadersPolicyRef: ResponseHeadersPolicyReference;

  public constructor(scope: Construct, id: string, responseHeadersPolicyId: string) {
    checkId(responseHeadersPolicyId);
    super(scope, id);
    this.responseHeadersPolicyId = responseHeadersPolicyId;
    this.responseHeadersPolicyRef = { responseHeadersPolicyId };
    this.node.addValidation({
      validate: () => problemsOf([() => checkId(resolvedText(this, responseHeadersPolicyId))]),
    });
  }

  public attachTo(distribution: IConstruct, options?: AttachOptions): void {
    attach(this, distribution, options);
  }
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function checkId(id: unknown): void {
  if (typeof id === 'string' && (Token.isUnresolved(id) || UUID.test(id))) return;
  throw new CspError(
    'InvalidArgument',
    `fromResponseHeadersPolicyId takes the id of a policy such as "67f7725c-6f97-4210-82d7-5512b31e9d03", not ` +
      `${show(id)}: neither its name nor its ARN. responseHeadersPolicyId has it where it is made.`,
  );
}
