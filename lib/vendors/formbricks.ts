import { Vendor, VendorDefinition } from './vendor';

const SOURCE = 'https://github.com/formbricks/formbricks';

const DEFINITION: VendorDefinition = {
  id: 'formbricks',
  title: 'Formbricks',
  category: 'feedback-and-surveys',
  documentation: ['https://github.com/formbricks/formbricks/blob/main/docs/formbricks.js', SOURCE],
  verified: '2026-11-21',
  hosts: ['*.formbricks.com'],
  options: {
    appHost: {
      kind: 'text',
      format: 'host',
      example: 'formbricks.example.com',
      default: 'app.formbricks.com',
      description: 'The host of appUrl: Formbricks’ cloud, or an instance of one’s own.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: ['https://{appHost}'], reason: 'The SDK, and the code that shows surveys.' },
    { directive: 'connect-src', sources: ['https://{appHost}'], reason: 'Surveys are fetched, responses are sent.' },
    {
      directive: 'img-src',
      sources: ['https://{appHost}'],
      reason: 'Pictures that were uploaded for a survey.',
      page: SOURCE,
    },
    {
      directive: 'style-src',
      sources: ["'unsafe-inline'"],
      reason: 'Surveys are styled by style elements that the SDK adds.',
      page: SOURCE,
    },
  ],
  examples: [
    { destination: 'script', url: 'https://{appHost}/js/formbricks.umd.cjs' },
    { destination: 'script', url: 'https://{appHost}/js/surveys.umd.cjs' },
    { destination: 'connect', url: 'https://{appHost}/api/v1/client/1/environment' },
    { destination: 'image', url: 'https://{appHost}/storage/1/public/picture.png' },
    { kind: 'inline', inlineType: 'style', text: '#fbjs { --fb-brand-color: red }' },
  ],
  notes: [
    'Formbricks has no page about the CSP of the site that shows surveys: the needs follow from the embed code in its ' +
      'documentation and from its published source.',
    'The SDK can put a nonce on its style elements. A static policy has none, so inline styles are allowed.',
    'Incomplete: questions with file uploads send the files to the storage of the instance, whose host is not known.',
    'Surveys with spam protection need Google reCAPTCHA, those with videos the players of YouTube, Vimeo or Loom, those ' +
      'with appointments Cal.com: list these vendors as well.',
  ],
};

/** Options of Formbricks. */
export interface FormbricksOptions {
  /**
   * The host of `appUrl`: Formbricks' cloud, or an instance of one's own.
   * @default 'app.formbricks.com'
   */
  readonly appHost?: string;
}

/**
 * Formbricks website and app surveys.
 *
 * @see https://github.com/formbricks/formbricks/blob/main/docs/formbricks.js
 */
export class Formbricks extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: FormbricksOptions = {}) {
    super(DEFINITION, options);
  }
}
