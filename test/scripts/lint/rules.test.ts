import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../scripts/lint/rules';
import { contextOf, entryOf } from '../support/entry';
import { FIXTURES } from './fixtures';

const folder = join(__dirname, '../../../scripts/lint/rules');
const names = Object.keys(RULES);

test('every rule is a file of its own, is listed, and has fixtures', () => {
  const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
  expect(files.filter((name) => name !== 'index').sort()).toEqual([...names].sort());
  expect(Object.keys(FIXTURES).sort()).toEqual([...names].sort());
});

describe.each(names)('%s', (name) => {
  const rule = RULES[name]!;
  const { good, bad } = FIXTURES[name]!;

  test('shows an example in its doc comment', () => {
    expect(readFileSync(join(folder, `${name}.ts`), 'utf8')).toMatch(/ \* @example .+\/\/ ".+/);
  });

  test.each(good.map((fixture, index) => [index, fixture] as const))('accepts good fixture %i', (_, fixture) => {
    expect(rule(entryOf(fixture), contextOf(fixture))).toEqual([]);
  });

  test.each(bad.map(([fixture, ...messages]) => [messages.join(' | '), fixture, messages] as const))(
    'refuses: %s',
    (_, fixture, messages) => {
      const problems = rule(entryOf(fixture), contextOf(fixture)).map(({ message }) => message);
      expect(problems).toEqual(messages.map((message): unknown => expect.stringContaining(message)));
    },
  );
});
