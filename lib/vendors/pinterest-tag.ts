import { Vendor, VendorDefinition } from './vendor';

const PINTEREST = 'https://*.pinterest.com';
const PINIMG = 'https://*.pinimg.com';

const DEFINITION: VendorDefinition = {
  id: 'pinterest-tag',
  title: 'Pinterest tag',
  category: 'advertising',
  documentation: ['https://github.com/pinterest/pinterest-magento2-extension/blob/main/etc/csp_whitelist.xml'],
  verified: '2026-11-21',
  hosts: ['*.pinterest.com', '*.pinimg.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: [PINIMG, PINTEREST], reason: 'The tag and its code.' },
    { directive: 'connect-src', sources: [PINTEREST], reason: 'Events.' },
    { directive: 'frame-src', sources: [PINTEREST], reason: 'Frames of the tag.' },
    { directive: 'img-src', sources: [PINIMG, PINTEREST], reason: 'Pixels and images.' },
  ],
  examples: [
    { destination: 'script', url: 'https://s.pinimg.com/ct/core.js' },
    { destination: 'script', url: 'https://ct.pinterest.com/static/ct/token_create.js' },
    { destination: 'connect', url: 'https://ct.pinterest.com/v3/' },
    { destination: 'image', url: 'https://ct.pinterest.com/v3/?event=pagevisit' },
    { destination: 'iframe', url: 'https://ct.pinterest.com/ct.html' },
  ],
  notes: [
    'Pinterest’s own extension for Magento states the policy; the documentation of the tag states none.',
    'The extension’s list also has *.pinterdev.com, for development, and commerce-app.pintergration.com, which is ' +
      'the extension’s administration: both left out. https:// is added to the schemeless hosts.',
  ],
};

/**
 * Pinterest tag.
 *
 * @see https://github.com/pinterest/pinterest-magento2-extension/blob/main/etc/csp_whitelist.xml
 */
export class PinterestTag extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
