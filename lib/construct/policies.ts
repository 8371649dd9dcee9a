/** The policies of a construct: the one of base and vendors, and the one that is tried beside it. */
import type { Policy } from '../csp';
import type { Vendor } from '../vendors/vendor';
import { assemble } from './assemble';
import type { Assembled } from './assemble';
import { readBasePolicy } from './base-policy';
import { DEFAULT_BASE_POLICY } from './defaults';
import { CspFit } from './fit';
import type { InlineHashes } from './inline-hashes';
import { DEFAULT_MAX_CSP_LENGTH, MAX_HEADER_VALUE } from './limits';
import { enforced, reportOnly } from './policy-header';
import type { PolicyHeader } from './policy-header';
import type { VendorCspHeadersProps } from './props';
import { checkNoReportDirectives, readReporting } from './reporting';
import type { Reporting } from './reporting';
import { CspDisposition } from './rollout';

/** The policies of a construct. Each is assembled when somebody asks for it, and again after vendors were added. */
export class Policies {
  /** Where reports go. */
  public readonly reporting: Reporting | undefined;
  /** All that the site uses. */
  public readonly vendors: Vendor[];
  /** What is tried on top. */
  public readonly triedVendors: readonly Vendor[];
  /** The site's inline code. */
  public readonly inlineHashes: InlineHashes | undefined;

  private readonly base: Policy;
  private readonly triedBase: Policy | undefined;
  private readonly isReportOnly: boolean;
  private readonly httpsOnly: boolean;
  private readonly fit: CspFit;
  private readonly maxCspLength: number;
  private assembled: { readonly main: Assembled; readonly tried: Assembled | undefined } | undefined;

  /**
   * @param measure how many characters a policy has in the template
   * @throws CspError for a base policy or endpoints that cannot be
   */
  public constructor(
    props: VendorCspHeadersProps,
    private readonly measure: (policy: Policy) => number,
  ) {
    const { basePolicy = DEFAULT_BASE_POLICY, reportOnlyBasePolicy, reportOnlyVendors = [], reporting } = props;
    this.isReportOnly = props.disposition === CspDisposition.REPORT_ONLY;
    this.base = readBasePolicy(basePolicy, 'basePolicy', this.isReportOnly ? 'report' : 'enforce');
    if (reportOnlyBasePolicy !== undefined) {
      this.triedBase = readBasePolicy(reportOnlyBasePolicy, 'reportOnlyBasePolicy', 'report');
    } else if (reportOnlyVendors.length > 0) {
      this.triedBase = readBasePolicy(basePolicy, 'basePolicy', 'report');
    }
    if (reporting !== undefined) {
      checkNoReportDirectives(this.base, 'basePolicy');
      if (this.triedBase !== undefined) checkNoReportDirectives(this.triedBase, 'reportOnlyBasePolicy');
      this.reporting = readReporting(reporting);
    }
    this.vendors = [...(props.vendors ?? [])];
    this.triedVendors = reportOnlyVendors;
    this.inlineHashes = props.inlineHashes;
    this.httpsOnly = props.httpsOnly === true;
    this.fit = props.fit ?? CspFit.EXACT;
    this.maxCspLength = props.maxCspLength ?? DEFAULT_MAX_CSP_LENGTH;
  }

  /** Adds vendors to all policies. */
  public add(vendors: readonly Vendor[]): void {
    this.vendors.push(...vendors);
    this.assembled = undefined;
  }

  /** That of base and vendors. */
  public get main(): Policy {
    return this.all().main.policy;
  }

  /** That which goes out as report-only, if any does. */
  public get reportOnly(): Policy | undefined {
    return this.isReportOnly ? this.main : this.all().tried?.policy;
  }

  /** How many characters that of base and vendors may have. */
  public get maxLength(): number {
    return this.isReportOnly ? Math.min(this.maxCspLength, MAX_HEADER_VALUE) : this.maxCspLength;
  }

  /** Whether there is one that browsers enforce. */
  public get isEnforced(): boolean {
    return !this.isReportOnly;
  }

  /** Whether there is one that browsers only report on. */
  public get hasReportOnly(): boolean {
    return this.isReportOnly || this.triedBase !== undefined;
  }

  /** The policies with their headers, the enforced one first. */
  public get sent(): PolicyHeader[] {
    const { main, tried } = this.all();
    if (this.isReportOnly) return [reportOnly(main, this.maxLength)];
    return [enforced(main, this.maxLength), ...(tried === undefined ? [] : [reportOnly(tried)])];
  }

  private all(): { readonly main: Assembled; readonly tried: Assembled | undefined } {
    const { base, triedBase, vendors, triedVendors, httpsOnly, fit, measure, reporting } = this;
    const inlineHashes = this.inlineHashes === undefined ? {} : { inlineHashes: this.inlineHashes };
    const common = { httpsOnly, fit, measure, ...inlineHashes };
    const about = (directives = reporting?.policy) => (directives === undefined ? {} : { reporting: directives });
    this.assembled ??= {
      main: assemble({ base, vendors, maxLength: this.maxLength, ...common, ...about() }),
      tried:
        triedBase &&
        assemble({
          base: triedBase,
          vendors: [...vendors, ...triedVendors],
          maxLength: MAX_HEADER_VALUE,
          ...common,
          ...about(reporting?.reportOnly),
        }),
    };
    return this.assembled;
  }
}
