import { Annotations, Lazy, Names, Resource, Stack } from 'aws-cdk-lib';
import { ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type {
  IResponseHeadersPolicy,
  ResponseHeadersPolicyReference,
  ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { CspError, Policy, show } from '../csp';
import type { Explanation, Finding } from '../csp';
import { Vendor } from '../vendors/vendor';
import { DEFAULT_BASE_POLICY, DEFAULT_SECURITY_HEADERS, SecurityHeader } from './defaults';
import { headerNeedFindings } from './header-needs';
import {
  checkComment,
  checkCustomHeaders,
  checkName,
  DEFAULT_MAX_CSP_LENGTH,
  DEFAULT_MAX_CUSTOM_HEADERS,
  describeLength,
  knownLength,
  MAX_COMMENT,
  MAX_NAME,
} from './limits';
import type { VendorCspHeadersProps } from './props';
import { checkProps } from './validate';

/** Longest of AWS's region names, with room for longer ones to come, and the dash before it. */
const ROOM_FOR_REGION = 25;

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
      physicalName: props.responseHeadersPolicyName ?? Lazy.string({ produce: () => this.defaultName() }),
    });
    this.props = props;
    this.base = base;
    this.vendors.push(...(props.vendors ?? []));

    const policy = new ResponseHeadersPolicy(this, 'Resource', {
      responseHeadersPolicyName: this.physicalName,
      comment: props.comment ?? Lazy.string({ produce: () => this.defaultComment() }),
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
    this.assembled ??= this.base
      .merge(this.vendors.map((vendor) => vendor._requirementSet))
      .minimize(this.props.httpsOnly === true ? { pageScheme: 'https' } : {});
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
      ...headerNeedFindings(this.vendors, this.otherHeaders()),
    ];
  }

  /** Headers that vendors may have needs of, as they are sent. */
  private otherHeaders(): { readonly header: string; readonly value: string }[] {
    const { customHeadersBehavior, securityHeadersBehavior, omitSecurityHeaders = [] } = this.props;
    const { referrerPolicy } = { ...DEFAULT_SECURITY_HEADERS, ...securityHeadersBehavior };
    const isSent = !omitSecurityHeaders.includes(SecurityHeader.REFERRER_POLICY);
    return [
      ...(customHeadersBehavior?.customHeaders ?? []),
      ...(isSent ? [{ header: 'Referrer-Policy', value: referrerPolicy.referrerPolicy }] : []),
    ];
  }

  private securityHeaders(): ResponseSecurityHeadersBehavior {
    const headers: Record<string, unknown> = { ...DEFAULT_SECURITY_HEADERS };
    for (const omitted of this.props.omitSecurityHeaders ?? []) headers[omitted] = undefined;
    for (const [name, value] of Object.entries(this.props.securityHeadersBehavior ?? {})) {
      if (value !== undefined) headers[name] = value;
    }
    return {
      ...headers,
      contentSecurityPolicy: {
        contentSecurityPolicy: Lazy.string({ produce: () => this.contentSecurityPolicy }),
        override: this.props.overrideCsp ?? true,
      },
    };
  }

  private validate(): string[] {
    this.isSynthesized = true;
    for (const finding of this.findings) this.annotate(finding);
    const resolved = resolvedText(this, this.contentSecurityPolicy);
    const length = knownLength(resolved.literal);
    const tooLong =
      length.characters <= this.maxCspLength ? [] : [this.tooLong(describeLength({ ...length, ...resolved }))];
    return [...tooLong, ...this.checkTokens(resolved.literal), ...this.checkResolved()];
  }

  /** What tokens turned out to be must be values: they cannot bring directives or policies of their own. */
  private checkTokens(text: string): string[] {
    const values = (policy: string): string[] =>
      policy.split(';').map((directive) => `${directive.split(' ')[0] ?? ''} ${directive.split(' ').length}`);
    if (!/[^\x20-\x7e]|,/.test(text) && values(text).join() === values(this.contentSecurityPolicy).join()) return [];
    return [
      `A token in the policy resolves to more than a source expression: ${show(text)}. It may hold no ";", "," or white space.`,
    ];
  }

  /** Names, comments and headers that were tokens in the constructor. */
  private checkResolved(): string[] {
    const { responseHeadersPolicyName: name, comment, customHeadersBehavior, maxCustomHeaders } = this.props;
    const literal = (text: string): string => resolvedText(this, text).literal;
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

  private annotate({ id, severity, message, advice }: Finding): void {
    // Its length is an error of its own, with the largest contributors.
    if (id === 'headerTooLong') return;
    const text = `${message} ${advice}`;
    if (severity === 'info') Annotations.of(this).addInfoV2(`cdk-vendor-csp:${id}`, text);
    else Annotations.of(this).addWarningV2(`cdk-vendor-csp:${id}`, text);
  }

  private tooLong(length: string): string {
    const largest = this.explanation.parties
      .slice(0, 5)
      .map(({ party, own, shared }) => `${party} ${own} (and ${shared} shared)`)
      .join(', ');
    return (
      `The Content-Security-Policy has ${length}, CloudFront accepts ${this.maxCspLength.toLocaleString('en')}. ` +
      `Largest contributors, in characters: ${largest}. Leave out a vendor, choose a vendor's wildcards instead of its ` +
      'exact hosts, set httpsOnly, or have AWS raise the quota L-E9944CCE and set maxCspLength to it.'
    );
  }

  /** CDK's own name has no region, but names are unique in the account: two regions of one stack would collide. */
  private defaultName(): string {
    const name = Names.uniqueResourceName(this, { maxLength: MAX_NAME - ROOM_FOR_REGION, separator: '-' });
    return `${name}-${Stack.of(this).region}`;
  }

  private defaultComment(): string {
    const titles = [...new Set(this.vendors.map(({ title }) => title))].sort();
    const comment = `CSP for ${titles.length === 0 ? 'the site alone' : titles.join(', ')}`;
    const ascii = comment.replace(/[^\x20-\x7e]/g, '?');
    return ascii.length <= MAX_COMMENT ? ascii : `${ascii.slice(0, MAX_COMMENT - 3)}...`;
  }
}

