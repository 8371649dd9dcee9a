/** How well a vendor with certain options fits a policy. */
import type { PolicyEntry } from '../../csp';
import { compileRequirements } from '../../csp/compile';
import type { Vendor } from '../../vendors/vendor';
import type { Answer, SeenSource, Sight } from './sight';

/** A source that a vendor needs, and how the policy answers. */
export interface Need {
  readonly directive: string;
  readonly entry: PolicyEntry;
  readonly answer: Answer;
}

export interface Fit {
  readonly vendor: Vendor;
  readonly needs: readonly Need[];
  /** Hosts of the policy for which this vendor is a reason, by key, and how good a reason. */
  readonly explained: ReadonlyMap<string, Reason>;
}

interface Reason {
  readonly weight: number;
  /** Whether the vendor is recognised by the host. */
  readonly isOwn: boolean;
  /** Whether the host is not everybody's. */
  readonly isTelling: boolean;
}

/** A vendor that asks for exactly this host explains it better than one with a wildcard, or with a part of it. */
const EXACT = 1;
const COVERING = 0.85;
/** Hosts of others count where something else speaks for the vendor, those of everybody even less. */
const FOREIGN = 0.95;
const SHARED = 0.2;
/** What speaks against a vendor: what it needs and the policy lacks. */
const MISSING = 0.6;
const NARROWER = 0.15;

/** Of what the policy restricts, the least part that must be there in some form. */
const LEAST_PART = 0.5;

export function fitOf(vendor: Vendor, sight: Sight): Fit {
  const explained = new Map<string, Reason>();
  const needs: Need[] = [];
  for (const [directive, entries] of compileRequirements(vendor._requirementSet).lists) {
    for (const entry of entries.values()) {
      const found = sight.answer(directive, entry);
      needs.push({ directive, entry, answer: found.answer });
      for (const host of found.explained) note(explained, host, entry, vendor.id);
    }
  }
  return { vendor, needs, explained };
}

/** A host that nothing links to the vendor is no reason to think of it. */
function note(explained: Map<string, Reason>, host: SeenSource, { source }: PolicyEntry, id: string): void {
  if (!host.vendors.has(id)) return;
  const isExact = source?.host === host.source.host && source?.wildcard === host.source.wildcard;
  const isOwn = host.owners.has(id);
  const weight = (isExact ? EXACT : COVERING) * (host.isShared ? SHARED : isOwn ? 1 : FOREIGN);
  if (weight > (explained.get(host.key)?.weight ?? 0)) {
    explained.set(host.key, { weight, isOwn, isTelling: !host.isShared });
  }
}

/** The higher the better; 0 or less: not this vendor. @param claimed hosts that better vendors explain */
export function scoreOf({ needs, explained }: Fit, claimed: ReadonlySet<string>): number {
  const left = [...explained].filter(([key]) => !claimed.has(key)).map(([, reason]) => reason);
  const telling = left.filter(({ isTelling }) => isTelling);
  // Hosts of others point to it only together with all else that it needs.
  const isEnough = telling.some(({ isOwn }) => isOwn) || (telling.length > 1 && isComplete(needs));
  if (!isEnough) return 0;
  let score = 0;
  for (const { weight } of left) score += weight;
  for (const { answer } of needs) score -= answer === 'missing' ? MISSING : answer === 'narrower' ? NARROWER : 0;
  return score;
}

function isComplete(needs: readonly Need[]): boolean {
  return needs.every(({ answer }) => answer === 'allowed' || answer === 'unrestricted');
}

/** Whether enough of what the vendor needs is there, so that it is likely to be in use. */
export function isLikely({ needs }: Fit): boolean {
  const restricted = needs.filter(({ answer }) => answer !== 'unrestricted');
  const present = restricted.filter(({ answer }) => answer !== 'missing');
  return restricted.length === 0 || present.length / restricted.length >= LEAST_PART;
}
