import { CATALOGUE } from './catalogue';
import type { CatalogueEntry } from './catalogue';
import { coversHost, patternOf } from './contract/host-pattern';
import { SHARED_HOSTS } from './shared-hosts';

/** A host from which several vendors load. */
export interface VendorOverlap {
  /** The host, or `*.` and a host, as a definition names it. */
  readonly host: string;
  /** The ids of the vendors that need it. */
  readonly vendors: string[];
  /** Why they share it. */
  readonly reason: string;
}

/** Who needs a host, and what for. */
type Users = ReadonlyMap<CatalogueEntry, readonly string[]>;

/**
 * The hosts that several vendors need, by name, so that nobody who drops one of them drops the host. A host whose name
 * holds the value of an option is not among them.
 */
export function overlaps(): VendorOverlap[] {
  const hosts = hostsByName();
  return [...hosts.keys()].sort().flatMap((host) => {
    const users = new Map([...hosts].filter(([other]) => coversHost(other, host)).flatMap(([, all]) => [...all]));
    if (users.size < 2) return [];
    const vendors = [...users.keys()].map(({ id }) => id).sort();
    return [{ host, vendors, reason: reasonFor(host, users) }];
  });
}

function hostsByName(): ReadonlyMap<string, Users> {
  const hosts = new Map<string, Map<CatalogueEntry, string[]>>();
  for (const entry of CATALOGUE) {
    for (const { sources, reason } of entry.definition.requirements) {
      for (const source of sources) {
        const host = patternOf(entry.definition, source)?.host;
        if (host === undefined || host.includes('{')) continue;
        const users = hosts.get(host) ?? new Map<CatalogueEntry, string[]>();
        hosts.set(host, users);
        users.set(entry, [...(users.get(entry) ?? []), reason]);
      }
    }
  }
  return hosts;
}

/** What is known about the host; else whose it is, and what the others need it for. */
function reasonFor(host: string, users: Users): string {
  const shared = SHARED_HOSTS.find((known) => coversHost(known.host, host));
  if (shared !== undefined) return shared.reason;
  const owners = CATALOGUE.filter(({ definition }) => definition.hosts.some((own) => coversHost(own, host)));
  const whose = owners.length === 0 ? '' : `Belongs to ${owners.map(({ title }) => title).join(', ')}. `;
  const others = [...users].filter(([entry]) => !owners.includes(entry));
  return `${whose}${others.map(([{ title }, reasons]) => `${title}: ${reasons[0] ?? ''}`).join(' ')}`.trim();
}
