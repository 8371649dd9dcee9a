import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'amazon-cloudwatch-rum',
  title: 'Amazon CloudWatch RUM',
  category: 'monitoring',
  documentation: [
    'https://github.com/aws-observability/aws-rum-web/blob/main/docs/troubleshooting.md#my-csp-blocks-the-web-client',
    'https://github.com/aws-observability/aws-rum-web/blob/main/docs/cdn_installation.md',
    'https://github.com/aws-observability/aws-rum-web/blob/main/docs/configuration.md',
  ],
  verified: '2026-11-21',
  hosts: ['client.rum.us-east-1.amazonaws.com'],
  options: {
    region: {
      kind: 'text',
      format: 'label',
      pattern: /^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/,
      example: 'eu-central-1',
      required: true,
      description: 'The AWS region of the app monitor.',
    },
    snippetHash: {
      kind: 'text',
      format: 'hash',
      example: 'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=',
      description:
        "The hash of the inline snippet exactly as it is served. Beside a hash browsers ignore the 'unsafe-inline' that " +
        'others may need.',
    },
    selfHosted: {
      kind: 'flag',
      default: false,
      description: 'The web client is bundled, or served by the site, so its host is not needed.',
    },
    customDomain: {
      kind: 'text',
      format: 'host',
      example: 'abc123.execute-api.eu-central-1.amazonaws.com',
      description: 'The host of the endpoint configured for the web client. It replaces the region’s data plane.',
    },
  },
  requirements: [
    {
      directive: 'script-src',
      sources: ['https://client.rum.us-east-1.amazonaws.com'],
      reason: 'The web client. It is served from us-east-1 whatever the region of the app monitor.',
      when: { selfHosted: false },
    },
    {
      directive: 'script-src',
      sources: ["'{snippetHash}'"],
      reason: 'The inline snippet that loads the web client.',
      when: { snippetHash: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://dataplane.rum.{region}.amazonaws.com'],
      reason: 'Events of the visitors.',
      when: { customDomain: false },
    },
    {
      directive: 'connect-src',
      sources: ['https://{customDomain}'],
      reason: 'Events of the visitors, over the configured endpoint.',
      page: 'https://github.com/aws-observability/aws-rum-web/blob/main/docs/configuration.md',
      when: { customDomain: true },
    },
    {
      directive: 'connect-src',
      sources: ['https://cognito-identity.{region}.amazonaws.com', 'https://sts.{region}.amazonaws.com'],
      reason: 'Credentials with which events are signed.',
    },
  ],
  examples: [
    {
      destination: 'script',
      url: 'https://client.rum.us-east-1.amazonaws.com/1.19.0/cwr.js',
      when: { selfHosted: false },
    },
    {
      destination: 'connect',
      url: 'https://dataplane.rum.{region}.amazonaws.com/appmonitors/1',
      when: { customDomain: false },
    },
    { destination: 'connect', url: 'https://{customDomain}/prod/appmonitors/1', when: { customDomain: true } },
    { destination: 'connect', url: 'https://cognito-identity.{region}.amazonaws.com/' },
    { destination: 'connect', url: 'https://sts.{region}.amazonaws.com/' },
  ],
  notes: [
    'A web client that is given no endpoint sends to us-west-2 whatever its region: set the endpoint, or use that region.',
    'The hash depends on the snippet, which holds ids of the site, so no hash stands here by default.',
  ],
};

/** Options of Amazon CloudWatch RUM. */
export interface AmazonCloudWatchRumOptions {
  /** The AWS region of the app monitor. */
  readonly region: string;
  /**
   * The hash of the inline snippet exactly as it is served. Beside a hash browsers ignore the `'unsafe-inline'` that
   * others may need.
   * @default - the snippet is not inline, or the site allows it
   */
  readonly snippetHash?: string;
  /**
   * The web client is bundled, or served by the site, so its host is not needed.
   * @default false
   */
  readonly selfHosted?: boolean;
  /**
   * The host of the endpoint configured for the web client. It replaces the region's data plane.
   * @default - the region's data plane
   */
  readonly customDomain?: string;
}

/**
 * Amazon CloudWatch RUM web client.
 *
 * @see https://github.com/aws-observability/aws-rum-web/blob/main/docs/troubleshooting.md#my-csp-blocks-the-web-client
 */
export class AmazonCloudWatchRum extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: AmazonCloudWatchRumOptions) {
    super(DEFINITION, options);
  }
}
