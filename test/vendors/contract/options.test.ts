import { resolveOptions } from '../../../lib/vendors/contract/options';
import type { TextFormat, VendorDefinition } from '../../../lib/vendors/vendor';

function definition(format: TextFormat): VendorDefinition {
  return {
    id: 'acme',
    title: 'Acme',
    category: 'analytics',
    documentation: [],
    hosts: [],
    options: { value: { kind: 'text', format, example: 'x', description: 'A value.' } },
    requirements: [],
    examples: [],
  };
}

test.each<[TextFormat, string]>([
  ['host', 'a.example'],
  ['host', 'a.b-c.example:8443'],
  ['host', 'a.example:65535'],
  ['host', '1.a1'],
  ['port', '1'],
  ['port', '65535'],
])('%s takes %j', (format, value) => {
  expect(resolveOptions(definition(format), { value })).toEqual({ value });
});

test.each<[TextFormat, string]>([
  ['host', 'https://a.example'],
  ['host', 'a.example/path'],
  ['host', 'a.example:65536'],
  ['host', 'a.example:080'],
  ['host', '1.2.3.4'],
  ['host', '999.999.999.999'],
  ['host', 'example'],
  ['host', 'a.example.'],
  ['host', '*.example.com'],
  ['port', '0'],
  ['port', '65536'],
  ['port', '99999'],
])('%s refuses %j', (format, value) => {
  expect(() => resolveOptions(definition(format), { value })).toThrow('Acme: option value must be');
});
