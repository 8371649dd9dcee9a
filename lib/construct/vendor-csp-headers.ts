import { Lazy, Resource } from 'aws-cdk-lib';
import { ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { CfnResource } from 'aws-cdk-lib';
import type {
  ResponseCustomHeader,
  ResponseHeadersPolicyReference,
  ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct, IConstruct } from 'constructs';
import { CspError, show } from '../csp';
import type { Explanation, Finding, Policy } from '../csp';
import { Vendor } from '../vendors/vendor';
import { annotate } from './annotations';
import { foreignUseProblems } from './accounts';
import { attach } from './attach';
import type { AttachOptions } from './attach-options';
import { copyOf } from './copy';
import { customHeaders, reportingEndpointNames } from './custom-headers';
import { duplicateFindings } from './duplicates';
import { policyFindings, tried } from './findings';
import { headerNeedFindings } from './header-needs';
import { ImportedPolicy } from './imported';
import type { IVendorCspHeaders } from './imported';
import { injectedProps } from './injection';
import { checkComment, checkCustomHeaders, checkName, DEFAULT_MAX_CUSTOM_HEADERS, knownLength } from './limits';
import { defaultComment, defaultName } from './names';
import { Policies } from './policies';
import type { VendorCspHeadersProps } from './props';
import { resolvedLength, resolvedPolicy } from './resolved';
import { headersBesideCsp, otherSecurityHeaders } from './security-headers';
import { strictProblems } from './strictness';
import { endpointProblems, policyProblems } from './synth-checks';
import { templateProblems } from './template-checks';
import { nameProblems } from './unique-names';
import { checkProps } from './validate';

/**
 * A CloudFront response headers policy whose Content-Security-Policy allows what the site and its vendors need.
 *
 * It is a policy like any other: give it to a distribution as `responseHeadersPolicy`.
 *
 * @resource AWS::CloudFront::ResponseHeadersPolicy
 */
export class VendorCspHeaders extends Resource implements IVendorCspHeaders {
  /** Identifies this class to property injectors. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vendor-csp.VendorCspHeaders';

  /**
   * A policy of another stack, app or account, by its id. Nothing is created, so it works across regions as well.
   *
   * @param scope where it goes in the tree
   * @param id its name there
   * @param responseHeadersPolicyId the id of the policy, a token included
   * @throws CspError `InvalidArgument` for what can be no id
   */
  public static fromResponseHeadersPolicyId(
    scope: Construct,
    id: string,
    responseHeadersPolicyId: string,
  ): IVendorCspHeaders {
    return new ImportedPolicy(scope, id, responseHeadersPolicyId);
  }

  /**
   * The id of the policy.
   * @attribute
   */
  public readonly responseHeadersPolicyId: string;
  /** A reference to the policy, for L1 constructs. */
  public readonly responseHeadersPolicyRef: ResponseHeadersPolicyReference;

  private readonly policies: Policies;
  private readonly props: VendorCspHeadersProps;
  private readonly ownHeaders: readonly ResponseCustomHeader[];
  private readonly resource: CfnResource;
  private isSynthesized = false;

  /** @throws CspError for a prop that cannot be; the message names it, shows the value and says what is accepted */
  public constructor(scope: Construct, id: string, props: VendorCspHeadersProps = {}) {
    // What the caller does with the object and its lists afterwards changes nothing.
    const own = copyOf(injectedProps(VendorCspHeaders.PROPERTY_INJECTION_ID, props, scope, id));
    checkProps(own);
    checkName(own.responseHeadersPolicyName);
    checkComment(own.comment);
    checkVendors('vendors', own.vendors ?? []);
    checkVendors('reportOnlyVendors', own.reportOnlyVendors ?? []);
    const policies = new Policies(own, (policy) => resolvedLength(scope, policy.toString()));
    const headers = customHeaders({
      given: own.customHeadersBehavior?.customHeaders ?? [],
      override: own.overrideCsp ?? true,
      ...(policies.hasReportOnly
        ? { reportOnly: Lazy.uncachedString({ produce: () => policies.reportOnly?.toString() }) }
        : {}),
      ...(policies.reporting === undefined ? {} : { reporting: policies.reporting }),
    });
    checkCustomHeaders(headers, own.maxCustomHeaders ?? DEFAULT_MAX_CUSTOM_HEADERS);
    // Nothing of the construct is in the tree before all that can be checked is.
    super(scope, id, {
      physicalName: own.responseHeadersPolicyName ?? Lazy.string({ produce: () => defaultName(this) }),
    });
    this.props = own;
    this.policies = policies;
    this.ownHeaders = headers;

    const policy = new ResponseHeadersPolicy(this, 'Resource', {
      responseHeadersPolicyName: this.physicalName,
      comment: own.comment ?? Lazy.uncachedString({ produce: () => defaultComment(policies.vendors) }),
      corsBehavior: own.corsBehavior,
      customHeadersBehavior: headers.length === 0 ? undefined : { customHeaders: headers },
      removeHeaders: own.removeHeaders,
      serverTimingSamplingRate: own.serverTimingSamplingRate,
      securityHeadersBehavior: this.securityHeaders(),
    });
    this.responseHeadersPolicyId = policy.responseHeadersPolicyId;
    this.responseHeadersPolicyRef = policy.responseHeadersPolicyRef;
    // What aspects and escape hatches look for is CloudFormation's resource.
    this.resource = policy.node.defaultChild as CfnResource;
    this.node.defaultChild = this.resource;
    this.node.addValidation({ validate: () => this.validate() });
  }

  /**
   * Adds vendors to the policy, and to the report-only one; a vendor that is there already changes nothing.
   *
   * @throws CspError `AlreadySynthesized` once the template is written
   */
  public addVendor(...vendors: Vendor[]): void {
    checkVendors('vendors', vendors);
    if (vendors.length === 0) return;
    this.checkOpen(vendors.map(({ title }) => title).join(', '), 'Add vendors');
    this.policies.add(vendors);
  }

  /**
   * Attaches the policy to the behaviors of a distribution, for constructs that do not take it as a prop: an L2
   * `Distribution`, a `CloudFrontWebDistribution`, an L1 `CfnDistribution`, or a construct with exactly one of them in it.
   * Behaviors that are added later get it too.
   *
   * @param distribution the distribution, or the construct that has it
   * @param options which behaviors, and what becomes of policies that they have
   * @throws CspError `CannotAttach` for none or several distributions, one that is imported or in another account, or a
   * behavior with another policy; at synth, the same for what could not be seen earlier; `AlreadySynthesized` once the
   * template is written
   */
  public attachTo(distribution: IConstruct, options?: AttachOptions): void {
    this.checkOpen('the policy', 'Attach it');
    attach(this, distribution, options);
  }

  /** The assembled policy: base and vendors, merged, minimized and with `fit` made to fit. Its `disposition` says whether it is enforced. */
  public get policy(): Policy {
    return this.policies.main;
  }

  /**
   * The policy that goes out as `Content-Security-Policy-Report-Only`: the one that is tried beside `policy`, or with
   * `CspDisposition.REPORT_ONLY` `policy` itself. Undefined where none does.
   */
  public get reportOnlyPolicy(): Policy | undefined {
    return this.policies.reportOnly;
  }

  /** The text of `policy`: the value of the Content-Security-Policy header, unless the policy is report-only. */
  public get contentSecurityPolicy(): string {
    return this.policy.toString();
  }

  /** The value of the Content-Security-Policy-Report-Only header. Undefined where it is not sent. */
  public get contentSecurityPolicyReportOnly(): string | undefined {
    return this.reportOnlyPolicy?.toString();
  }

  /** How many characters `contentSecurityPolicy` has; text in tokens is not counted. */
  public get contentSecurityPolicyLength(): number {
    return knownLength(this.contentSecurityPolicy).characters;
  }

  /** How many characters `contentSecurityPolicyReportOnly` has; text in tokens is not counted. */
  public get contentSecurityPolicyReportOnlyLength(): number | undefined {
    const text = this.contentSecurityPolicyReportOnly;
    return text === undefined ? undefined : knownLength(text).characters;
  }

  /** How many characters `contentSecurityPolicy` may have. */
  public get maxCspLength(): number {
    return this.policies.maxLength;
  }

  /** Who asked for each source, why, on which page it says so, and what it costs. */
  public get explanation(): Explanation {
    return this.policy.explain();
  }

  /**
   * What is doubtful about the policies, the worst first, then headers that forbid what a vendor needs, and, once the app is
   * synthesized, whether the stack has the same policy twice. What is found in the report-only policy alone says so.
   */
  public get findings(): Finding[] {
    const { vendors, triedVendors, inlineHashes } = this.policies;
    // Earlier, looking at tokens could end the time in which what they stand for may still change.
    const sent = this.policies.sent.map((one) =>
      this.isSynthesized ? { ...one, policy: resolvedPolicy(this, one.policy) } : one,
    );
    const headers = headersBesideCsp(this.ownHeaders, this.props);
    return [
      ...policyFindings(sent, reportingEndpointNames(this.ownHeaders), inlineHashes),
      ...headerNeedFindings(vendors, headers),
      ...headerNeedFindings(triedVendors, headers).map(tried),
      ...(this.isSynthesized ? duplicateFindings(this, (peer) => peer instanceof VendorCspHeaders) : []),
    ];
  }

  private securityHeaders(): ResponseSecurityHeadersBehavior | undefined {
    const others = otherSecurityHeaders(this.props);
    if (!this.policies.isEnforced) return Object.values<unknown>({ ...others }).some(Boolean) ? others : undefined;
    return {
      ...others,
      contentSecurityPolicy: {
        // Uncached: who looks at the resource before synth must not end the time for addVendor.
        contentSecurityPolicy: Lazy.uncachedString({ produce: () => this.contentSecurityPolicy }),
        override: this.props.overrideCsp ?? true,
      },
    };
  }

  private checkOpen(lost: string, way: string): void {
    if (!this.isSynthesized) return;
    throw new CspError(
      'AlreadySynthesized',
      `${this.node.path}: the template is written already; ${lost} would not be in it. ${way} before app.synth().`,
    );
  }

  private validate(): string[] {
    this.isSynthesized = true;
    const { findings } = this;
    annotate(this, findings);
    return [
      ...this.policies.sent.flatMap((sent) => policyProblems(this, sent)),
      ...endpointProblems(this, this.policies),
      ...templateProblems(this.resource, this.policies, this.props),
      ...nameProblems(this.resource, (construct) => construct instanceof VendorCspHeaders),
      ...foreignUseProblems(this),
      ...strictProblems(this, findings, this.props.findings ?? {}),
    ];
  }
}

/** Vendors of another copy of this package count as well, as with two versions in one tree. */
function checkVendors(prop: string, vendors: readonly unknown[]): asserts vendors is readonly Vendor[] {
  for (const vendor of vendors) {
    if (Vendor._isVendor(vendor)) continue;
    throw new CspError('InvalidProp', `${prop} must hold vendors such as new vendors.Crisp(), not ${show(vendor)}.`);
  }
}
