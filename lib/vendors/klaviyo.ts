import { Vendor, VendorDefinition } from './vendor';

const HOSTS = [
  'https://a.klaviyo.com',
  'https://fast.a.klaviyo.com',
  'https://static-forms.klaviyo.com',
  'https://static-tracking.klaviyo.com',
  'https://static.klaviyo.com',
  'https://telemetrics.klaviyo.com',
];

const DEFINITION: VendorDefinition = {
  id: 'klaviyo',
  title: 'Klaviyo',
  category: 'analytics',
  documentation: ['https://github.com/klaviyo/magento2-klaviyo/blob/master/etc/csp_whitelist.xml'],
  verified: '2026-11-21',
  hosts: ['*.klaviyo.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: HOSTS, reason: 'klaviyo.js, and the scripts of forms and tracking.' },
    { directive: 'connect-src', sources: HOSTS, reason: 'Forms, tracked events and telemetry.' },
    { directive: 'img-src', sources: HOSTS, reason: 'Images, and events sent as image requests.' },
    { directive: 'style-src', sources: ['https://static.klaviyo.com'], reason: 'Style sheets of forms.' },
  ],
  examples: [
    { destination: 'script', url: 'https://static.klaviyo.com/onsite/js/klaviyo.js?company_id=1' },
    { destination: 'script', url: 'https://static-tracking.klaviyo.com/onsite/js/fender_analytics.js' },
    { destination: 'connect', url: 'https://a.klaviyo.com/client/events/' },
    { destination: 'connect', url: 'https://static-forms.klaviyo.com/forms/api/v7/1/full-forms' },
    { destination: 'image', url: 'https://telemetrics.klaviyo.com/v1/metric' },
    { destination: 'style', url: 'https://static.klaviyo.com/onsite/forms.css' },
  ],
  notes: [
    'The list is that of Klaviyo’s own extension for Magento 2, last changed in May 2022. A page of Klaviyo’s on CSP ' +
      'could not be found.',
    'Three hosts are printed with a lone / as path, which stands for the whole host; it is dropped.',
    'Incomplete: hosts of fonts and of images that forms show, and inline styles, are not in the list. Watch the reports ' +
      'where forms are used.',
  ],
};

/**
 * Klaviyo onsite tracking and sign-up forms (klaviyo.js).
 *
 * @see https://github.com/klaviyo/magento2-klaviyo/blob/master/etc/csp_whitelist.xml
 */
export class Klaviyo extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
