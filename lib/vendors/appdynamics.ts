import { Vendor, VendorDefinition } from './vendor';

const CDN = ['https://cdn.appdynamics.com'];

const DEFINITION: VendorDefinition = {
  id: 'appdynamics',
  title: 'AppDynamics Browser RUM',
  category: 'monitoring',
  documentation: [
    'https://help.splunk.com/appdynamics-on-premises/end-user-monitoring/25.7.0/end-user-monitoring/browser-monitoring/browser-real-user-monitoring/enable-the-content-security-policy-csp',
  ],
  verified: '2026-11-21',
  hosts: ['cdn.appdynamics.com', '*.eum-appdynamics.com'],
  options: {
    collector: {
      kind: 'text',
      format: 'host',
      example: 'eum.example.com',
      default: 'col.eum-appdynamics.com',
      description: 'The host to which beacons are sent: the collector of the SaaS, or the EUM Server on premises.',
    },
    crossDomainSessions: {
      kind: 'flag',
      default: false,
      description: 'Sessions span several domains, with adrum-xd.html from the CDN.',
    },
    imageBeacons: {
      kind: 'flag',
      default: false,
      description: 'The agent is configured to send its beacons as images always.',
    },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, for the line on top of the page that measures the first byte exactly. Dangerous: with ' +
        'it the policy cannot stop injected scripts. A hash of that line in the site’s policy does the same.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: CDN, reason: 'The agent loads its extension adrum-ext.js.' },
    { directive: 'connect-src', sources: ['https://{collector}'], reason: 'Beacons.' },
    {
      directive: 'frame-src',
      sources: CDN,
      reason: 'adrum-xd.html shares the session between domains in a frame.',
      when: { crossDomainSessions: true },
    },
    {
      directive: 'img-src',
      sources: ['https://{collector}'],
      reason: 'Beacons that are sent as images.',
      when: { imageBeacons: true },
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'The inline line that notes the time of the first byte.',
      when: { unsafeInlineScripts: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.appdynamics.com/adrum-ext.1.js' },
    { destination: 'connect', url: 'https://{collector}/eumcollector/beacons/browser/v1/1/adrum' },
    {
      destination: 'iframe',
      url: 'https://cdn.appdynamics.com/adrum-xd.1.html',
      when: { crossDomainSessions: true },
    },
    { destination: 'image', url: 'https://{collector}/eumcollector/beacons/a.gif', when: { imageBeacons: true } },
    {
      kind: 'inline',
      inlineType: 'script',
      text: 'window["adrum-start-time"] = new Date().getTime();',
      when: { unsafeInlineScripts: true },
    },
  ],
  notes: [
    'The page gives the collector with "something like", and lists none of other regions: set yours.',
    'The page has child-src for the frame. Nothing but a frame is named, so it is frame-src: child-src would allow ' +
      'workers too.',
    'With adrum-xd.html on the site’s own host the page gives frame-ancestors a path, which is no valid source. Dropped.',
    "The nonce for adrum-ext.js, which the page prefers to 'unsafe-inline', cannot stand in a policy written beforehand.",
  ],
};

/** Options of AppDynamics Browser RUM. */
export interface AppDynamicsOptions {
  /**
   * The host to which beacons are sent: the collector of the SaaS, or the EUM Server on premises.
   * @default 'col.eum-appdynamics.com'
   */
  readonly collector?: string;
  /**
   * Sessions span several domains, with adrum-xd.html from the CDN.
   * @default false
   */
  readonly crossDomainSessions?: boolean;
  /**
   * The agent is configured to send its beacons as images always.
   * @default false
   */
  readonly imageBeacons?: boolean;
  /**
   * Allow all inline scripts, for the line on top of the page that measures the first byte exactly. Dangerous: with it
   * the policy cannot stop injected scripts. A hash of that line in the site's policy does the same.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * AppDynamics Browser Real User Monitoring.
 *
 * @see https://help.splunk.com/appdynamics-on-premises/end-user-monitoring/25.7.0/end-user-monitoring/browser-monitoring/browser-real-user-monitoring/enable-the-content-security-policy-csp
 */
export class AppDynamics extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AppDynamicsOptions = {}) {
    super(DEFINITION, options);
  }
}
