import { Vendor, VendorDefinition } from './vendor';

const ALL = 'https://*.mappable.world';

const DEFINITION: VendorDefinition = {
  id: 'mappable',
  title: 'Mappable',
  category: 'maps',
  documentation: ['https://mappable.world/docs/js-api/common/connection/csp.html'],
  verified: '2026-11-21',
  hosts: ['*.mappable.world'],
  options: {},
  requirements: [
    {
      directive: 'script-src',
      sources: [ALL, "'unsafe-eval'"],
      reason: 'Scripts of the map; its vector engine uses eval to parse tiles.',
    },
    { directive: 'connect-src', sources: [ALL], reason: 'Data of the map, and requests to the HTTP APIs.' },
    { directive: 'style-src', sources: [ALL], reason: 'Style sheets of the map.' },
    { directive: 'img-src', sources: [ALL, 'data:'], reason: 'Tiles and icons.' },
    { directive: 'worker-src', sources: [ALL, 'data:'], reason: 'Workers of the map, partly data URIs.' },
  ],
  examples: [
    { destination: 'script', url: 'https://js.api.mappable.world/v3/?apikey=1' },
    { kind: 'eval' },
    { destination: 'connect', url: 'https://tiles.api.mappable.world/v1/tiles/' },
    { destination: 'style', url: 'https://js.api.mappable.world/a.css' },
    { destination: 'image', url: 'https://tiles.api.mappable.world/v1/tiles/1.png' },
    { destination: 'image', url: 'data:image/png;base64,AA==' },
    { destination: 'worker', url: 'data:text/javascript,1' },
  ],
  notes: [
    'The page’s sample policy and its table of directives agree.',
    'The rules are those that hold by themselves since April 2026, and with csp=202512 in the address of the API before.',
    'Incomplete: the end of the page, after the table, could not be read.',
  ],
};

/**
 * Mappable maps, the JavaScript API.
 *
 * @see https://mappable.world/docs/js-api/common/connection/csp.html
 */
export class Mappable extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
