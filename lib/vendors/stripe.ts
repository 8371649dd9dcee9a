import { Vendor, VendorDefinition } from './vendor';

const STRIPE_JS = { products: 'stripeJs' };
const CHECKOUT = { products: 'checkout' };
const CONNECT = { products: 'connect' };

const DEFINITION: VendorDefinition = {
  id: 'stripe',
  title: 'Stripe',
  category: 'payments',
  documentation: ['https://docs.stripe.com/security/guide#content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.stripe.com', 'link.com', '*.link.com'],
  options: {
    products: {
      kind: 'choice',
      many: true,
      values: {
        stripeJs: 'Stripe.js and Elements',
        checkout: 'Embedded Checkout',
        connect: 'Connect embedded components',
      },
      default: ['stripeJs'],
      description: 'The products that the site uses. The page has a list for each.',
    },
    redirectMethods: {
      kind: 'flag',
      default: true,
      description:
        'Elements take cards that may need 3D Secure, or methods that redirect. Turn it off when none is used.',
    },
    googleMapsKey: {
      kind: 'flag',
      default: false,
      description: 'The Address Element completes addresses with the site’s own Google Maps key.',
    },
    link: { kind: 'flag', default: false, description: 'Link is used.' },
    cryptoOnramp: {
      kind: 'flag',
      default: false,
      description: 'The embedded crypto onramp is used. The onramp that Stripe hosts needs nothing.',
    },
    fontCssHosts: {
      kind: 'text',
      format: 'host',
      many: true,
      example: 'fonts.example.com',
      description: 'Hosts of the CSS files from which Elements or Connect components load web fonts.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://*.js.stripe.com', 'https://js.stripe.com'],
      reason: 'Stripe.js, which must come from Stripe itself.',
      when: STRIPE_JS,
    },
    {
      directive: 'frame-src',
      sources: ['https://*.js.stripe.com', 'https://js.stripe.com'],
      reason: 'Elements are frames, on several origins for speed.',
      when: STRIPE_JS,
    },
    { directive: 'connect-src', sources: ['https://api.stripe.com'], reason: 'Requests to the API.', when: STRIPE_JS },
    {
      directive: 'frame-src',
      sources: ['https://hooks.stripe.com'],
      reason: 'Steps of 3D Secure and of methods that redirect.',
      when: { ...STRIPE_JS, redirectMethods: true },
    },
    {
      directive: 'script-src',
      sources: ['https://maps.googleapis.com'],
      reason: 'Google Maps completes addresses in the Address Element.',
      when: { googleMapsKey: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://maps.googleapis.com'],
      reason: 'Google Maps is asked for addresses.',
      when: { googleMapsKey: true },
    },

    { directive: 'script-src', sources: ['https://checkout.stripe.com'], reason: 'Checkout’s code.', when: CHECKOUT },
    { directive: 'frame-src', sources: ['https://checkout.stripe.com'], reason: 'Checkout’s frame.', when: CHECKOUT },
    { directive: 'connect-src', sources: ['https://checkout.stripe.com'], reason: 'Its requests.', when: CHECKOUT },
    { directive: 'img-src', sources: ['https://*.stripe.com'], reason: 'Images of Checkout.', when: CHECKOUT },

    {
      directive: 'script-src',
      sources: ['https://connect-js.stripe.com', 'https://js.stripe.com'],
      reason: 'Connect.js and Stripe.js.',
      when: CONNECT,
    },
    {
      directive: 'frame-src',
      sources: ['https://connect-js.stripe.com', 'https://js.stripe.com'],
      reason: 'Connect components are frames.',
      when: CONNECT,
    },
    { directive: 'img-src', sources: ['https://*.stripe.com'], reason: 'Images of Connect components.', when: CONNECT },
    {
      directive: 'style-src',
      sources: ["'sha256-0hAheEzaMe6uXIKV4EehS9pu1am1lj/KnnzrOYqckXk='"],
      reason: 'Connect components insert an empty style element, of which this is the hash.',
      when: CONNECT,
    },

    {
      directive: 'frame-src',
      sources: ['https://link.com', 'https://*.link.com'],
      reason: 'Link’s frames.',
      when: { link: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://link.com', 'https://*.link.com'],
      reason: 'Link’s requests.',
      when: { link: true },
    },
    { directive: 'img-src', sources: ['https://*.link.com'], reason: 'Link’s images.', when: { link: true } },

    {
      directive: 'script-src',
      sources: ['https://crypto-js.stripe.com'],
      reason: 'The code of the crypto onramp.',
      when: { cryptoOnramp: true },
    },
    {
      directive: 'frame-src',
      sources: ['https://crypto.link.com'],
      reason: 'The crypto onramp is a frame.',
      when: { cryptoOnramp: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://crypto.link.com'],
      reason: 'Requests of the crypto onramp.',
      when: { cryptoOnramp: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://{fontCssHosts}'],
      reason: 'The CSS files of the web fonts are fetched.',
      when: { fontCssHosts: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://js.stripe.com/v3/', when: { products: ['stripeJs', 'connect'] } },
    { destination: 'iframe', url: 'https://b.js.stripe.com/v3/frame.html', when: STRIPE_JS },
    { destination: 'connect', url: 'https://api.stripe.com/v1/tokens', when: STRIPE_JS },
    { destination: 'iframe', url: 'https://hooks.stripe.com/3d', when: { ...STRIPE_JS, redirectMethods: true } },
    { destination: 'script', url: 'https://maps.googleapis.com/maps/api/js', when: { googleMapsKey: true } },
    { destination: 'iframe', url: 'https://checkout.stripe.com/c/pay', when: CHECKOUT },
    { destination: 'script', url: 'https://connect-js.stripe.com/v1.0/connect.js', when: CONNECT },
    { kind: 'inline', inlineType: 'style', text: '/**/', when: CONNECT },
    { destination: 'image', url: 'https://files.stripe.com/logo.png', when: { products: ['checkout', 'connect'] } },
    { destination: 'iframe', url: 'https://link.com/pay', when: { link: true } },
    { destination: 'image', url: 'https://assets.link.com/logo.svg', when: { link: true } },
    { destination: 'script', url: 'https://crypto-js.stripe.com/crypto.js', when: { cryptoOnramp: true } },
    { destination: 'connect', url: 'https://{fontCssHosts}/fonts.css', when: { fontCssHosts: true } },
  ],
  notes: [
    'The lists were read in a copy of the page.',
    'The list for Stripe.js holds hooks.stripe.com and maps.googleapis.com, which the page then says only some sites ' +
      'need. Cards that may need 3D Secure are common, so the first is on; the Maps key is the site’s own, so the ' +
      'second is off.',
    'Link and the crypto onramp come in addition to Stripe.js: leave stripeJs among the products.',
    'The page prints the hash of the empty style element without its quotes. A hash switches off ' +
      "'unsafe-inline' in the same list.",
    'A site with require-trusted-types-for must allow scripts from js.stripe.com and *.js.stripe.com in its own ' +
      'Trusted Types policy. Cross-origin isolated sites are not supported by Stripe.',
  ],
};

/** Options of Stripe. */
export interface StripeOptions {
  /**
   * The products that the site uses.
   * @default ['stripeJs']
   */
  readonly products?: ('stripeJs' | 'checkout' | 'connect')[];
  /**
   * Elements take cards that may need 3D Secure, or methods that redirect. Turn it off when none is used.
   * @default true
   */
  readonly redirectMethods?: boolean;
  /**
   * The Address Element completes addresses with the site's own Google Maps key.
   * @default false
   */
  readonly googleMapsKey?: boolean;
  /**
   * Link is used.
   * @default false
   */
  readonly link?: boolean;
  /**
   * The embedded crypto onramp is used. The onramp that Stripe hosts needs nothing.
   * @default false
   */
  readonly cryptoOnramp?: boolean;
  /**
   * Hosts of the CSS files from which Elements or Connect components load web fonts.
   * @default - none
   */
  readonly fontCssHosts?: string[];
}

/**
 * Stripe.js, Checkout and Connect components.
 *
 * @see https://docs.stripe.com/security/guide#content-security-policy
 */
export class Stripe extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: StripeOptions = {}) {
    super(DEFINITION, options);
  }
}
