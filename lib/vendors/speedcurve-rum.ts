import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: 'speedcurve-rum',
  title: 'SpeedCurve RUM',
  category: 'monitoring',
  documentation: ['https://support.speedcurve.com/docs/add-rum-to-your-csp'],
  verified: '2026-11-21',
  hosts: ['*.speedcurve.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: ['https://cdn.speedcurve.com'], reason: 'The measuring script.' },
    { directive: 'img-src', sources: ['https://lux.speedcurve.com'], reason: 'Beacons sent as image requests.' },
    {
      directive: 'connect-src',
      sources: ['https://beacon.speedcurve.com', 'https://lux.speedcurve.com'],
      reason: 'Beacons sent as requests.',
    },
  ],
  examples: [
    { destination: 'script', url: 'https://cdn.speedcurve.com/js/lux.js?id=123' },
    { destination: 'image', url: 'https://lux.speedcurve.com/lux/?v=1' },
    { destination: 'connect', url: 'https://beacon.speedcurve.com/store' },
    { destination: 'connect', url: 'https://lux.speedcurve.com/' },
  ],
  notes: ['https:// is added to the schemeless hosts of the page.'],
};

/**
 * SpeedCurve RUM (LUX).
 *
 * @see https://support.speedcurve.com/docs/add-rum-to-your-csp
 */
export class SpeedCurveRum extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
