import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.trustpilot.com';

const DEFINITION: VendorDefinition = {
  id: 'trustpilot',
  title: 'Trustpilot',
  category: 'feedback-and-surveys',
  documentation: ['https://github.com/trustpilot/plugin-magento2/blob/master/etc/csp_whitelist.xml'],
  verified: '2026-11-21',
  hosts: ['*.trustpilot.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: [ALL], reason: 'The bootstrap script of the widgets, and invitations.' },
    { directive: 'style-src', sources: [ALL], reason: 'Style sheets of the widgets.' },
    { directive: 'font-src', sources: ['https://*.gstatic.com'], reason: 'Google’s fonts.' },
    { directive: 'frame-src', sources: [ALL], reason: 'Each widget is a frame.' },
  ],
  examples: [
    { destination: 'script', url: 'https://widget.trustpilot.com/bootstrap/v5/tp.widget.bootstrap.min.js' },
    { destination: 'style', url: 'https://widget.trustpilot.com/a.css' },
    { destination: 'font', url: 'https://fonts.gstatic.com/s/a.woff2' },
    { destination: 'iframe', url: 'https://widget.trustpilot.com/trustboxes/1/index.html' },
  ],
  notes: [
    'The list is that of the vendor’s own plug-in for Magento 2, complete, last changed in 2021. Hosts are printed ' +
      'without a scheme and stand with https://.',
    'It names no images and no requests: the content of a widget is in its frame, which has a policy of its own.',
  ],
};

/**
 * Trustpilot TrustBox widgets.
 *
 * @see https://github.com/trustpilot/plugin-magento2/blob/master/etc/csp_whitelist.xml
 */
export class Trustpilot extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
