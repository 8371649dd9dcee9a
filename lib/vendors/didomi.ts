import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'didomi',
  title: 'Didomi',
  category: 'consent',
  documentation: [
    'https://developers.didomi.io/cmp/web-sdk/getting-started',
    'https://developers.didomi.io/cmp/web-sdk/serve-didomi-assets-from-your-domain',
  ],
  verified: '2026-11-21',
  hosts: ['*.privacy-center.org'],
  options: {
    customDomain: {
      kind: 'text',
      format: 'host',
      example: 'consent.example.com',
      description: 'The own domain from which Didomi’s assets and API are served, in the place of Didomi’s hosts.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://sdk.privacy-center.org'],
      reason: 'The loader of the embed code, and the chunks that it loads.',
      when: { customDomain: false },
    },
    {
      directive: 'img-src',
      sources: ['https://sdk.privacy-center.org'],
      reason: 'Images of the SDK.',
      when: { customDomain: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://sdk.privacy-center.org', 'https://api.privacy-center.org'],
      reason: 'Files of the SDK, and requests to the API.',
      when: { customDomain: false },
    },
    {
      directive: 'script-src',
      sources: ['https://{customDomain}'],
      reason: 'The loader of the embed code, and its chunks.',
      when: { customDomain: true },
    },
    {
      directive: 'img-src',
      sources: ['https://{customDomain}'],
      reason: 'Images of the SDK.',
      when: { customDomain: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://{customDomain}'],
      reason: 'Files of the SDK, and requests to the API.',
      when: { customDomain: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://sdk.privacy-center.org/v2/loader.js', when: { customDomain: false } },
    { destination: 'image', url: 'https://sdk.privacy-center.org/logo.png', when: { customDomain: false } },
    { destination: 'connect', url: 'https://sdk.privacy-center.org/notice.json', when: { customDomain: false } },
    { destination: 'connect', url: 'https://api.privacy-center.org/v1/events', when: { customDomain: false } },
    { destination: 'script', url: 'https://{customDomain}/v2/loader.js', when: { customDomain: true } },
    { destination: 'connect', url: 'https://{customDomain}/v1/events', when: { customDomain: true } },
  ],
  notes: [
    'The page names two hosts to allow and no directives. They follow from the embed code and the page on own ' +
      'domains: the embed code loads loader.js from sdk.privacy-center.org, as does the SDK its chunks ' +
      '(script-src); the assets served by default from Didomi’s domain are JavaScript files, images and others ' +
      '(img-src for sdk), and API requests (connect-src for api). sdk stands in connect-src as well, for assets ' +
      'that are neither scripts nor images.',
    'The pages do not speak of styles. Where a site restricts style-src, see whether the notice looks as it ' +
      'should.',
    'The embed code comes from the Didomi Console and may stand inline in the page: where inline scripts are ' +
      'restricted, put it into a file of the site or allow its hash.',
  ],
};

/** Options of Didomi. */
export interface DidomiOptions {
  /**
   * The own domain from which Didomi’s assets and API are served, in the place of Didomi’s hosts.
   * @default - Didomi’s hosts
   */
  readonly customDomain?: string;
}

/**
 * Didomi consent notice and web SDK.
 *
 * @see https://developers.didomi.io/cmp/web-sdk/getting-started
 */
export class Didomi extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: DidomiOptions = {}) {
    super(DEFINITION, options);
  }
}
