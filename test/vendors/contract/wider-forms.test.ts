import { vendors } from '../../../lib';
import { Vendor, type VendorDefinition } from '../../../lib/vendors/vendor';

type VendorClass = (new (options: Record<string, unknown>) => Vendor) & { readonly _definition: VendorDefinition };

const classes = Object.values(vendors).filter(
  (value): value is VendorClass & typeof value => typeof value === 'function' && '_definition' in value,
) as unknown as VendorClass[];
const flagsOf = (one: VendorClass) =>
  Object.entries(one._definition.options).flatMap(([name, option]) =>
    option.kind === 'flag' ? [{ one, id: one._definition.id, name, wider: option.wider }] : [],
  );
const widening = classes.flatMap(flagsOf).filter(({ wider }) => wider !== undefined);

test.each(widening)('$id: $name replaces explicit hosts by wildcards that the page has', ({ one, name, wider }) => {
  const [narrow, wide] = [new one({ [name]: wider === false }), new one({ [name]: wider })];
  const sources = (vendor: Vendor, directive: string): string[] =>
    vendor.requirements.filter((row) => row.directive === directive).flatMap((row) => row.sources);
  expect(narrow._widerForms.length).toBeGreaterThan(0);
  for (const { directive, wildcard, replaces } of narrow._widerForms) {
    expect(sources(wide, directive)).toContain(wildcard);
    expect(wildcard).toMatch(/^(?:https|wss):\/\/\*\.[a-z]/);
    const suffix = wildcard.replace('*', '');
    for (const source of replaces) {
      expect(sources(narrow, directive)).toContain(source);
      expect(sources(wide, directive)).not.toContain(source);
      expect(source.endsWith(suffix.replace(/^\w+:\/\//, ''))).toBe(true);
    }
  }
  expect(wide._widerForms).toEqual([]);
});

test('every flag between exact hosts and wildcards says which is the wider', () => {
  const silent = classes
    .flatMap(flagsOf)
    .filter(({ name, wider }) => /^(?:exact|wildcard)Hosts$/.test(name) && wider === undefined);
  // Adyen's wider form is every host there is.
  expect(silent.map(({ id }) => id)).toEqual(['adyen-web']);
});

test('a host that no wildcard covers stays', () => {
  class Acme extends Vendor {
    public constructor(exactHosts: boolean) {
      const definition: VendorDefinition = {
        id: 'acme',
        title: 'Acme',
        category: 'analytics',
        documentation: ['https://acme.example/csp'],
        hosts: [],
        options: { exactHosts: { kind: 'flag', default: false, wider: false, description: 'Exact.' } },
        requirements: [
          {
            directive: 'connect-src',
            sources: [
              'https://a.acme.example',
              'https://acme.example',
              'wss://a.acme.example',
              'https://a.other.example',
            ],
            reason: 'Exact.',
            when: { exactHosts: true },
          },
          { directive: 'img-src', sources: ['https://a.acme.example'], reason: 'Exact.', when: { exactHosts: true } },
          {
            directive: 'connect-src',
            sources: ['https://*.acme.example', 'https:', 'https://*.unrelated.example'],
            reason: 'Wildcards.',
            when: { exactHosts: false },
          },
          { directive: 'img-src', sources: ['https://*', 'https:'], reason: 'All.', when: { exactHosts: false } },
        ],
        examples: [],
      };
      super(definition, { exactHosts });
    }
  }
  expect(new Acme(true)._widerForms).toEqual([
    {
      directive: 'connect-src',
      wildcard: 'https://*.acme.example',
      replaces: ['https://a.acme.example'],
      reason: 'Wildcards.',
    },
  ]);
  expect(new Acme(false)._widerForms).toEqual([]);
});
