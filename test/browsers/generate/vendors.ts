/** Vendors and their examples, as pages and probes. */
import { Policy, type CspRequest } from '../../../lib/csp';
import * as vendors from '../../../lib/vendors';
import type { Destination, Page, Probe } from '../types';

const { Crisp, Gleap, Userpilot } = vendors;

export const SITE = 'https://page.example/';

/** Site policies as careful people write them, each with another kind of fallback. */
export const STRICT_BASES = [
  "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'",
  "default-src 'none'; script-src 'strict-dynamic' 'nonce-abc'; style-src 'self'; img-src 'self'; connect-src 'self'",
  "default-src 'self'; script-src 'none'; script-src-elem 'self' https://a.example; child-src 'self'; style-src 'self'",
] as const;

export interface Variant {
  readonly title: string;
  readonly vendors: readonly vendors.Vendor[];
}

/** The three vendors with which the catalogue began: each alone, with its options, and all together. */
export const SEED_VENDORS: readonly Variant[] = [
  { title: 'Crisp', vendors: [new Crisp()] },
  {
    title: 'Crisp with exact hosts and everything on',
    vendors: [new Crisp({ exactHosts: true, waitGame: true, calls: true, rescueMode: true })],
  },
  { title: 'Crisp with exact hosts', vendors: [new Crisp({ exactHosts: true })] },
  { title: 'Gleap', vendors: [new Gleap()] },
  { title: 'Gleap with exact hosts', vendors: [new Gleap({ exactHosts: true })] },
  { title: 'Gleap with exact hosts on the cluster us', vendors: [new Gleap({ exactHosts: true, cluster: 'us' })] },
  { title: 'Userpilot', vendors: [new Userpilot()] },
  { title: 'Userpilot with inline scripts', vendors: [new Userpilot({ unsafeInlineScripts: true })] },
  { title: 'Userpilot with exact hosts', vendors: [new Userpilot({ exactHosts: true })] },
  {
    title: 'Userpilot with exact hosts in the EU',
    vendors: [new Userpilot({ exactHosts: true, analyticsRegions: ['eu'] })],
  },
  { title: 'all three', vendors: [new Crisp({ calls: true }), new Gleap({ cluster: 'eu' }), new Userpilot()] },
];

/** Every vendor of the catalogue that needs no options, by id. */
export function catalogue(): vendors.Vendor[] {
  const made = Object.values<unknown>(vendors).flatMap(withoutOptions);
  return made.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function withoutOptions(each: unknown): vendors.Vendor[] {
  if (typeof each !== 'function' || !(each.prototype instanceof vendors.Vendor)) return [];
  try {
    return [new (each as new () => vendors.Vendor)()];
  } catch {
    return []; // an option is required
  }
}

export function merged(base: string, parties: readonly vendors.Vendor[]): Policy {
  return Policy.parse(base).merge(parties.map(({ _requirementSet }) => _requirementSet));
}

export function page(policy: Policy, probes: readonly Probe[]): Page {
  return { url: SITE, headers: [{ name: 'content-security-policy', value: policy.toString() }], probes };
}

export function examplesOf(parties: readonly vendors.Vendor[]): Probe[] {
  const probes = parties.flatMap(({ _examples }) => _examples.flatMap(asProbe));
  return [...new Map(probes.map((probe) => [JSON.stringify(probe), probe])).values()];
}

const DESTINATIONS: ReadonlySet<string> = new Set<Destination>([
  ...(['audio', 'connect', 'embed', 'font', 'iframe', 'image', 'manifest', 'object', 'script'] as const),
  ...(['serviceworker', 'sharedworker', 'style', 'track', 'video', 'worker'] as const),
]);

/** Nothing for what the harness has no way to ask. */
function asProbe({ kind = 'fetch', destination = 'connect', url, inlineType = 'script', text }: CspRequest): Probe[] {
  if (kind === 'inline') {
    // A script of the harness's own: it has to tell that it ran.
    return [{ kind, inline: inlineType, ...(text === undefined || !inlineType.startsWith('style') ? {} : { text }) }];
  }
  if (kind !== 'fetch') return [url === undefined ? { kind } : { kind, url }];
  if (url === undefined || !DESTINATIONS.has(destination)) return [];
  const asked = url.startsWith('ws') ? 'websocket' : (destination as Destination);
  return [{ kind, destination: asked, url: /^(?:data|blob):/.exec(url)?.[0] ?? url }];
}
