/** How a policy is rolled out: enforced or tried, where its reports go, and which findings stop it. */

/** Whether browsers enforce the policy or only report what it would forbid. */
export enum CspDisposition {
  /** The policy goes out as `Content-Security-Policy`. */
  ENFORCE = 'enforce',
  /** The policy goes out as `Content-Security-Policy-Report-Only`, and nothing is blocked. */
  REPORT_ONLY = 'reportOnly',
}

/** How bad a finding is. */
export enum FindingLevel {
  /** Somebody's need is not met. */
  ERROR = 'error',
  /** The policy is weaker than it looks. */
  WARNING = 'warning',
  /** Worth knowing. */
  INFO = 'info',
}

/** Where browsers send violation reports: https://www.w3.org/TR/CSP3/#reporting */
export interface CspReporting {
  /**
   * URL of the endpoint, `https://…` or a path of the site such as `/csp-reports`. Its name is `csp`. A token works.
   *
   * @default - see `endpoints`
   */
  readonly url?: string;

  /**
   * URLs of endpoints by name, all of which the `Reporting-Endpoints` header lists: in addition to `url`, or instead of
   * it. The endpoint `default` gets the browser's other reports, such as those on deprecated features:
   * https://www.w3.org/TR/reporting-1/#default-reporting-endpoint
   *
   * @default - none but `csp`
   */
  readonly endpoints?: { [name: string]: string };

  /**
   * Name of the endpoint for violations.
   *
   * @default - `csp`, or the only one that there is
   */
  readonly reportTo?: string;

  /**
   * Name of the endpoint for violations of the report-only policy.
   *
   * @default - that of `reportTo`
   */
  readonly reportOnlyTo?: string;

  /**
   * Whether the policy has `report-uri` as well, for browsers that do not know the Reporting API.
   *
   * @default true
   */
  readonly reportUri?: boolean;

  /**
   * Whether reports have the first 40 characters of the inline code or string concerned: `'report-sample'` in the lists
   * that decide for scripts and styles. What users typed may be among them.
   *
   * @default false
   */
  readonly reportSample?: boolean;
}

/** Which findings are more than annotations. */
export interface FindingRules {
  /**
   * Findings of this level, or worse, fail the synth, unless they are acknowledged.
   *
   * @default - none does
   */
  readonly failOn?: FindingLevel;

  /**
   * Ids of findings that do not fail the synth, such as `unsafeEval`. They stay annotations.
   *
   * @default - none
   */
  readonly exceptions?: string[];
}
