import { Vendor, VendorDefinition } from './vendor';

const HOSTS = ['https://*.velt.dev', 'https://*.api.velt.dev', 'https://*.firebaseio.com', 'https://*.googleapis.com'];
const STORAGE = ['https://firebasestorage.googleapis.com', 'https://storage.googleapis.com'];

const DEFINITION: VendorDefinition = {
  id: 'velt',
  title: 'Velt',
  category: 'communication',
  documentation: ['https://docs.velt.dev/security/content-security-policy'],
  verified: '2026-11-21',
  hosts: ['*.velt.dev'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: HOSTS, reason: 'The SDK, and Firebase, on which it is built.' },
    {
      directive: 'connect-src',
      sources: [...HOSTS, 'wss://*.firebaseio.com', 'wss://*.firebasedatabase.app'],
      reason: 'Requests of the SDK, and data in real time over Firebase.',
    },
    { directive: 'img-src', sources: STORAGE, reason: 'Images that are kept in Google’s storage.' },
    { directive: 'media-src', sources: STORAGE, reason: 'Recordings that are kept in Google’s storage.' },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.velt.dev/lib/sdk@latest/velt.js' },
    { destination: 'script', url: 'https://a.firebaseio.com/.lp' },
    { destination: 'connect', url: 'https://a.api.velt.dev/v1' },
    { destination: 'connect', url: 'https://firestore.googleapis.com/google.firestore.v1.Firestore' },
    { destination: 'connect', url: 'wss://a.firebaseio.com/.ws' },
    { destination: 'connect', url: 'wss://a.europe-west1.firebasedatabase.app/.ws' },
    { destination: 'image', url: 'https://firebasestorage.googleapis.com/v0/a.png' },
    { destination: 'video', url: 'https://storage.googleapis.com/a.mp4' },
  ],
  notes: [
    'Broad: the page names *.googleapis.com and *.firebaseio.com, for scripts too, and storage.googleapis.com ' +
      'and firebasestorage.googleapis.com for images and media, since Velt builds on Firebase; it names no project and no bucket. Others keep data ' +
      'and files on these hosts as well, so they weaken the policy.',
    'Hosts are printed without a scheme and stand with https://. The page repeats the web sockets in script-src, ' +
      'where they mean nothing; they are left out there.',
  ],
};

/**
 * Velt collaboration SDK.
 *
 * @see https://docs.velt.dev/security/content-security-policy
 */
export class Velt extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
