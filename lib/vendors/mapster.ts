import { Vendor, VendorDefinition } from './vendor';

const APP = 'https://www.mapster.io';

const DEFINITION: VendorDefinition = {
  id: 'mapster',
  title: 'Mapster',
  category: 'feedback-and-surveys',
  documentation: ['https://www.mapster.io/docs/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['www.mapster.io'],
  options: {
    logoHosts: {
      kind: 'text',
      format: 'host',
      many: true,
      example: 'images.example.com',
      description: 'The hosts of the logos that your surveys show, instead of every https host.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: [APP, 'https://cdn.jsdelivr.net'],
      reason: 'The widget, and the library React that it loads.',
    },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The widget is styled inline.' },
    { directive: 'connect-src', sources: [APP], reason: 'Fetches surveys, sends the answers.' },
    { directive: 'font-src', sources: [APP], reason: 'Fonts of the widget.' },
    { directive: 'img-src', sources: ['data:', 'blob:'], reason: 'Images embedded or made in the page.' },
    {
      directive: 'img-src',
      sources: ['https:'],
      reason: 'Logos of surveys, which may lie anywhere.',
      when: { logoHosts: false },
    },
    {
      directive: 'img-src',
      sources: ['https://{logoHosts}'],
      reason: 'Logos of the site’s surveys.',
      when: { logoHosts: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://www.mapster.io/widget.js' },
    { destination: 'script', url: 'https://cdn.jsdelivr.net/npm/a@1/a.js' },
    { kind: 'inline', inlineType: 'style', text: '.mapster { color: red }' },
    { destination: 'connect', url: 'https://www.mapster.io/api/surveys' },
    { destination: 'font', url: 'https://www.mapster.io/a.woff2' },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' },
    { destination: 'image', url: 'https://anywhere.example/logo.png', when: { logoHosts: false } },
    { destination: 'image', url: 'https://{logoHosts}/logo.png', when: { logoHosts: true } },
  ],
  notes: [
    'Broad: cdn.jsdelivr.net serves everybody’s packages: whoever can inject a script tag can load any of them. The page ' +
      'names the whole host, for React, and neither its version nor its files.',
    'Broad: the newest version of the page allows images from every https host, since logos of surveys may lie anywhere. ' +
      'An older version had data: and blob: only. logoHosts narrows it to the hosts that you use.',
    'The page offers a nonce on the script tag, which a static policy cannot have.',
  ],
};

/** Options of Mapster. */
export interface MapsterOptions {
  /**
   * The hosts of the logos that your surveys show, instead of every https host.
   * @default - images from every https host are allowed
   */
  readonly logoHosts?: string[];
}

/**
 * Mapster survey widget.
 *
 * @see https://www.mapster.io/docs/content-security-policy
 */
export class Mapster extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: MapsterOptions = {}) {
    super(DEFINITION, options);
  }
}
