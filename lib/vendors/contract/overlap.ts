/** Hosts from which several vendors load. */
import type { VendorDefinition } from './definition';
import { coversHost, patternOf } from './host-pattern';

/** A host that vendors use and that is not their own. */
export interface SharedHost {
  /** `a.example`, or `*.a.example` for all below. */
  readonly host: string;
  /** Whose it is, and what it serves. */
  readonly reason: string;
}

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
type Users = ReadonlyMap<VendorDefinition, readonly string[]>;

/** The hosts that several of these vendors need. */
export function overlapsOf(
  definitions: readonly VendorDefinition[],
  sharedHosts: readonly SharedHost[],
): VendorOverlap[] {
  const hosts = hostsByName(definitions);
  const isShared = new Set(sharedHosts.map(({ host }) => host));
  return [...hosts.keys()].sort().flatMap((host) => {
    const covering = [...hosts].filter(
      ([other]) => other === host || (coversHost(other, host) && !isShared.has(other)),
    );
    const users = new Map(covering.flatMap(([, all]) => [...all]));
    if (users.size < 2) return [];
    const vendors = [...users.keys()].map(({ id }) => id).sort();
    return [{ host, vendors, reason: reasonFor(host, users, definitions, sharedHosts) }];
  });
}

function hostsByName(definitions: readonly VendorDefinition[]): ReadonlyMap<string, Users> {
  const hosts = new Map<string, Map<VendorDefinition, string[]>>();
  for (const definition of definitions) {
    for (const { sources, reason } of definition.requirements) {
      for (const source of sources) {
        const host = patternOf(definition, source)?.host;
        if (host === undefined || host.includes('{')) continue;
        const users = hosts.get(host) ?? new Map<VendorDefinition, string[]>();
        hosts.set(host, users);
        users.set(definition, [...(users.get(definition) ?? []), reason]);
      }
    }
  }
  return hosts;
}

/** What is known about the host; else whose it is, and what the others need it for. */
function reasonFor(
  host: string,
  users: Users,
  definitions: readonly VendorDefinition[],
  sharedHosts: readonly SharedHost[],
): string {
  const known = sharedHosts.find((shared) => shared.host === host);
  if (known !== undefined) return known.reason;
  const owners = definitions.filter(({ hosts }) => hosts.some((own) => coversHost(own, host)));
  const whose =
    owners.length === 0
      ? sharedHosts.filter((shared) => coversHost(shared.host, host)).map(({ reason }) => reason)
      : [`Belongs to ${owners.map(({ title }) => title).join(', ')}.`];
  const others = [...users].filter(([definition]) => !owners.includes(definition));
  return [...whose, ...others.map(([{ title }, reasons]) => `${title}: ${reasons[0] ?? ''}`)].join(' ');
}
