import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'clerk',
  title: 'Clerk',
  category: 'authentication',
  documentation: ['https://clerk.com/docs/guides/secure/best-practices/csp-headers'],
  verified: '2026-11-21',
  hosts: ['*.clerk.com'],
  options: {
    frontendApiHosts: {
      kind: 'text',
      format: 'host',
      example: 'clerk.example.com',
      many: true,
      required: true,
      description: 'The hosts of the Frontend API. Development and production instances have different ones.',
    },
    unsafeInlineScripts: {
      kind: 'flag',
      default: false,
      description:
        'Allow all inline scripts, which the page asks for with Next.js App Router. Dangerous: with it the policy ' +
        'cannot stop injected scripts.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://{frontendApiHosts}'],
      reason: 'Clerk’s script, from the Frontend API of the instance.',
    },
    {
      directive: 'script-src',
      sources: ['https://challenges.cloudflare.com'],
      reason: 'Cloudflare’s challenge, with which Clerk tells people from bots.',
    },
    { directive: 'script-src', sources: ['https://*.protect.clerk.com'], reason: 'Clerk’s protection service.' },
    { directive: 'connect-src', sources: ['https://{frontendApiHosts}'], reason: 'Requests to the Frontend API.' },
    {
      directive: 'connect-src',
      sources: ['https://*.protect.clerk.com:*'],
      reason: 'Clerk’s protection service, on whichever port.',
    },
    { directive: 'img-src', sources: ['https://img.clerk.com'], reason: 'Avatars and logos.' },
    { directive: 'worker-src', sources: ["'self'", 'blob:'], reason: 'Workers of Clerk’s script.' },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The components inject their styles at run time.' },
    {
      directive: 'frame-src',
      sources: ['https://challenges.cloudflare.com', 'https://*.protect.clerk.com'],
      reason: 'Frames of the challenge and of the protection service.',
    },
    {
      directive: 'script-src',
      sources: ["'unsafe-inline'"],
      reason: 'Next.js App Router adds inline scripts.',
      when: { unsafeInlineScripts: true },
    },
  ],
  examples: [
    { destination: 'script', url: 'https://{frontendApiHosts}/npm/@clerk/clerk-js@5/dist/clerk.browser.js' },
    { destination: 'script', url: 'https://challenges.cloudflare.com/turnstile/v0/api.js' },
    { destination: 'script', url: 'https://a.protect.clerk.com/a.js' },
    { destination: 'connect', url: 'https://{frontendApiHosts}/v1/client' },
    { destination: 'connect', url: 'https://a.protect.clerk.com:8443/a' },
    { destination: 'image', url: 'https://img.clerk.com/eyJ0' },
    { destination: 'worker', url: 'blob:https://site.example/1' },
    { destination: 'worker', url: 'https://site.example/worker.js' },
    { kind: 'inline', inlineType: 'style', text: '.cl-card { color: red }' },
    { destination: 'iframe', url: 'https://challenges.cloudflare.com/cdn-cgi/challenge-platform/' },
    { destination: 'iframe', url: 'https://a.protect.clerk.com/' },
    { kind: 'inline', inlineType: 'script', text: 'self.__next_f.push([0])', when: { unsafeInlineScripts: true } },
  ],
  notes: [
    "The page itself demands 'self' in worker-src beside blob:. Its other 'self' belong to the site.",
    "The list of requirements says that style-src needs 'unsafe-inline', the page’s example with " +
      "'strict-dynamic' has none. The list decides.",
    'connect-src has the hosts of the protection service with every port, script-src and frame-src without, as ' +
      'the page prints them.',
    "The way with a nonce and 'strict-dynamic' needs a policy made anew for each response, and 'unsafe-eval' " +
      'for the Next.js development server does not belong into production: both are left out.',
    'What the Next.js SDK sends by itself has more: telemetry, Stripe and Google Maps. The page’s requirements ' +
      'do not name them. Where features need Stripe or Google Maps, list those vendors too.',
  ],
};

/** Options of Clerk. */
export interface ClerkOptions {
  /**
   * The hosts of the Frontend API. Development and production instances have different ones.
   */
  readonly frontendApiHosts: string[];
  /**
   * Allow all inline scripts, which the page asks for with Next.js App Router. Dangerous: with it the policy cannot
   * stop injected scripts.
   * @default false
   */
  readonly unsafeInlineScripts?: boolean;
}

/**
 * Clerk authentication components.
 *
 * @see https://clerk.com/docs/guides/secure/best-practices/csp-headers
 */
export class Clerk extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: ClerkOptions) {
    super(DEFINITION, options);
  }
}
