import { DirectiveLists } from '../../lib/csp/directive-lists';
import type { DirectiveMap } from '../../lib/csp/entries';
import { csp, needs } from './support/csp';

const A = 'https://a.example';
const TEXT = `default-src 'self';img-src ${A};report-uri ${A}`;

function mapOf(text: string): DirectiveMap {
  return csp(text)._state.directives;
}

test('lists can be read like the map that they were made of', () => {
  const map = mapOf(TEXT);
  const lists = DirectiveLists.from(map);
  expect(lists.size).toBe(3);
  expect([...lists.keys()]).toEqual([...map.keys()]);
  expect([...lists.values()]).toEqual([...map.values()]);
  expect([...lists.entries()]).toEqual([...map.entries()]);
  expect(new Map(lists)).toEqual(map);
  expect(lists.get('img-src')).toEqual(map.get('img-src'));
  expect([lists.has('img-src'), lists.has('font-src'), lists.get('font-src')]).toEqual([true, false, undefined]);
  const seen: unknown[] = [];
  lists.forEach((entries, name, all) => seen.push([name, entries, all === lists]));
  expect(seen).toEqual([...map].map(([name, entries]) => [name, entries, true]));
});

test('the same text in a report-uri and in a source list is not the same value', () => {
  const lists = DirectiveLists.from(mapOf(TEXT)).lists;
  expect(lists.get('img-src')!.has(A)).toBe(true);
  expect(lists.get('report-uri')!.has(A)).toBe(false);
  expect(lists.get('img-src')!.isSameAs(lists.get('report-uri')!)).toBe(false);
});

test('what is made of lists already is taken as it is', () => {
  const { directives } = csp(TEXT).merge([needs('Ada', { 'img-src': ['data:'] })])._state;
  expect(directives).toBeInstanceOf(DirectiveLists);
  expect(DirectiveLists.from(directives)).toBe(directives);
});
