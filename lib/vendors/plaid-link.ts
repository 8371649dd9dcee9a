import { Vendor, VendorDefinition } from './vendor';

const CDN = ['https://cdn.plaid.com'];

const DEFINITION: VendorDefinition = {
  id: 'plaid-link',
  title: 'Plaid Link',
  category: 'payments',
  documentation: ['https://plaid.com/docs/link/web/'],
  verified: '2026-11-21',
  hosts: ['*.plaid.com'],
  options: {
    environment: {
      kind: 'choice',
      values: { production: 'Production', sandbox: 'Sandbox, for tests' },
      default: 'production',
      description: 'The environment of Plaid that the site uses.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://cdn.plaid.com/link/v2/stable/link-initialize.js'],
      reason: 'The loader of Link.',
    },
    { directive: 'script-src', sources: ["'unsafe-inline'"], reason: 'The page’s policy allows inline scripts.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The frame of Link is placed with inline styles.' },
    { directive: 'frame-src', sources: CDN, reason: 'Link is a frame.' },
    { directive: 'connect-src', sources: ['https://{environment}.plaid.com'], reason: 'Requests to Plaid.' },
    { directive: 'img-src', sources: CDN, reason: 'Images, which the page leaves to default-src.' },
    { directive: 'font-src', sources: CDN, reason: 'Fonts, which the page leaves to default-src.' },
    { directive: 'media-src', sources: CDN, reason: 'Media, which the page leaves to default-src.' },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.plaid.com/link/v2/stable/link-initialize.js' },
    { kind: 'inline', inlineType: 'script', text: 'Plaid.create({})' },
    { kind: 'inline', inlineType: 'style attribute', text: 'position: fixed' },
    { destination: 'iframe', url: 'https://cdn.plaid.com/link/v2/stable/link.html' },
    { destination: 'connect', url: 'https://{environment}.plaid.com/link/workflow/start' },
    { destination: 'image', url: 'https://cdn.plaid.com/link/a.png' },
    { destination: 'font', url: 'https://cdn.plaid.com/link/a.woff2' },
    { destination: 'video', url: 'https://cdn.plaid.com/link/a.mp4' },
  ],
  notes: [
    'The page has cdn.plaid.com in default-src beside script-src, style-src, frame-src and connect-src. It stands ' +
      'here in the directives that this leaves open to things Link could show: images, fonts and media.',
    'style-src-elem and style-src-attr repeat style-src on the page, and follow from it here.',
    'Older versions of the page have no unsafe-inline for scripts, or no line for styles. The newest has both, and ' +
      'offers a nonce instead, which a policy that is the same for all responses has not.',
    'The trailing slash of the hosts is left out: it means the same.',
  ],
};

/** Options of Plaid Link. */
export interface PlaidLinkOptions {
  /**
   * The environment of Plaid that the site uses.
   * @default 'production'
   */
  readonly environment?: 'production' | 'sandbox';
}

/**
 * Plaid Link for the web.
 *
 * @see https://plaid.com/docs/link/web/
 */
export class PlaidLink extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: PlaidLinkOptions = {}) {
    super(DEFINITION, options);
  }
}
