import { Vendor, VendorDefinition } from './vendor';

const SOURCE = 'https://github.com/Typeform/embed/tree/main/packages/embed/src';

const DEFINITION: VendorDefinition = {
  id: 'typeform-embed',
  title: 'Typeform Embed',
  category: 'scheduling-and-forms',
  documentation: ['https://github.com/Typeform/embed/blob/main/packages/embed/README.md', SOURCE],
  verified: '2026-11-21',
  hosts: ['*.typeform.com', '*.typeform.eu'],
  options: {
    region: {
      kind: 'choice',
      values: { us: 'United States', eu: 'European Union' },
      default: 'us',
      description: 'The data centre of the account.',
    },
    customDomain: {
      kind: 'text',
      format: 'host',
      example: 'forms.example.com',
      description: 'The domain option of the embed: your own domain, which replaces Typeform’s for the forms.',
    },
    npmPackage: {
      kind: 'flag',
      default: false,
      description: 'Script and style sheets are bundled with the site from the npm package.',
    },
    liveEmbed: {
      kind: 'flag',
      default: false,
      description: 'Forms are embedded with data-tf-live, so that their settings come from the account.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://embed.typeform.com'],
      reason: 'The embed script.',
      when: { npmPackage: false },
    },
    {
      directive: 'style-src',
      sources: ['https://embed.typeform.com'],
      reason: 'Style sheets of the embed, which the script adds.',
      when: { npmPackage: false },
    },
    {
      directive: 'frame-src',
      sources: ['https://form.typeform.com'],
      reason: 'A form is a frame.',
      when: { customDomain: false, region: 'us' },
    },
    {
      directive: 'frame-src',
      sources: ['https://form.typeform.eu'],
      reason: 'A form is a frame, in the EU data centre.',
      when: { customDomain: false, region: 'eu' },
      page: SOURCE,
    },
    {
      directive: 'frame-src',
      sources: ['https://{customDomain}'],
      reason: 'A form is a frame, on your own domain.',
      when: { customDomain: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://api.typeform.com'],
      reason: 'Settings of a live embed are fetched.',
      when: { liveEmbed: true, region: 'us' },
      page: SOURCE,
    },
    {
      directive: 'connect-src',
      sources: ['https://api.typeform.eu'],
      reason: 'Settings of a live embed are fetched, in the EU data centre.',
      when: { liveEmbed: true, region: 'eu' },
      page: SOURCE,
    },
  ],
  examples: [
    { destination: 'script', url: 'https://embed.typeform.com/next/embed.js', when: { npmPackage: false } },
    { destination: 'style', url: 'https://embed.typeform.com/next/css/popup.css', when: { npmPackage: false } },
    { destination: 'iframe', url: 'https://form.typeform.com/to/1', when: { customDomain: false, region: 'us' } },
    { destination: 'iframe', url: 'https://form.typeform.eu/to/1', when: { customDomain: false, region: 'eu' } },
    { destination: 'iframe', url: 'https://{customDomain}/to/1', when: { customDomain: true } },
    { destination: 'connect', url: 'https://api.typeform.com/single-embed/1', when: { liveEmbed: true, region: 'us' } },
    { destination: 'connect', url: 'https://api.typeform.eu/single-embed/1', when: { liveEmbed: true, region: 'eu' } },
  ],
  notes: [
    'The page has no policy: the rows follow its embed codes, whose URLs have no scheme and stand with https://. The ' +
      'EU hosts and those of live embeds are in the SDK’s source only.',
    'The inner policy of Typeform refuses embedding on pages without https, localhost apart.',
  ],
};

/** Options of Typeform Embed. */
export interface TypeformEmbedOptions {
  /**
   * The data centre of the account.
   * @default 'us'
   */
  readonly region?: 'us' | 'eu';
  /**
   * The `domain` option of the embed: your own domain, which replaces Typeform's for the forms.
   * @default - Typeform's own
   */
  readonly customDomain?: string;
  /**
   * Script and style sheets are bundled with the site from the npm package.
   * @default false
   */
  readonly npmPackage?: boolean;
  /**
   * Forms are embedded with `data-tf-live`, so that their settings come from the account.
   * @default false
   */
  readonly liveEmbed?: boolean;
}

/**
 * Embedded forms of Typeform.
 *
 * @see https://github.com/Typeform/embed/blob/main/packages/embed/README.md
 */
export class TypeformEmbed extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: TypeformEmbedOptions = {}) {
    super(DEFINITION, options);
  }
}
