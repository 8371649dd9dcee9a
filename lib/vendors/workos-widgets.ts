import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'workos-widgets',
  title: 'WorkOS Widgets',
  category: 'authentication',
  documentation: ['https://workos.com/docs/widgets-api/security'],
  verified: '2026-11-21',
  hosts: ['api.workos.com'],
  options: {},
  requirements: [
    { directive: 'connect-src', sources: ['https://api.workos.com'], reason: 'Requests of the widgets to the API.' },
  ],
  examples: [
    { destination: 'connect', url: 'https://api.workos.com/_widgets/UserManagement/members' },
    { destination: 'connect', url: 'https://api.workos.com/_widgets/UserProfile/me' },
    { destination: 'connect', url: 'https://api.workos.com/_widgets/ApiKeys' },
  ],
  notes: [
    'Most of the page’s policy is advice for the site; the API’s host in connect-src is the widgets’ need.',
    'Incomplete: what the page says on cross-origin isolation could not be read.',
  ],
};

/**
 * WorkOS Widgets API.
 *
 * @see https://workos.com/docs/widgets-api/security
 */
export class WorkOsWidgets extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
