import { readVendorSource } from '../../../scripts/catalogue/source';

const text = `
import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {};

/** Options of Acme. */
export interface AcmeOptions {
  /**
   * The region, in
   * two lines.
   * @default - all regions
   */
  readonly region?: ('eu' | 'us')[];
  account: string;
}

/**
 * Acme chat,
 * and more.
 *
 * A second paragraph.
 *
 * @see https://acme.example/csp
 * @see https://acme.example/more
 */
export class Acme extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor(options: AcmeOptions) {
    super(DEFINITION, options);
  }
}
`;

test('reads what a vendor file declares', () => {
  expect(readVendorSource('acme.ts', text)).toEqual({
    exports: ['AcmeOptions', 'Acme'],
    className: 'Acme',
    hasDefinition: true,
    optional: false,
    summary: 'Acme chat, and more.',
    see: ['https://acme.example/csp', 'https://acme.example/more'],
    optionsName: 'AcmeOptions',
    properties: [
      {
        name: 'region',
        readonly: true,
        optional: true,
        type: "('eu' | 'us')[]",
        description: 'The region, in\ntwo lines.',
        default: '- all regions',
      },
      { name: 'account', readonly: false, optional: false, type: 'string', description: '' },
    ],
  });
});

test('reads a vendor without options', () => {
  const plain = 'export class Acme extends Vendor { constructor() { super(DEFINITION, {}); } }';
  expect(readVendorSource('acme.ts', plain)).toMatchObject({
    className: 'Acme',
    hasDefinition: false,
    optional: true,
    properties: [],
  });
  expect(readVendorSource('acme.ts', plain)).not.toHaveProperty('optionsName');
});

test('a class that is not exported, or extends something else, is no vendor', () => {
  for (const other of [
    'class Acme extends Vendor {}',
    'export class Acme extends Base {}',
    'export const a = 1, b = 2;',
  ]) {
    expect(readVendorSource('acme.ts', other)).not.toHaveProperty('className');
  }
  expect(readVendorSource('acme.ts', 'export const a = 1, b = 2;').exports).toEqual(['a', 'b']);
});
