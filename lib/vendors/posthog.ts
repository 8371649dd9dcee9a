import { Vendor, VendorDefinition } from './vendor';

const ALL = ['https://*.posthog.com'];
const CUSTOM = ['https://{customDomain}'];
const TOOLBAR = { toolbar: true };

const DEFINITION: VendorDefinition = {
  id: 'posthog',
  title: 'PostHog',
  category: 'analytics',
  documentation: ['https://posthog.com/docs/advanced/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.posthog.com'],
  options: {
    bundled: {
      kind: 'flag',
      default: false,
      description: 'posthog-js and all its extensions are bundled with the site: no script is loaded from PostHog.',
    },
    customDomain: {
      kind: 'text',
      format: 'host',
      example: 'e.example.com',
      description: 'The domain of a reverse proxy of the site’s, instead of the hosts of PostHog Cloud.',
    },
    toolbar: {
      kind: 'flag',
      default: false,
      description: 'The PostHog toolbar is launched on the site.',
    },
    heatmaps: {
      kind: 'choice',
      many: true,
      values: { us: 'PostHog Cloud US', eu: 'PostHog Cloud EU' },
      description: 'Heatmaps are looked at in PostHog, which shows the site in a frame: in which region.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ALL,
      reason: 'The SDK, and its parts such as the recorder and surveys.',
      when: { bundled: false, customDomain: false },
    },
    {
      directive: 'script-src',
      sources: CUSTOM,
      reason: 'The SDK and its parts, through the proxy.',
      when: { bundled: false, customDomain: true },
    },
    { directive: 'connect-src', sources: ALL, reason: 'Events and feature flags.', when: { customDomain: false } },
    { directive: 'connect-src', sources: CUSTOM, reason: 'Events and feature flags.', when: { customDomain: true } },
    { directive: 'worker-src', sources: ['blob:', 'data:'], reason: 'Session replay compresses in a worker.' },

    { directive: 'script-src', sources: ALL, reason: 'The toolbar.', when: TOOLBAR },
    { directive: 'connect-src', sources: ALL, reason: 'Requests of the toolbar.', when: TOOLBAR },
    { directive: 'img-src', sources: ALL, reason: 'Images of the toolbar.', when: TOOLBAR },
    { directive: 'style-src', sources: ALL, reason: 'Style sheets of the toolbar.', when: TOOLBAR },
    { directive: 'font-src', sources: ALL, reason: 'Fonts of the toolbar.', when: TOOLBAR },
    { directive: 'media-src', sources: ALL, reason: 'Media of the toolbar.', when: TOOLBAR },
    {
      directive: 'frame-ancestors',
      sources: ['https://{heatmaps}.posthog.com'],
      reason: 'PostHog shows the site in a frame, under the heatmap.',
      when: { heatmaps: true },
    },
  ],
  examples: [
    {
      destination: 'script',
      url: 'https://us-assets.i.posthog.com/static/array.js',
      when: { bundled: false, customDomain: false },
    },
    { destination: 'connect', url: 'https://eu.i.posthog.com/e/', when: { customDomain: false } },
    { destination: 'worker', url: 'blob:https://site.example/6f2d' },
    { destination: 'worker', url: 'data:text/javascript,0' },
    {
      destination: 'script',
      url: 'https://{customDomain}/static/array.js',
      when: { bundled: false, customDomain: true },
    },
    { destination: 'connect', url: 'https://{customDomain}/e/', when: { customDomain: true } },
    { destination: 'style', url: 'https://us.posthog.com/static/toolbar.css', when: TOOLBAR },
    { destination: 'font', url: 'https://us.posthog.com/static/a.woff2', when: TOOLBAR },
    { destination: 'image', url: 'https://us.posthog.com/static/a.png', when: TOOLBAR },
    { destination: 'video', url: 'https://us.posthog.com/static/a.mp4', when: TOOLBAR },
    { kind: 'frame-ancestors', url: 'https://{heatmaps}.posthog.com', when: { heatmaps: true } },
  ],
  notes: [
    'worker-src stands in the newer version of the page and in the guides to frameworks, with self beside blob: and ' +
      'data:. self stands in all directives there and is the site’s.',
    'One version of the page lists us.posthog.com or eu.posthog.com alone, which would block the hosts under ' +
      'i.posthog.com that its own table names. The page advises against hosts instead of the wildcard, so there is ' +
      'no option for them.',
    'For PostHog Cloud. The toolbar comes from PostHog’s hosts with a proxy too.',
  ],
};

/** Options of PostHog. */
export interface PostHogOptions {
  /**
   * posthog-js and all its extensions are bundled with the site: no script is loaded from PostHog.
   * @default false
   */
  readonly bundled?: boolean;
  /**
   * The domain of a reverse proxy of the site's, instead of the hosts of PostHog Cloud.
   * @default - PostHog Cloud
   */
  readonly customDomain?: string;
  /**
   * The PostHog toolbar is launched on the site.
   * @default false
   */
  readonly toolbar?: boolean;
  /**
   * Heatmaps are looked at in PostHog, which shows the site in a frame: in which region.
   * @default - PostHog may not show the site in a frame
   */
  readonly heatmaps?: ('us' | 'eu')[];
}

/**
 * PostHog product analytics, session replay, feature flags and surveys (Cloud).
 *
 * @see https://posthog.com/docs/advanced/content-security-policy
 */
export class PostHog extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: PostHogOptions = {}) {
    super(DEFINITION, options);
  }
}
