/**
 * The vendors whose addresses a site loads. Each address is explained by one vendor: one whose
 * host it is, then the one that explains the most, then the one that takes the fewest options and needs the least. Pages name only what they
 * load themselves; what scripts load later is in the definition of their vendor.
 */
import type { CatalogueEntry } from '../../vendors/catalogue';
import type { Options } from '../meaning/options-search';
import { asks, askingVendors } from '../meaning/askers';
import type { AskingVendor } from '../meaning/askers';
import type { Resource } from './inventory';

export interface FoundVendor {
  readonly entry: CatalogueEntry;
  /** undefined: a required option has a value that the pages do not tell. */
  readonly options?: Options;
  readonly resources: readonly Resource[];
  /** Titles of vendors that ask for all of it as well. */
  readonly alternatives: readonly string[];
}

export interface Owners {
  readonly vendors: readonly FoundVendor[];
  /** What no vendor explains. */
  readonly others: readonly Resource[];
}

interface Candidate {
  readonly asker: AskingVendor;
  readonly resources: Set<Resource>;
}

export function ownersOf(resources: readonly Resource[]): Owners {
  const candidates = new Map<string, Candidate>();
  const askers = new Map(resources.map((each) => [each, askingVendors(each.directive, each.url)]));
  for (const [resource, all] of askers) {
    for (const asker of leads(all)) {
      const known = candidates.get(asker.entry.id);
      candidates.set(asker.entry.id, {
        asker: known === undefined ? asker : together(known.asker, asker),
        resources: (known?.resources ?? new Set<Resource>()).add(resource),
      });
    }
  }
  const open = new Set(resources);
  const vendors: FoundVendor[] = [];
  for (;;) {
    const best = bestOf([...candidates.values()], open);
    if (best === undefined) return { vendors, others: [...open] };
    candidates.delete(best.asker.entry.id);
    const explained = explainedBy(best, resources, open);
    if (explained.length === 0) continue;
    const alternatives = alternativesTo(
      best.asker,
      explained.map((each) => askers.get(each) ?? []),
    );
    const { entry, options } = best.asker;
    vendors.push({ entry, ...(options && { options }), resources: explained, alternatives });
    for (const each of explained) open.delete(each);
  }
}

/**
 * Those to whom an address points: its owners, else all that ask for it. A host of everybody points to nobody, though a
 * vendor that is used for other reasons explains it.
 */
function leads(askers: readonly AskingVendor[]): readonly AskingVendor[] {
  const owners = askers.filter(({ isOwner }) => isOwner);
  return owners.length > 0 ? owners : askers.filter(({ isShared }) => !isShared);
}

/** Titles of those who ask for every one. */
function alternativesTo(chosen: AskingVendor, lists: readonly (readonly AskingVendor[])[]): string[] {
  const [first = [], ...rest] = lists;
  return first
    .filter(({ entry }) => entry !== chosen.entry && rest.every((list) => list.some((other) => other.entry === entry)))
    .map(({ entry }) => entry.title);
}

/** With the options of both; whether it then asks for both is asked in the end. */
function together(a: AskingVendor, b: AskingVendor): AskingVendor {
  const options = a.options === undefined && b.options === undefined ? undefined : { ...a.options, ...b.options };
  return {
    ...a,
    ...(options === undefined ? {} : { options }),
    isOwner: a.isOwner || b.isOwner,
    size: Math.max(a.size, b.size),
  };
}

/** How much has to be known of it. */
function effort({ options }: AskingVendor): number {
  return options === undefined ? Infinity : Object.keys(options).length;
}

/** What it asks for of what is open; of a vendor with unknown options, what led to it. */
function explainedBy(
  { asker, resources }: Candidate,
  all: readonly Resource[],
  open: ReadonlySet<Resource>,
): Resource[] {
  const left = all.filter((each) => open.has(each));
  if (asker.options === undefined) return left.filter((each) => resources.has(each));
  const vendor = asker.entry.create(asker.options);
  return left.filter((each) => isHttp(each) && asks(vendor, each.request));
}

function isHttp({ url }: Resource): boolean {
  return /^https?:/.test(url);
}

function bestOf(candidates: readonly Candidate[], open: ReadonlySet<Resource>): Candidate | undefined {
  let best: { candidate: Candidate; score: readonly number[] } | undefined;
  for (const candidate of candidates) {
    const left = [...candidate.resources].filter((each) => open.has(each)).length;
    if (left === 0) continue;
    const { asker } = candidate;
    const score = [Number(asker.isOwner), left, -effort(asker), -asker.size];
    if (best === undefined || isBetter(score, best.score)) best = { candidate, score };
  }
  return best?.candidate;
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index !== -1 && (a[index] ?? 0) > (b[index] ?? 0);
}
