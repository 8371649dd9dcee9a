import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'mesh-link',
  title: 'Mesh Link',
  category: 'payments',
  documentation: ['https://docs.meshconnect.com/testing/troubleshooting-link'],
  verified: '2026-11-21',
  hosts: ['*.meshconnect.com'],
  options: {},
  requirements: [
    { directive: 'frame-src', sources: ['https://*.meshconnect.com'], reason: 'Link is a frame of the Web SDK.' },
  ],
  examples: [
    { destination: 'iframe', url: 'https://web.meshconnect.com/b2b-iframe/1' },
    { destination: 'iframe', url: 'https://link.meshconnect.com/' },
    { destination: 'iframe', url: 'https://sandbox-web.meshconnect.com/b2b-iframe/1' },
  ],
  notes: [
    'Mesh restricts on its side who may frame Link: add the site to the Allowed Link URLs of the dashboard. The console ' +
      'error that the page quotes is from that policy, not from the site’s.',
    'The Web SDK is a package of the site’s own bundle: no script-src.',
  ],
};

/**
 * Mesh Link Web SDK.
 *
 * @see https://docs.meshconnect.com/testing/troubleshooting-link
 */
export class MeshLink extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
