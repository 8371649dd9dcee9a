import { Vendor, VendorDefinition } from './vendor';

const HOSTS = ['https://*.paypal.com', 'https://*.paypalobjects.com', 'https://*.venmo.com'];

const DEFINITION: VendorDefinition = {
  id: 'paypal-js-sdk',
  title: 'PayPal JavaScript SDK',
  category: 'payments',
  documentation: ['https://developer.paypal.com/sdk/js/best-practices'],
  verified: '2026-11-21',
  pageDate: '2026-02-04',
  hosts: ['*.paypal.com', '*.paypalobjects.com', '*.venmo.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: HOSTS, reason: 'The SDK and what it loads.' },
    { directive: 'script-src', sources: ["'unsafe-inline'"], reason: 'Inline scripts of the SDK.' },
    { directive: 'style-src', sources: HOSTS, reason: 'Style sheets of the SDK.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'Inline styles of buttons and fields.' },
    { directive: 'img-src', sources: HOSTS, reason: 'Logos and other images.' },
    { directive: 'img-src', sources: ['data:'], reason: 'Embedded images.' },
    { directive: 'connect-src', sources: HOSTS, reason: 'Requests of the SDK.' },
    { directive: 'frame-src', sources: HOSTS, reason: 'Buttons, card fields and the checkout are frames.' },
    { directive: 'child-src', sources: HOSTS, reason: 'Frames and workers, as the page prints it beside frame-src.' },
  ],
  examples: [
    { destination: 'script', url: 'https://www.paypal.com/sdk/js?client-id=test' },
    { kind: 'inline', inlineType: 'script', text: 'paypal.Buttons().render("#paypal-button")' },
    { destination: 'style', url: 'https://www.paypalobjects.com/a.css' },
    { kind: 'inline', inlineType: 'style', text: '.paypal-button { color: blue }' },
    { destination: 'image', url: 'https://www.paypalobjects.com/webstatic/logo.svg' },
    { destination: 'image', url: 'data:image/svg+xml;base64,PHN2Zz4=' },
    { destination: 'connect', url: 'https://www.paypal.com/xoplatform/logger/api/logger' },
    { destination: 'iframe', url: 'https://www.paypal.com/smart/buttons' },
    { destination: 'iframe', url: 'https://account.venmo.com/' },
  ],
  headers: [
    {
      header: 'Cross-Origin-Opener-Policy',
      value: 'same-origin-allow-popups',
      reason: 'The page recommends it: the checkout opens in a popup that has to reach the site.',
    },
  ],
  notes: [
    'The page recommends unsafe-inline first and calls a nonce safer. A policy that is the same for all responses ' +
      'has no nonces, and the page offers no third way.',
    'child-src stands because the page prints it beside frame-src; in today’s browsers it allows workers from there.',
    'The page is about version 5 of the SDK with card fields.',
    'The tables were read in a copy of the page.',
  ],
};

/**
 * PayPal JavaScript SDK, version 5.
 *
 * @see https://developer.paypal.com/sdk/js/best-practices
 */
export class PayPalJsSdk extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
