import { Vendor, VendorDefinition } from './vendor';

const LIVE = 'https://vercel.live';

const DEFINITION: VendorDefinition = {
  id: 'vercel-toolbar',
  title: 'Vercel Toolbar',
  category: 'feedback-and-surveys',
  documentation: ['https://vercel.com/docs/vercel-toolbar/managing-toolbar#using-a-content-security-policy'],
  verified: '2026-11-21',
  hosts: ['vercel.live', 'vercel.com', '*.vercel.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: [LIVE], reason: 'The toolbar.' },
    {
      directive: 'connect-src',
      sources: [LIVE, 'wss://ws-us3.pusher.com'],
      reason: 'Requests of the toolbar, and comments in real time over Pusher.',
    },
    {
      directive: 'img-src',
      sources: [LIVE, 'https://vercel.com', 'data:', 'blob:'],
      reason: 'Images of the toolbar, pictures of users, and screenshots.',
    },
    { directive: 'frame-src', sources: [LIVE], reason: 'The toolbar is shown in a frame.' },
    { directive: 'style-src', sources: [LIVE, "'unsafe-inline'"], reason: 'Style sheets and inline styles.' },
    { directive: 'font-src', sources: [LIVE, 'https://assets.vercel.com'], reason: 'Fonts of the toolbar.' },
  ],
  examples: [
    { destination: 'script', url: 'https://vercel.live/_next-live/feedback/feedback.js' },
    { destination: 'connect', url: 'https://vercel.live/api' },
    { destination: 'connect', url: 'wss://ws-us3.pusher.com/app/1' },
    { destination: 'image', url: 'https://vercel.com/api/www/avatar/1' },
    { destination: 'image', url: 'blob:https://site.example/screenshot' },
    { destination: 'image', url: 'data:image/png;base64,iVBORw0KGgo=' },
    { destination: 'iframe', url: 'https://vercel.live/_next-live/feedback/feedback.html' },
    { destination: 'style', url: 'https://vercel.live/a.css' },
    { kind: 'inline', inlineType: 'style', text: '.toolbar { color: blue }' },
    { destination: 'font', url: 'https://assets.vercel.com/a.woff2' },
  ],
  notes: ['The toolbar is for preview deployments: list it there, not where the public is served.'],
};

/**
 * Vercel Toolbar and comments.
 *
 * @see https://vercel.com/docs/vercel-toolbar/managing-toolbar#using-a-content-security-policy
 */
export class VercelToolbar extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
