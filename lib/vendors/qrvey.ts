import { Vendor, VendorDefinition } from './vendor';

const INSTANCE = 'https://{domain}';

const DEFINITION: VendorDefinition = {
  id: 'qrvey',
  title: 'Qrvey',
  category: 'analytics',
  documentation: ['https://qrvey-docs.netlify.app/docs/software-developer/Widgets/csp'],
  verified: '2026-11-21',
  hosts: ['*.qrveyapp.com'],
  options: {
    domain: {
      kind: 'text',
      format: 'host',
      example: 'acme.qrveyapp.com',
      required: true,
      description: 'The domain of the Qrvey instance, under qrveyapp.com or a custom one.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [INSTANCE], reason: 'The widgets.' },
    { directive: 'script-src', sources: ["'unsafe-inline'"], reason: 'Inline scripts of the widgets.' },
    {
      directive: 'style-src',
      sources: ['https://fonts.googleapis.com', INSTANCE],
      reason: 'Style sheets of the widgets and of their fonts.',
    },
    { directive: 'style-src', sources: ["'unsafe-inline'"], reason: 'The widgets are styled inline.' },
    { directive: 'font-src', sources: ['https://fonts.gstatic.com', INSTANCE], reason: 'Fonts of the widgets.' },
    {
      directive: 'connect-src',
      sources: [INSTANCE, 'wss://{domain}'],
      reason: 'Data of the widgets, and its web sockets.',
    },
    {
      directive: 'connect-src',
      sources: ['https://maps.geo.us-east-1.amazonaws.com', 'https://tiles.openfreemap.org'],
      reason: 'Maps in charts.',
    },
    { directive: 'img-src', sources: ['blob:', 'data:'], reason: 'Images made in the page.' },
    { directive: 'media-src', sources: ['blob:', 'data:'], reason: 'Media made in the page.' },
    { directive: 'worker-src', sources: ['blob:'], reason: 'Workers are started from blob: URLs.' },
    { directive: 'frame-src', sources: ['blob:'], reason: 'Frames with content made in the page.' },
  ],
  examples: [
    { destination: 'script', url: 'https://{domain}/widgets-launcher/app.js' },
    { kind: 'inline', inlineType: 'script', text: 'var config = {}' },
    { destination: 'style', url: 'https://fonts.googleapis.com/css2?family=Inter' },
    { kind: 'inline', inlineType: 'style', text: '.qrvey { color: red }' },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/inter/v1/a.woff2' },
    { destination: 'connect', url: 'https://{domain}/api/v1/data' },
    { destination: 'connect', url: 'wss://{domain}/socket' },
    { destination: 'connect', url: 'https://tiles.openfreemap.org/planet' },
    { destination: 'image', url: 'blob:https://site.example/6f2d' },
    { destination: 'video', url: 'blob:https://site.example/3c5e' },
    { destination: 'worker', url: 'blob:https://site.example/9a1c' },
    { destination: 'iframe', url: 'blob:https://site.example/77ab' },
  ],
  notes: [
    'A custom domain takes the place of the instance’s host everywhere, so one option holds either.',
    'https:// is added to the schemeless hosts of the page.',
  ],
};

/** Options of Qrvey. */
export interface QrveyOptions {
  /** The domain of the Qrvey instance, such as `acme.qrveyapp.com`, or a custom one. */
  readonly domain: string;
}

/**
 * Qrvey embedded widgets.
 *
 * @see https://qrvey-docs.netlify.app/docs/software-developer/Widgets/csp
 */
export class Qrvey extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError `InvalidOption` */
  public constructor(options: QrveyOptions) {
    super(DEFINITION, options);
  }
}
