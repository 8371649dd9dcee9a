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
  ['host', `${`${'a'.repeat(62)}.`.repeat(3)}${'a'.repeat(60)}.com:65535`],
  ['path', '/a/%C3%BC/'],
  ['hash', `sha256-${'A'.repeat(43)}=`],
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
  ['path', '//'],
  ['host', `${`${'a'.repeat(63)}.`.repeat(4)}com`],
  ['labels', `${`${'a'.repeat(63)}.`.repeat(4)}a`],
  ['hash', 'sha256-AAAA'],
  ['hash', `sha256-${'A'.repeat(44)}`],
])('%s refuses %j', (format, value) => {
  expect(() => resolveOptions(definition(format), { value })).toThrow('Acme: option value must be');
});

test('says why no source can hold a value of the right form', () => {
  expect(() => resolveOptions(definition('hash'), { value: 'sha256-AAAA' })).toThrow(
    /^Acme: option value must be a hash .*, not "sha256-AAAA"\. No source can hold it: /,
  );
});

describe('a pattern', () => {
  const text = { kind: 'text', format: 'label', example: '42', description: 'The id, digits only.' } as const;
  const digits = { ...definition('label'), options: { value: { ...text, pattern: /^\d+$/ } } };

  test('is explained to who gives a value of the right form', () => {
    expect(() => resolveOptions(digits, { value: 'acme' })).toThrow(/, not "acme"\. The id, digits only\.$/);
  });

  test('is not what is wrong with a value of another form', () => {
    expect(() => resolveOptions(digits, { value: 'a.b' })).toThrow(/, not "a\.b"\.$/);
  });
});

describe('a closed list', () => {
  const text = { kind: 'text', format: 'labels', example: 'co.uk', description: 'A value.' } as const;
  const list = { page: 'https://acme.example/list', values: ['co.uk', 'de'] };
  const listed = { ...definition('labels'), options: { value: { ...text, many: true, list } } };

  test('takes what it has', () => {
    expect(resolveOptions(listed, { value: ['de', 'co.uk', 'de'] })).toEqual({ value: ['de', 'co.uk'] });
  });

  test.each([[['co.uj']], [['fr']], [['DE']], [[undefined]], [[]], ['de']])('refuses %j', (value) => {
    expect(() => resolveOptions(listed, { value })).toThrow(
      'one of the 2 of https://acme.example/list, such as "co.uk", not ',
    );
  });

  test('knows what was meant', () => {
    expect(() => resolveOptions(listed, { value: ['co.uj'] })).toThrow('not "co.uj". Did you mean "co.uk"?');
  });
});

describe('a value is checked though no row needs it', () => {
  const text = { kind: 'text', format: 'hash', example: 'x', description: 'A value.' } as const;
  const flag = { kind: 'flag', default: false, description: 'On.' } as const;
  const off = {
    ...definition('hash'),
    options: { on: flag, one: text, many: { ...text, format: 'label', many: true } },
    requirements: [{ directive: 'script-src', sources: ["'{one}'"], reason: 'A.', when: { on: true, one: true } }],
  } satisfies VendorDefinition;

  test.each([{ one: 'sha256-AAAA' }, { one: null }, { many: ['a', 'b c'] }, { many: null }, { on: 'false' }])(
    '%j',
    (given) => {
      expect(() => resolveOptions(off, given)).toThrow('Acme: option ');
    },
  );

  test('a hole in a list is no value', () => {
    expect(() => resolveOptions(off, { many: [, 'a'] })).toThrow('not undefined');
  });
});
