import { Lazy, Resource } from 'aws-cdk-lib';
import { ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type {
  IResponseHeadersPolicy,
  ResponseHeadersPolicyReference,
  ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { CspError, show } from '../csp';
import type { Explanation, Finding, Policy } from '../csp';
import { Vendor } from '../vendors/vendor';
import { annotate } from './annotations';
import { assemble } from './assemble';
import { readBasePolicy } from './base-policy';
import { DEFAULT_BASE_POLICY } from './defaults';
import { headerNeedFindings } from './header-needs';
import {
  checkComment,
  checkCustomHeaders,
  checkName,
  DEFAULT_MAX_CSP_LENGTH,
  DEFAULT_MAX_CUSTOM_HEADERS,
  knownLength,
} from './limits';
import { defaultComment, defaultName } from './names';
import type { VendorCspHeadersProps } from './props';
import { headersBesideCsp, otherSecurityHeaders } from './security-headers';
import { policyProblems, resolvedProblems } from './synth-checks';
import { checkProps } from './validate';

/**
 * A CloudFront response headers policy whose Content-Security-Policy allows what the site and its vendors need.
 *
 * It is a policy like any other: give it to a distribution as `responseHeadersPolicy`.
 *
 * @resource AWS::CloudFront::ResponseHeadersPolicy
 */
export class VendorCspHeaders extends Resource implements IResponseHeadersPolicy {
  /**
   * The id of the policy.
   * @attribute
   */
  public readonly responseHeadersPolicyId: string;
  /** A reference to the policy, for L1 constructs. */
  public readonly responseHeadersPolicyRef: ResponseHeadersPolicyReference;

  private readonly base: Policy;
  private readonly vendors: Vendor[] = [];
  private readonly props: VendorCspHeadersProps;
  private assembled: Policy | undefined;
  private isSynthesized = false;

  /** @throws CspError for a prop that cannot be; the message names it, shows the value and says what is accepted */
  public constructor(scope: Construct, id: string, props: VendorCspHeadersProps = {}) {
    checkProps(props);
    checkName(props.responseHeadersPolicyName);
    checkComment(props.comment);
    checkCustomHeaders(
      props.customHeadersBehavior?.customHeaders ?? [],
      props.maxCustomHeaders ?? DEFAULT_MAX_CUSTOM_HEADERS,
    );
    const base = readBasePolicy(props.basePolicy ?? DEFAULT_BASE_POLICY);
    checkVendors(props.vendors ?? []);
    // Nothing of the construct is in the tree before all that can be checked is.
    super(scope, id, {
      physicalName: props.responseHeadersPolicyName ?? Lazy.string({ produce: () => defaultName(this) }),
    });
    this.props = props;
    this.base = base;
    this.vendors.push(...(props.vendors ?? []));

    const policy = new ResponseHeadersPolicy(this, 'Resource', {
      responseHeadersPolicyName: this.physicalName,
      comment: props.comment ?? Lazy.string({ produce: () => defaultComment(this.vendors) }),
      corsBehavior: props.corsBehavior,
      customHeadersBehavior: props.customHeadersBehavior,
      removeHeaders: props.removeHeaders,
      serverTimingSamplingRate: props.serverTimingSamplingRate,
      securityHeadersBehavior: this.securityHeaders(),
    });
    this.responseHeadersPolicyId = policy.responseHeadersPolicyId;
    this.responseHeadersPolicyRef = policy.responseHeadersPolicyRef;
    // What aspects and escape hatches look for is CloudFormation's resource.
    this.node.defaultChild = policy.node.defaultChild;
    this.node.addValidation({ validate: () => this.validate() });
  }

  /**
   * Adds vendors; a vendor that is there already changes nothing.
   *
   * @throws CspError `AlreadySynthesized` once the template is written
   */
  public addVendor(...vendors: Vendor[]): void {
    checkVendors(vendors);
    if (vendors.length === 0) return;
    if (this.isSynthesized) {
      throw new CspError(
        'AlreadySynthesized',
        `${this.node.path}: the template is written already; ${vendors.map(({ title }) => title).join(', ')} would ` +
          'not be in it. Add vendors before app.synth().',
      );
    }
    this.vendors.push(...vendors);
    this.assembled = undefined;
  }

  /** The assembled policy: base and vendors, merged and minimized. */
  public get policy(): Policy {
    this.assembled ??= assemble({
      base: this.base,
      vendors: this.vendors,
      httpsOnly: this.props.httpsOnly === true,
    });
    return this.assembled;
  }

  /** The value of the Content-Security-Policy header. */
  public get contentSecurityPolicy(): string {
    return this.policy.toString();
  }

  /** How many characters the header has; text in tokens is not counted. */
  public get contentSecurityPolicyLength(): number {
    return knownLength(this.contentSecurityPolicy).characters;
  }

  /** How many characters the header may have. */
  public get maxCspLength(): number {
    return this.props.maxCspLength ?? DEFAULT_MAX_CSP_LENGTH;
  }

  /** Who asked for each source, why, on which page it says so, and what it costs. */
  public get explanation(): Explanation {
    return this.policy.explain();
  }

  /** What is doubtful about the policy, the worst first, and then headers that forbid what a vendor needs. */
  public get findings(): Finding[] {
    return [
      ...this.policy.findings({ maxLength: this.maxCspLength }),
      ...headerNeedFindings(this.vendors, headersBesideCsp(this.props)),
    ];
  }

  private securityHeaders(): ResponseSecurityHeadersBehavior {
    return {
      ...otherSecurityHeaders(this.props),
      contentSecurityPolicy: {
        contentSecurityPolicy: Lazy.string({ produce: () => this.contentSecurityPolicy }),
        override: this.props.overrideCsp ?? true,
      },
    };
  }

  private validate(): string[] {
    this.isSynthesized = true;
    annotate(this, this.findings);
    return [...policyProblems(this, this.policy, this.maxCspLength), ...resolvedProblems(this, this.props)];
  }
}

/** Vendors of another copy of this package count as well, as with two versions in one tree. */
function checkVendors(vendors: readonly unknown[]): asserts vendors is readonly Vendor[] {
  for (const vendor of vendors) {
    if (Vendor._isVendor(vendor)) continue;
    throw new CspError('InvalidProp', `vendors must hold vendors such as new vendors.Crisp(), not ${show(vendor)}.`);
  }
}
