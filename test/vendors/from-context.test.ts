import { App, Stack, Stage } from 'aws-cdk-lib';
import { CATALOGUE, Crisp, fromContext, Gleap } from '../../lib/vendors';
import type { IContextNode } from '../../lib/vendors';

/** A node with one key. */
function node(value: unknown, key = 'vendors'): IContextNode {
  return { tryGetContext: (asked) => (asked === key ? value : undefined) };
}

/** Ids, and of their options those that are not left out. */
function read(value: unknown): unknown[] {
  return fromContext(node(value)).map(({ id, _options }) => [id, _options.exactHosts ?? false]);
}

describe('vendors.fromContext', () => {
  test.each<[string, unknown, unknown[]]>([
    [
      'ids',
      'crisp,gleap',
      [
        ['crisp', false],
        ['gleap', false],
      ],
    ],
    [
      'ids with blanks',
      ' crisp , gleap ',
      [
        ['crisp', false],
        ['gleap', false],
      ],
    ],
    ['one id', 'crisp', [['crisp', false]]],
    [
      'a list of ids',
      ['crisp', 'gleap'],
      [
        ['crisp', false],
        ['gleap', false],
      ],
    ],
    [
      'a list with options',
      ['crisp', { id: 'gleap', exactHosts: true }],
      [
        ['crisp', false],
        ['gleap', true],
      ],
    ],
    [
      'options by id',
      { crisp: { exactHosts: true }, gleap: {} },
      [
        ['crisp', true],
        ['gleap', false],
      ],
    ],
    [
      'JSON of a list',
      '["crisp", {"id": "gleap", "exactHosts": true}]',
      [
        ['crisp', false],
        ['gleap', true],
      ],
    ],
    ['JSON of options by id', ' {"crisp": {"exactHosts": true}}', [['crisp', true]]],
    [
      'a vendor twice',
      ['crisp', { id: 'crisp', exactHosts: true }],
      [
        ['crisp', false],
        ['crisp', true],
      ],
    ],
    ['an empty text', '', []],
    ['an empty list', [], []],
    ['no options by id', {}, []],
    ['nothing', undefined, []],
  ])('reads %s', (_, value, expected) => {
    expect(read(value)).toEqual(expected);
  });

  test('makes vendors of their classes', () => {
    const [crisp, gleap] = fromContext(node('crisp,gleap'));
    expect(crisp).toBeInstanceOf(Crisp);
    expect(gleap).toBeInstanceOf(Gleap);
    expect(crisp!.requirements).toEqual(new Crisp().requirements);
  });

  test('finds every vendor of the catalogue', () => {
    const without = CATALOGUE.filter(
      ({ definition }) => !Object.values(definition.options).some((option) => 'required' in option && option.required),
    );
    expect(without.length).toBeGreaterThan(100);
    expect(fromContext(node(without.map(({ id }) => id))).map((vendor) => vendor.constructor)).toEqual(
      without.map(({ vendorClass }) => vendorClass),
    );
  });

  test('no vendor has an option "id", which a list of objects could not give', () => {
    expect(CATALOGUE.filter(({ definition }) => 'id' in definition.options)).toEqual([]);
  });

  test('takes another key', () => {
    expect(fromContext(node('crisp', 'shop'), { key: 'shop' })).toHaveLength(1);
    expect(fromContext(node('crisp', 'shop'))).toEqual([]);
  });

  test('takes the node of a construct: the nearest context up the tree counts', () => {
    const app = new App({ context: { vendors: 'crisp' } });
    const stage = new Stage(app, 'Stage');
    stage.node.setContext('vendors', { gleap: {} });
    expect(fromContext(new Stack(app, 'A').node).map(({ id }) => id)).toEqual(['crisp']);
    expect(fromContext(new Stack(stage, 'A').node).map(({ id }) => id)).toEqual(['gleap']);
  });

  test.each<[string, unknown, string, string]>([
    [
      'an unknown id',
      'crips',
      'InvalidArgument',
      'Context "vendors": There is no vendor "crips". Did you mean "crisp"?',
    ],
    ['the name of a class', 'Crisp', 'InvalidArgument', 'There is no vendor "Crisp". Did you mean "crisp"?'],
    ['another export', 'custom-vendor', 'InvalidArgument', 'There is no vendor "custom-vendor".'],
    ['the base class', 'vendor', 'InvalidArgument', 'There is no vendor "vendor".'],
    ['what all objects have', '["__proto__", "constructor"]', 'InvalidArgument', 'There is no vendor "__proto__".'],
    ['dashes elsewhere', 'google-analytics4', 'InvalidArgument', 'Did you mean "google-analytics-4" or'],
    ['a comma too many', 'crisp,,gleap', 'InvalidArgument', 'not "crisp,,gleap".'],
    [
      'a comma at the end',
      'crisp,',
      'InvalidArgument',
      'not "crisp,". It has a comma with no vendor before or after it.',
    ],
    [
      'a number',
      7,
      'InvalidArgument',
      'Context "vendors" must be vendors as in "crisp,gleap", ["crisp", {"id": "gleap"',
    ],
    ['null', null, 'InvalidArgument', 'not null.'],
    ['true', true, 'InvalidArgument', 'not true.'],
    ['a list of lists', [['crisp']], 'InvalidArgument', 'not [["crisp"]].'],
    ['an object without id', [{ exactHosts: true }], 'InvalidArgument', 'not [{"exactHosts":true}].'],
    ['an id that is no text', [{ id: 7 }], 'InvalidArgument', 'not [{"id":7}].'],
    ['broken JSON', '{"crisp": {}', 'InvalidArgument', 'not "{\\"crisp\\": {}". Expected'],
    ['an unknown option', { crisp: { call: true } }, 'InvalidOption', 'Context "vendors": Crisp has no option "call".'],
    [
      'an option of a vendor without any',
      { 'google-fonts': { a: 1 } },
      'InvalidOption',
      'has no option "a". It has none.',
    ],
    [
      'an option’s wrong value',
      '{"crisp": {"calls": "yes"}}',
      'InvalidOption',
      'Crisp: option calls must be true or false',
    ],
    ['options that are none', { crisp: true }, 'InvalidOption', 'Crisp: options must be an object, not true.'],
    ['options that are null', '{"crisp": null}', 'InvalidOption', 'Crisp: options must be an object, not null.'],
    ['a required option left out', 'okta-sign-in-widget', 'InvalidOption', 'is required'],
  ])('refuses %s', (_, value, code, message) => {
    expect(() => fromContext(node(value))).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }) as Error,
    );
  });

  test.each<[unknown, unknown, string]>([
    [undefined, {}, 'fromContext takes the node of a construct, as this.node, not undefined.'],
    [{}, {}, 'fromContext takes the node of a construct, as this.node, not {}.'],
    [node(''), null, 'fromContext: the options must be an object, not null.'],
    [node(''), { Key: 'a' }, 'fromContext has no option "Key". It has key.'],
    [node(''), { key: '' }, 'fromContext: key must be a text, not "".'],
    [node(''), { key: 7 }, 'fromContext: key must be a text, not 7.'],
  ])('refuses the arguments %j and %j', (given, options, message) => {
    expect(() => fromContext(given as IContextNode, options as object)).toThrow(message);
  });
});
