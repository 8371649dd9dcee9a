import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'akamai-mpulse',
  title: 'Akamai mPulse',
  category: 'monitoring',
  documentation: [
    'https://techdocs.akamai.com/mpulse-boomerang/docs/content-security-policy-csp',
    'https://techdocs.akamai.com/mpulse-boomerang/docs/the-boomerang-akamai-plugin',
  ],
  verified: '2026-11-21',
  hosts: [
    '*.go-mpulse.net',
    '*.akstat.io',
    'trial-eum-clientnsv4-s.akamaihd.net',
    'trial-eum-clienttons-s.akamaihd.net',
  ],
  options: {
    crossDomainSessionHost: {
      kind: 'text',
      format: 'host',
      example: 'session.example.com',
      description: 'The site’s own host that serves the cross-domain page, where sessions span several domains.',
    },
    networkTopology: {
      kind: 'flag',
      default: false,
      description:
        'Let the Akamai plugin send its two requests for network topology, as it does unless it is switched off. They ' +
        'help Akamai’s routing.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://*.go-mpulse.net'], reason: 'Boomerang, the measuring script.' },
    { directive: 'img-src', sources: ['https://*.akstat.io'], reason: 'Beacons that are sent as images.' },
    {
      directive: 'connect-src',
      sources: ['https://*.akstat.io', 'https://*.go-mpulse.net'],
      reason: 'Beacons, and the settings of the app.',
    },
    {
      directive: 'frame-src',
      sources: ['https://{crossDomainSessionHost}'],
      reason: 'The page that shares the session between domains.',
      when: { crossDomainSessionHost: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://trial-eum-clientnsv4-s.akamaihd.net', 'https://trial-eum-clienttons-s.akamaihd.net'],
      reason: 'Network topology: one request over IPv4, one over IPv4 and IPv6.',
      page: 'https://techdocs.akamai.com/mpulse-boomerang/docs/the-boomerang-akamai-plugin',
      when: { networkTopology: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://s.go-mpulse.net/boomerang/ABCDE' },
    { destination: 'connect', url: 'https://c.go-mpulse.net/api/config.json' },
    { destination: 'connect', url: 'https://684dd311.akstat.io/' },
    { destination: 'image', url: 'https://684dd311.akstat.io/?a=1' },
    { destination: 'iframe', url: 'https://{crossDomainSessionHost}/xd.html', when: { crossDomainSessionHost: true } },
    {
      destination: 'connect',
      url: 'https://trial-eum-clientnsv4-s.akamaihd.net/eum/getdns.txt',
      when: { networkTopology: true },
    },
  ],
  notes: [
    'The page on the CSP does not list the hosts of the Akamai plugin, the plugin’s own page does. They serve Akamai’s ' +
      'network, not the site’s measurements, hence an option. They may redirect to addresses that no page names.',
    'The page says nothing about the inline loader snippet: pasted into a page, it needs a hash in the site’s policy.',
  ],
};

/** Options of Akamai mPulse. */
export interface AkamaiMpulseOptions {
  /**
   * The site's own host that serves the cross-domain page, where sessions span several domains.
   * @default - sessions stay on one domain
   */
  readonly crossDomainSessionHost?: string;
  /**
   * Let the Akamai plugin send its two requests for network topology, as it does unless it is switched off. They help
   * Akamai's routing.
   * @default false
   */
  readonly networkTopology?: boolean;
}

/**
 * Akamai mPulse real user monitoring with Boomerang.
 *
 * @see https://techdocs.akamai.com/mpulse-boomerang/docs/content-security-policy-csp
 */
export class AkamaiMpulse extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AkamaiMpulseOptions = {}) {
    super(DEFINITION, options);
  }
}
