import { Vendor, VendorDefinition } from './vendor';

const HOSTS = ['https://api.trustedform.com', 'https://cdn.trustedform.com'];

const DEFINITION: VendorDefinition = {
  id: 'trustedform',
  title: 'TrustedForm',
  category: 'scheduling-and-forms',
  documentation: [
    'https://support.activeprospect.com/hc/en-us/articles/45013581545364-Getting-Started-with-Certifying-Leads-on-Sites-Using-a-Content-Security-Policy-CSP',
  ],
  verified: '2026-11-21',
  hosts: ['*.trustedform.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: HOSTS, reason: 'The Certify SDK.' },
    { directive: 'img-src', sources: HOSTS, reason: 'Images of the SDK.' },
    { directive: 'connect-src', sources: HOSTS, reason: 'Requests of the SDK, which make the certificate.' },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.trustedform.com/bootstrap.js' },
    { destination: 'script', url: 'https://api.trustedform.com/trustedform.js' },
    { destination: 'image', url: 'https://api.trustedform.com/pixel.gif' },
    { destination: 'connect', url: 'https://api.trustedform.com/certs' },
  ],
  notes: ['Hosts are printed without a scheme, both for all three directives; they stand with https://.'],
};

/**
 * TrustedForm Certify of ActiveProspect.
 *
 * @see https://support.activeprospect.com/hc/en-us/articles/45013581545364-Getting-Started-with-Certifying-Leads-on-Sites-Using-a-Content-Security-Policy-CSP
 */
export class TrustedForm extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