/** Vendors of another copy of this package count as well, as with two versions in one tree. */
function checkVendors(vendors: readonly unknown[]): asserts vendors is readonly Vendor[] {
  for (const vendor of vendors) {
    if (Vendor._isVendor(vendor)) continue;
    throw new CspError('InvalidProp', `vendors must hold vendors such as new vendors.Crisp(), not ${show(vendor)}.`);
  }
}

/** A text as the template will have it; what only the deployment knows is left out of `literal`. */
function resolvedText(scope: Construct, text: string): { readonly literal: string; readonly atLeast: boolean } {
  const resolved: unknown = Stack.of(scope).resolve(text);
  if (typeof resolved === 'string') return { literal: resolved, atLeast: false };
  const join = (resolved as { readonly 'Fn::Join'?: readonly [string, readonly unknown[]] })['Fn::Join'];
  const parts = join?.[1].map((part) => (typeof part === 'string' ? part : '')) ?? [];
  return { literal: parts.join(join?.[0] ?? ''), atLeast: true };
}

function readBasePolicy(basePolicy: string | { [directive: string]: string[] }): Policy {
  const policy = typeof basePolicy === 'string' ? Policy.parse(basePolicy) : Policy.fromDirectives(basePolicy);
  if (policy.directives.length === 0) {
    throw new CspError(
      'InvalidProp',
      `basePolicy: ${show(basePolicy)} has no directive, so it would restrict nothing. Leave it out for the default.`,
    );
  }
  for (const { name, entries } of policy.directives) {
    const nonce = entries.find(({ source }) => source?.kind === 'nonce');
    if (nonce === undefined) continue;
    throw new CspError(
      'InvalidProp',
      `basePolicy: ${name} has ${show(nonce.text)}, but a response headers policy is the same for every response and a ` +
        'nonce must not be. Use hashes of the inline code.',
    );
  }
  return policy;
}
