/**
 * All vendors of this library, for those who have an id rather than a class: the command line, and tools.
 *
 * The file of a vendor is loaded when its class or its definition is first asked for.
 */
import { CspError, didYouMean, show } from '../csp';
import { resolveOptions } from './contract/options';
import type { Vendor, VendorCategory, VendorDefinition } from './vendor';
import { VENDOR_LISTINGS } from './vendor-listings';

/** A vendor class that the catalogue lists. */
export interface VendorClass {
  readonly name: string;
  readonly _definition: VendorDefinition;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- every vendor has options of its own
  new (options: any): Vendor;
}

/** What the file of a vendor exports that is there at run time. */
export type VendorFile = Readonly<Record<string, VendorClass>>;

/** What is known of a vendor before its file is loaded. */
export interface VendorListing {
  /** kebab-case id, as in `google-maps`. */
  readonly id: string;
  /** The vendor's name, as in `Google Maps`. */
  readonly title: string;
  readonly category: VendorCategory;
  readonly className: string;
  /** The vendor's own pages that state its needs. */
  readonly documentation: readonly string[];
  /** The day on which somebody read those pages, as YYYY-MM-DD. */
  readonly verified: string;
  /**
   * The last two labels of the hosts that it may need or is recognised by; `''` among them: these labels of some host
   * are not fixed.
   */
  readonly domains: readonly string[];
  readonly load: () => VendorFile;
}

/** One vendor of the catalogue. */
export interface CatalogueEntry extends Omit<VendorListing, 'load'> {
  readonly vendorClass: VendorClass;
  readonly definition: VendorDefinition;
  /** The vendor with these options, whoever wrote them. @throws CspError `InvalidOption` */
  create(options?: unknown): Vendor;
}

/** Every vendor, by id. */
export const CATALOGUE: readonly CatalogueEntry[] = VENDOR_LISTINGS.map(({ load, ...listing }): CatalogueEntry => {
  let loaded: VendorClass | undefined;
  return {
    ...listing,
    get vendorClass() {
      loaded ??= load()[listing.className];
      if (loaded === undefined) throw new TypeError(`The file of ${listing.id} has no class ${listing.className}.`);
      return loaded;
    },
    get definition() {
      return this.vendorClass._definition;
    },
    create(options = {}) {
      // The constructor of a vendor without options would not look at what it is given.
      if (Object.keys(this.definition.options).length === 0) resolveOptions(this.definition, options);
      return new this.vendorClass(options);
    },
  };
});

const BY_ID: ReadonlyMap<string, CatalogueEntry> = new Map(CATALOGUE.map((entry) => [entry.id, entry]));

/** The entry with an id. @throws CspError `InvalidArgument` that names similar ids */
export function catalogueEntry(id: string): CatalogueEntry {
  const entry = BY_ID.get(id);
  if (entry !== undefined) return entry;
  throw new CspError('InvalidArgument', `There is no vendor ${show(id)}.${didYouMean(id, BY_ID.keys())}`);
}
