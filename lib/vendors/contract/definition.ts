import type { CspRequest, Requirement } from '../../csp';

/** What a vendor is for. */
export type VendorCategory =
  | 'advertising'
  | 'analytics'
  | 'authentication'
  | 'captcha-and-bots'
  | 'chat-and-support'
  | 'cms-and-editing'
  | 'communication'
  | 'consent'
  | 'experimentation'
  | 'feedback-and-surveys'
  | 'fonts'
  | 'maps'
  | 'media'
  | 'monitoring'
  | 'onboarding'
  | 'payments'
  | 'personalisation'
  | 'scheduling-and-forms'
  | 'search'
  | 'tag-management';

/**
 * When a row of a definition applies: for every option named here, whether it is set (`true`, `false`) or which value
 * it has (a text, or one of several). A list-valued option has a value when its list holds it.
 * @internal
 */
export interface VendorCondition {
  readonly [option: string]: boolean | string | readonly string[];
}

/** What a text option may hold. @internal */
export type TextFormat = 'host' | 'label' | 'labels' | 'path' | 'port' | 'hash';

/** An option that is on or off. @internal */
export interface FlagOption {
  readonly kind: 'flag';
  readonly description: string;
  readonly default: boolean;
  /** The value with which wildcards that a page of the vendor recommends stand in place of explicit hosts. */
  readonly wider?: boolean;
}

/** An option with a closed set of values. @internal */
export interface ChoiceOption {
  readonly kind: 'choice';
  readonly description: string;
  /** The values, each with its meaning. */
  readonly values: { readonly [value: string]: string };
  /** One value, or a list for an option that takes several. Absent: nothing is chosen. */
  readonly default?: string | readonly string[];
  /** Whether the option takes a list of the values. */
  readonly many?: boolean;
  readonly required?: boolean;
}

/** Values that a page lists and that are too many for a choice, which names the meaning of each. @internal */
export interface ClosedList {
  /** The page that lists them. */
  readonly page: string;
  readonly values: readonly string[];
}

/** An option that becomes part of a source. @internal */
export interface TextOption {
  readonly kind: 'text';
  readonly description: string;
  readonly format: TextFormat;
  /** A value to show, in docs and in error messages. */
  readonly example: string;
  /** What a text of the format must look like besides, for ids with a known shape. */
  readonly pattern?: RegExp;
  /** Where only these values exist: the list of them. */
  readonly list?: ClosedList;
  /** Values that stand for others, such as a region that is named otherwise in host names. */
  readonly aliases?: { readonly [value: string]: string };
  readonly default?: string | readonly string[];
  readonly many?: boolean;
  readonly required?: boolean;
}

/** @internal */
export type VendorOption = FlagOption | ChoiceOption | TextOption;

/** A requirement, and the options with which it exists. `{option}` in a source stands for the option's value. @internal */
export interface VendorRequirement extends Requirement {
  readonly when?: VendorCondition;
}

/** A request that must be allowed with the default options, or with those that `when` names. @internal */
export interface VendorExample extends CspRequest {
  readonly when?: VendorCondition;
}

/** What a vendor needs of headers other than the CSP. @internal */
export interface VendorHeaderNeed {
  /** Name of the header, as in `Permissions-Policy`. */
  readonly header:
    | 'Cross-Origin-Embedder-Policy'
    | 'Cross-Origin-Opener-Policy'
    | 'Permissions-Policy'
    | 'Referrer-Policy'
    | 'X-Frame-Options';
  /** What it must say. For Permissions-Policy one feature, as in `camera=(self "https://a.example")`. */
  readonly value: string;
  readonly reason: string;
  readonly when?: VendorCondition;
}

/** All that is known about a vendor. Facts come from `documentation`, read on the day `verified`. @internal */
export interface VendorDefinition {
  /** kebab-case, the same as the file's name. */
  readonly id: string;
  /** As the vendor writes it. */
  readonly title: string;
  readonly category: VendorCategory;
  /** The vendor's own pages, https; the first is the page for requirements without a `page`. */
  readonly documentation: readonly string[];
  /** The day on which the pages were read, as YYYY-MM-DD. Absent only for a vendor of the site's own making. */
  readonly verified?: string | undefined;
  /** The date that the page prints, as YYYY-MM-DD, YYYY-MM or YYYY. Absent: it prints none. */
  readonly pageDate?: string;
  /** Hosts by which the vendor is recognised in a policy or a report: `a.example`, or `*.a.example` for all below. */
  readonly hosts: readonly string[];
  readonly options: { readonly [name: string]: VendorOption };
  readonly requirements: readonly VendorRequirement[];
  readonly examples: readonly VendorExample[];
  readonly headers?: readonly VendorHeaderNeed[];
  /** What a reviewer should know: where pages contradict each other and why it was settled as it is, what is left out. */
  readonly notes?: readonly string[];
}
