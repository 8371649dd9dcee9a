/** All vendors of this library, for those who have an id rather than a class: the command line, and tools. */
import { CspError, didYouMean, show } from '../csp';
import { resolveOptions } from './contract/options';
import type { Vendor, VendorCategory, VendorDefinition } from './vendor';
import { VENDOR_CLASSES } from './vendor-classes';

/** A vendor class that the catalogue lists. */
export interface VendorClass {
  readonly name: string;
  readonly _definition: VendorDefinition;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- every vendor has options of its own
  new (options: any): Vendor;
}

/** One vendor of the catalogue. */
export interface CatalogueEntry {
  /** kebab-case id, as in `google-maps`. */
  readonly id: string;
  /** The vendor's name, as in `Google Maps`. */
  readonly title: string;
  readonly category: VendorCategory;
  readonly vendorClass: VendorClass;
  readonly definition: VendorDefinition;
  /** The vendor with these options. @throws CspError `InvalidOption` */
  create(options?: Readonly<Record<string, unknown>>): Vendor;
}

/** Every vendor, by id. */
export const CATALOGUE: readonly CatalogueEntry[] = VENDOR_CLASSES.map((vendorClass): CatalogueEntry => {
  const definition = vendorClass._definition;
  const { id, title, category } = definition;
  return {
    id,
    title,
    category,
    vendorClass,
    definition,
    create(options = {}) {
      // The constructor of a vendor without options would not look at what it is given.
      if (Object.keys(definition.options).length === 0) resolveOptions(definition, options);
      return new vendorClass(options);
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
