import { Vendor, VendorDefinition } from './vendor';

const HOSTS = ['https://*.demdex.net', 'https://assets.adobedtm.com', 'https://cm.everesttech.net'];

const DEFINITION: VendorDefinition = {
  id: 'adobe-experience-cloud-id-service',
  title: 'Adobe Experience Cloud Identity Service',
  category: 'personalisation',
  documentation: ['https://experienceleague.adobe.com/docs/id-service/using/reference/csp.html'],
  verified: '2026-11-21',
  hosts: ['*.demdex.net', 'cm.everesttech.net'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: HOSTS, reason: 'The service’s scripts, and answers that come as scripts.' },
    { directive: 'connect-src', sources: HOSTS, reason: 'Requests for the visitor’s id.' },
    { directive: 'img-src', sources: HOSTS, reason: 'Pixels that synchronise ids.' },
    { directive: 'frame-src', sources: ['https://*.demdex.net'], reason: 'The frame that synchronises ids.' },
  ],
  examples: [
    { destination: 'script', url: 'https://assets.adobedtm.com/launch.min.js' },
    { destination: 'connect', url: 'https://dpm.demdex.net/id' },
    { destination: 'image', url: 'https://cm.everesttech.net/cm/dd' },
    { destination: 'image', url: 'https://dpm.demdex.net/ibs:1' },
    { destination: 'iframe', url: 'https://example.demdex.net/dest5.html' },
  ],
  notes: [
    'The page covers Audience Manager with the same list.',
    'For AppMeasurement, Activity Map, Adobe Advertising and Target the page lists domains without directives. Which ' +
      'directives they need cannot be known from it, so they are left out.',
    'Target and Tags have definitions of their own: list them too.',
  ],
};

/**
 * Adobe Experience Cloud Identity Service, and Audience Manager.
 *
 * @see https://experienceleague.adobe.com/docs/id-service/using/reference/csp.html
 */
export class AdobeExperienceCloudIdService extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
