import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'featurebase',
  title: 'Featurebase',
  category: 'feedback-and-surveys',
  documentation: ['https://help.featurebase.app/articles/8570614-using-featurebase-with-content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.featurebase.app', '*.featurebase-attachments.com', 'fb-usercontent.fra1.cdn.digitaloceanspaces.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: ['https://do.featurebase.app'], reason: 'The SDK.' },
    {
      directive: 'connect-src',
      sources: ['https://*.featurebase.app', 'wss://*.featurebase.app'],
      reason: 'Requests of the SDK, and its web sockets.',
    },
    { directive: 'frame-src', sources: ['https://*.featurebase.app'], reason: 'The widgets are frames.' },
    {
      directive: 'style-src',
      sources: ['https://do.featurebase.app', 'https://fonts.googleapis.com'],
      reason: 'Style sheets of the widgets and of their fonts.',
    },
    { directive: 'font-src', sources: ['https://fonts.gstatic.com'], reason: 'Fonts of the widgets.' },
    {
      directive: 'img-src',
      sources: [
        'https://*.featurebase.app',
        'https://*.featurebase-attachments.com',
        'https://fb-usercontent.fra1.cdn.digitaloceanspaces.com',
      ],
      reason: 'Images of the widgets, and those that people attach.',
    },
    {
      directive: 'media-src',
      sources: ['https://*.featurebase.app', 'https://*.featurebase-attachments.com'],
      reason: 'Sounds and videos, and those that people attach.',
    },
  ],
  examples: [
    { destination: 'script', url: 'https://do.featurebase.app/js/sdk.js' },
    { destination: 'connect', url: 'https://do.featurebase.app/v1/organization' },
    { destination: 'connect', url: 'wss://ws.featurebase.app/socket' },
    { destination: 'iframe', url: 'https://acme.featurebase.app/widget' },
    { destination: 'style', url: 'https://do.featurebase.app/a.css' },
    { destination: 'style', url: 'https://fonts.googleapis.com/css2' },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/inter/v1/a.woff2' },
    { destination: 'image', url: 'https://fb-usercontent.fra1.cdn.digitaloceanspaces.com/a.png' },
    { destination: 'image', url: 'https://a.featurebase-attachments.com/a.png' },
    { destination: 'video', url: 'https://a.featurebase-attachments.com/a.mp4' },
  ],
  notes: [
    "The page has no 'unsafe-inline' in style-src; neither has the definition.",
    "A site whose script-src has a nonce and 'strict-dynamic' has nothing to change there, according to the page.",
  ],
};

/**
 * Featurebase widgets and messenger.
 *
 * @see https://help.featurebase.app/articles/8570614-using-featurebase-with-content-security-policy
 */
export class Featurebase extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
