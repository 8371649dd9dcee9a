import { compileRequirements } from '../csp/compile';
import type { Requirement, RequirementSet } from '../csp';
import type { VendorCategory, VendorDefinition, VendorExample, VendorHeaderNeed } from './contract/definition';
import { resolveOptions } from './contract/options';
import type { OptionValues } from './contract/options';
import { applies, fill } from './contract/resolve';
import { widerForms } from './contract/wider-forms';
import type { WiderForm } from './contract/wider-forms';

export type { VendorCategory } from './contract/definition';
/** @internal */
export type { WiderForm } from './contract/wider-forms';
/** @internal */
export {
  ChoiceOption,
  FlagOption,
  TextFormat,
  TextOption,
  VendorCondition,
  VendorDefinition,
  VendorExample,
  VendorHeaderNeed,
  VendorOption,
  VendorRequirement,
} from './contract/definition';

const BRAND = Symbol.for('cdk-vendor-csp.Vendor');

/**
 * A third-party vendor of a site, with the options with which the site uses it.
 *
 * A vendor class is this class over one table: its definition. To write your own, see `CustomVendor`.
 */
export abstract class Vendor {
  /** @internal Whether something is a vendor, of this copy of the package or of another. */
  public static _isVendor(value: unknown): value is Vendor {
    return typeof value === 'object' && value !== null && (value as { [BRAND]?: unknown })[BRAND] === true;
  }

  /** kebab-case id, as in `google-maps`. */
  public readonly id: string;
  /** The vendor's name, as in `Google Maps`. */
  public readonly title: string;
  /** What the vendor is for. */
  public readonly category: VendorCategory;
  /** The vendor's own pages that state its needs. */
  public readonly documentation: string[];
  /** The day on which somebody read those pages, as YYYY-MM-DD; undefined for a custom vendor that does not say. */
  public readonly verified?: string;
  /** What the vendor needs with these options. */
  public readonly requirements: Requirement[];

  /** @internal */
  public readonly _definition: VendorDefinition;
  /** @internal */
  public readonly _options: OptionValues;
  /** @internal */
  public readonly _requirementSet: RequirementSet;

  /**
   * @param definition the vendor's table
   * @param options what the user gave
   * @throws CspError `InvalidOption` that names the option, shows the value and says what is accepted
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- jsii knows no other type for "an options struct"
  protected constructor(definition: any, options: any) {
    this._definition = definition as VendorDefinition;
    this._options = resolveOptions(this._definition, options);
    const { id, title, category, documentation, verified } = this._definition;
    this.id = id;
    this.title = title;
    this.category = category;
    this.documentation = [...documentation];
    this.verified = verified;
    this.requirements = this.requirementsWith(this._options);
    this._requirementSet = {
      party: title,
      requirements: this.requirements,
      documentation: this.documentation,
      ...(verified === undefined ? {} : { verified }),
    };
    // A wrong requirement is to be heard of here, not at synth.
    compileRequirements(this._requirementSet);
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** @internal Requests that must be allowed with these options. */
  public get _examples(): VendorExample[] {
    return this.rows(this._definition.examples).flatMap(({ when: _, url, ...example }) =>
      url === undefined ? [example] : this.fill(url).map((filled) => ({ ...example, url: filled })),
    );
  }

  /** @internal What the vendor needs of other headers with these options. */
  public get _headerNeeds(): VendorHeaderNeed[] {
    return this.rows(this._definition.headers ?? []).flatMap((need) =>
      this.fill(need.value).map((value) => ({ ...need, value })),
    );
  }

  /** @internal Wildcards that the vendor's own page offers in place of hosts that are listed with these options. */
  public get _widerForms(): WiderForm[] {
    return widerForms(this._definition, this._options, (values) => this.requirementsWith(values));
  }

  private requirementsWith(values: OptionValues): Requirement[] {
    return this._definition.requirements
      .filter((row) => applies(row.when, values))
      .map((row) => ({
        directive: row.directive,
        sources: row.sources.flatMap((source) => fill(this._definition, source, values)),
        reason: row.reason,
        ...(row.page === undefined ? {} : { page: row.page }),
      }));
  }

  private rows<T extends { readonly when?: VendorDefinition['requirements'][number]['when'] }>(all: readonly T[]): T[] {
    return all.filter((row) => applies(row.when, this._options));
  }

  private fill(text: string): string[] {
    return fill(this._definition, text, this._options);
  }
}
