import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'piwik-pro',
  title: 'Piwik PRO',
  category: 'analytics',
  documentation: [
    'https://developers.piwik.pro/en/latest/data_collection/web/javascript_tracking_client/content_security_policy.html',
    'https://developers.piwik.pro/docs/content-security-policy-csp',
  ],
  verified: '2026-11-21',
  hosts: ['*.piwik.pro'],
  options: {
    trackingDomain: {
      kind: 'text',
      format: 'host',
      example: 'acme.piwik.pro',
      required: true,
      description: 'The domain to which data is sent: that of the organisation at Piwik PRO, or a custom one.',
    },
    alternativeName: {
      kind: 'flag',
      default: false,
      description: 'The library is loaded under its other name (ppas.js), which does not conflict with Matomo.',
    },
    siteInspector: {
      kind: 'flag',
      default: false,
      description: 'The Site Inspector browser extension is used on the site.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://{trackingDomain}/ppms.js'],
      reason: 'The tracking client.',
      when: { alternativeName: false },
    },
    {
      directive: 'script-src',
      sources: ['https://{trackingDomain}/ppas.js'],
      reason: 'The tracking client, under its other name.',
      when: { alternativeName: true },
    },
    { directive: 'img-src', sources: ['https://{trackingDomain}/ppms.php'], reason: 'Events sent as images.' },
    { directive: 'connect-src', sources: ['https://{trackingDomain}/ppms.php'], reason: 'Events sent as requests.' },
    {
      directive: 'connect-src',
      sources: ['https://{trackingDomain}/api/'],
      reason: 'Requests of the Site Inspector.',
      when: { siteInspector: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://{trackingDomain}/ppms.js', when: { alternativeName: false } },
    { destination: 'script', url: 'https://{trackingDomain}/ppas.js', when: { alternativeName: true } },
    { destination: 'image', url: 'https://{trackingDomain}/ppms.php?idsite=1' },
    { destination: 'connect', url: 'https://{trackingDomain}/ppms.php' },
    {
      destination: 'connect',
      url: 'https://{trackingDomain}/api/site-inspector/v1/stats',
      when: { siteInspector: true },
    },
  ],
  notes: [
    'Incomplete: this is the tracking client alone. The newer page covers the container of the tag manager and the ' +
      'consent manager, with separate domains for static files, tracking and APIs and a nonce; its policies could ' +
      'not be read.',
    'Sources have paths. After a redirect browsers compare hosts only.',
  ],
};

/** Options of Piwik PRO. */
export interface PiwikProOptions {
  /** The domain to which data is sent: that of the organisation, such as `acme.piwik.pro`, or a custom one. */
  readonly trackingDomain: string;
  /**
   * The library is loaded under its other name (ppas.js), which does not conflict with Matomo.
   * @default false
   */
  readonly alternativeName?: boolean;
  /**
   * The Site Inspector browser extension is used on the site.
   * @default false
   */
  readonly siteInspector?: boolean;
}

/**
 * Piwik PRO JavaScript Tracking Client.
 *
 * @see https://developers.piwik.pro/en/latest/data_collection/web/javascript_tracking_client/content_security_policy.html
 */
export class PiwikPro extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: PiwikProOptions) {
    super(DEFINITION, options);
  }
}
