import { needsOf } from '../../../lib/csp/minimize';
import type { MinimizeOptions } from '../../../lib/csp/minimize/options';
import { csp, needs } from '../support/csp';

const [A, B] = ['https://a.example', 'https://b.example'] as const;

/** What somebody sees in a policy, by the name of who asks. */
function seen(policy: ReturnType<typeof csp>, options: MinimizeOptions = {}): Record<string, string[]> {
  const { needs: asking, others } = needsOf(policy._state.directives, options);
  return Object.fromEntries([
    ...asking.map(({ name, urls, keywords }) => [name, [...(urls?.entries.keys() ?? []), ...keywords.entries.keys()]]),
    ...[...others].map(([name, { entries }]) => [name, [...entries.keys()]]),
  ]) as Record<string, string[]>;
}

test('every directive that a policy restricts sees what decides for it', () => {
  const all = seen(csp(`script-src 'unsafe-inline' 'unsafe-eval' ${A} ${A}/d;style-src-attr ${A};form-action ${B}`));
  expect(all).toEqual({
    'script-src': ["'unsafe-eval'"],
    'script-src-elem': [A, "'unsafe-inline'"],
    'script-src-attr': ["'unsafe-inline'"],
    'style-src-attr': [],
    'worker-src': [A],
    'form-action': [B],
  });
});

test('of what falls back on nothing others are no part', () => {
  expect(Object.keys(seen(csp(`child-src ${A};base-uri ${A} ${A}/d`)))).toEqual([
    'frame-src',
    'worker-src',
    'base-uri',
  ]);
  expect(seen(csp(`base-uri ${A} ${A}/d`))).toEqual({ 'base-uri': [A] });
  expect(seen(csp(`report-uri ${A}`))).toEqual({});
});

test('hosts are in their shortest form for the pages that are asked about', () => {
  const policy = csp(`img-src ${A}:443;form-action ${A}`);
  expect(seen(policy)).toEqual({ 'img-src': [A], 'form-action': [A] });
  expect(seen(policy, { pageScheme: 'https' })).toEqual({ 'img-src': ['a.example'], 'form-action': ['a.example'] });
});

test('what directives see alike names those alone who asked in the one that decides', () => {
  const sets = [needs('Ada', { 'img-src': [A] }), needs('Bob', { 'font-src': [A] })];
  const { needs: asking } = needsOf(csp("default-src 'none'").merge(sets)._state.directives, {});
  const parties = asking.flatMap(({ name, urls }) =>
    [...(urls?.entries.values() ?? [])].map(({ origins }) => [name, ...origins.map(({ party }) => party)]),
  );
  expect(parties).toEqual([
    ['img-src', 'Ada'],
    ['font-src', 'Bob'],
  ]);
});
