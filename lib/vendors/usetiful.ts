import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.usetiful.com';

const DEFINITION: VendorDefinition = {
  id: 'usetiful',
  title: 'Usetiful',
  category: 'onboarding',
  documentation: [
    'https://help.usetiful.com/support/solutions/articles/77000570176-how-to-configure-content-security-policies-csp-on-your-server-for-usetiful-installation',
  ],
  verified: '2026-11-21',
  hosts: ['*.usetiful.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: [ALL], reason: 'The tour script.' },
    { directive: 'style-src', sources: ["'unsafe-inline'", ALL], reason: 'Style sheets, and inline styles of tours.' },
    { directive: 'img-src', sources: [ALL], reason: 'Images of tours.' },
    { directive: 'connect-src', sources: [ALL], reason: 'Tours are fetched and events are sent.' },
  ],
  examples: [
    { destination: 'script', url: 'https://www.usetiful.com/dist/usetiful.js' },
    { destination: 'style', url: 'https://www.usetiful.com/dist/usetiful.css' },
    { kind: 'inline', inlineType: 'style', text: '.tour { color: blue }' },
    { destination: 'image', url: 'https://www.usetiful.com/a.png' },
    { destination: 'connect', url: 'https://www.usetiful.com/api/v1' },
  ],
};

/**
 * Usetiful product tours.
 *
 * @see https://help.usetiful.com/support/solutions/articles/77000570176-how-to-configure-content-security-policies-csp-on-your-server-for-usetiful-installation
 */
export class Usetiful extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
