import { Vendor, VendorDefinition } from './vendor';

const ALL = ['https://*.qualibooth.com'];

const DEFINITION: VendorDefinition = {
  id: 'qualibooth',
  title: 'QualiBooth',
  category: 'monitoring',
  documentation: ['https://docs.dev.qualibooth.com/portal/settings/csp-configuration.html'],
  verified: '2026-11-21',
  hosts: ['*.qualibooth.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: ALL, reason: 'The accessibility script and the Dev Assistant.' },
    { directive: 'connect-src', sources: ALL, reason: 'Requests of the script.' },
    { directive: 'frame-src', sources: ALL, reason: 'Frames of the Dev Assistant.' },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.qualibooth.com/main.js' },
    { destination: 'connect', url: 'https://api.qualibooth.com/scan' },
    { destination: 'iframe', url: 'https://portal.qualibooth.com/assistant' },
  ],
};

/**
 * QualiBooth accessibility script and Dev Assistant.
 *
 * @see https://docs.dev.qualibooth.com/portal/settings/csp-configuration.html
 */
export class Qualibooth extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
