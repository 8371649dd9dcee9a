/**
 * What a site owner gets: the site's own things and the vendors' work, nothing foreign does.
 *
 * Literal expectations. The counter-example is the same done by name, as people do it by hand.
 */
import { Policy } from '../../../lib/csp';
import { Crisp, Gleap } from '../../../lib/vendors';
import { examplesOf, merged, page, SEED_VENDORS, SITE, STRICT_BASES, type Variant } from '../generate/vendors';
import type { Fact, Suite } from '../suite';
import type { Destination, Page, Probe } from '../types';

const [BASE] = STRICT_BASES;
const FOREIGN = 'https://evil.example/';
const OWN_WORKER: Probe = { kind: 'fetch', destination: 'worker', url: `${SITE}worker.js` };

const DESTINATIONS: readonly Destination[] = [
  ...(['connect', 'xhr', 'beacon', 'eventsource', 'script', 'module', 'style', 'image', 'font', 'audio'] as const),
  ...(['video', 'track', 'iframe', 'object', 'embed'] as const),
];

const OWN: readonly Probe[] = [
  ...(['connect', 'script', 'style', 'image', 'font', 'video', 'iframe'] as const).map((destination): Probe => ({
    kind: 'fetch',
    destination,
    url: `${SITE}own`,
  })),
  OWN_WORKER,
  { kind: 'fetch', destination: 'websocket', url: SITE.replace('https', 'wss') },
  { kind: 'base-uri', url: SITE },
  { kind: 'form-action', url: SITE },
];

const STRANGE: readonly Probe[] = [
  ...DESTINATIONS.map((destination): Probe => ({ kind: 'fetch', destination, url: FOREIGN })),
  { kind: 'fetch', destination: 'websocket', url: FOREIGN.replace('https', 'wss') },
  { kind: 'fetch', destination: 'worker', url: 'data:' },
  { kind: 'fetch', destination: 'script', url: 'data:' },
  { kind: 'fetch', destination: 'script', url: 'blob:' },
  { kind: 'base-uri', url: FOREIGN },
  { kind: 'form-action', url: FOREIGN },
  { kind: 'eval' },
  { kind: 'wasm' },
];

/** What an option that is off, or that narrows, keeps out. */
const KEPT_OUT: Readonly<Record<string, readonly Probe[]>> = {
  Crisp: [{ kind: 'fetch', destination: 'script', url: 'https://crisp.chat/' }],
  'Crisp with exact hosts': [
    { kind: 'fetch', destination: 'script', url: 'https://x.crisp.chat/' },
    { kind: 'fetch', destination: 'iframe', url: 'https://game.crisp.chat/' },
    { kind: 'fetch', destination: 'websocket', url: 'wss://stream.relay.crisp.chat/' },
  ],
  'Gleap with exact hosts on the cluster us': [
    { kind: 'fetch', destination: 'websocket', url: 'wss://ws-eu.pusher.com/' },
    { kind: 'fetch', destination: 'image', url: 'https://x.gleap.io/' },
  ],
  Userpilot: [{ kind: 'inline', inline: 'script' }],
  'Userpilot with exact hosts in the EU': [
    { kind: 'fetch', destination: 'connect', url: 'https://analytex-us.userpilot.io/' },
  ],
};

export const seedVendors: Suite = {
  name: 'seed-vendors',
  facts: () => [...SEED_VENDORS.flatMap(factsOf), ...BY_HAND],
};

function factsOf({ title, vendors }: Variant): Fact[] {
  const policy = merged(BASE, vendors);
  const allowed = [...examplesOf(vendors), ...OWN];
  const blocked = [...STRANGE, ...(KEPT_OUT[title] ?? [])];
  const expected = [...allowed.map(() => 'allowed' as const), ...blocked.map(() => 'blocked' as const)];
  return [
    { title, page: page(policy, [...allowed, ...blocked]), expected },
    {
      title: `${title}, minimized`,
      page: page(policy.minimize({ pageScheme: 'https' }), [...allowed, ...blocked]),
      expected,
    },
  ];
}

/** Directive by directive, without a thought of what falls back on what. */
function unitedByName(base: Policy, { vendors }: Variant): Policy {
  const lists: Record<string, string[]> = {};
  const add = (name: string, sources: readonly string[]): unknown =>
    (lists[name] = [...new Set([...(lists[name] ?? []), ...sources])]);
  for (const { name, entries } of base.directives) {
    add(
      name,
      entries.map(({ text }) => text),
    );
  }
  for (const { requirements } of vendors) {
    for (const { directive, sources } of requirements) add(directive, sources);
  }
  return Policy.fromDirectives(lists);
}

const [, , SPLIT_BASE] = STRICT_BASES;
const CRISP: Variant = { title: 'Crisp', vendors: [new Crisp()] };
const GLEAP: Variant = { title: 'Gleap', vendors: [new Gleap()] };
const OWN_SCRIPT: Probe = { kind: 'fetch', destination: 'script', url: `${SITE}own` };
const CRISP_SCRIPT: Probe = { kind: 'fetch', destination: 'script', url: 'https://client.crisp.chat/l.js' };
const GLEAP_SCRIPT: Probe = { kind: 'fetch', destination: 'script', url: 'https://js.gleap.io/latest/index.js' };

/** What a vendor needs as a policy of its own, which is how many vendors' pages have it. */
function alone({ vendors }: Variant): string {
  const requirements = vendors.flatMap((vendor) => vendor.requirements);
  const names = [...new Set(requirements.map(({ directive }) => directive))];
  const sources = (name: string): string[] =>
    requirements.flatMap((each) => (each.directive === name ? each.sources : []));
  return names.map((name) => [name, ...sources(name)].join(' ')).join('; ');
}

function sent(values: readonly string[], probes: readonly Probe[]): Page {
  return { url: SITE, headers: values.map((value) => ({ name: 'content-security-policy', value })), probes };
}

const BY_HAND: readonly Fact[] = [
  {
    title: "united by name, the site loses its own worker to the vendor's worker-src",
    page: page(unitedByName(Policy.parse(BASE), CRISP), [OWN_WORKER]),
    expected: ['blocked'],
  },
  {
    title: "united by name, the vendor's script-src is not asked where the site has a script-src-elem",
    page: page(unitedByName(Policy.parse(SPLIT_BASE), CRISP), [OWN_SCRIPT, CRISP_SCRIPT]),
    expected: ['allowed', 'blocked'],
  },
  {
    title: "joined by semicolons, the vendor's directives are repeated ones",
    page: sent([`${BASE}; ${alone(CRISP)}`], [OWN_SCRIPT, CRISP_SCRIPT]),
    expected: ['allowed', 'blocked'],
  },
  {
    title: 'in one header each, two vendors shut each other out, and the site',
    page: sent([alone(CRISP), alone(GLEAP)], [OWN_SCRIPT, CRISP_SCRIPT, GLEAP_SCRIPT]),
    expected: ['blocked', 'blocked', 'blocked'],
  },
];
