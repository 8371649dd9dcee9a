import {
  deciderIn,
  directivesIn,
  firstIn,
  Relation,
  setOf,
  setOfAll,
  sizeOf,
  SOURCE_DIRECTIVES,
  sourceDirectives,
} from '../../lib/csp/directive-set';
import type { DirectiveSet } from '../../lib/csp/directive-set';
import { DIRECTIVES, holdsSources } from '../../lib/csp/directives';

function namesIn(set: DirectiveSet): string[] {
  return directivesIn(set).map(({ name }) => name);
}

test('all that hold sources have a bit of their own in a whole number', () => {
  const names = DIRECTIVES.map(({ name }) => name).filter(holdsSources);
  expect(SOURCE_DIRECTIVES.map(({ name }) => name)).toEqual(names);
  expect(names.length).toBeLessThan(32);
  expect(names.map(setOf)).toEqual(names.map((_, place) => 2 ** place));
  expect(namesIn(setOfAll(names))).toEqual(names);
  expect(sizeOf(setOfAll(names))).toBe(names.length);
});

test('what holds no sources is in no set', () => {
  const names = ['report-uri', 'sandbox', 'trusted-types', 'no-such-directive', 'toString'];
  expect(names.map(setOf)).toEqual([0, 0, 0, 0, 0]);
  expect(sourceDirectives(names)).toEqual([]);
  expect(setOfAll([...names, 'img-src'])).toBe(setOf('img-src'));
  expect([sizeOf(0), namesIn(0), firstIn(0)]).toEqual([0, [], undefined]);
});

test('the directives of a set come as they are printed, those of names as the names', () => {
  const names = ['img-src', 'script-src', 'frame-ancestors'];
  expect(namesIn(setOfAll(names))).toEqual(['script-src', 'img-src', 'frame-ancestors']);
  expect(firstIn(setOfAll(names))?.name).toBe('script-src');
  expect(sizeOf(setOfAll(names))).toBe(3);
  expect(sourceDirectives(['report-to', ...names]).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['worker-src', ['default-src', 'script-src', 'child-src', 'worker-src'], 'worker-src'],
  ['worker-src', ['default-src', 'script-src', 'child-src'], 'child-src'],
  ['worker-src', ['default-src', 'script-src'], 'script-src'],
  ['worker-src', ['default-src', 'img-src'], 'default-src'],
  ['worker-src', ['img-src'], undefined],
  ['base-uri', ['default-src', 'base-uri'], 'base-uri'],
  ['base-uri', ['default-src'], undefined],
])('for %s of %j decides %s', (name, present, decider) => {
  const [directive] = sourceDirectives([name]);
  expect(firstIn(deciderIn(setOfAll(present), directive!))?.name).toBe(decider);
});

test.each([
  ['script-src', ['script-src']],
  ['script-src-elem', ['script-src', 'script-src-elem']],
  ['style-src-attr', ['style-src', 'style-src-attr']],
  ['frame-src', ['child-src', 'frame-src']],
  ['worker-src', ['child-src', 'worker-src']],
  ['style-src', ['style-src']],
  ['img-src', ['img-src']],
])('what is needed of %s is needed of %j', (name, governing) => {
  const [directive] = sourceDirectives([name]);
  expect(namesIn(directive!.governing)).toEqual(governing);
});

test('a relation goes both ways, and from nothing to nothing', () => {
  const [script, image, font] = ['script-src', 'img-src', 'font-src'].map(setOf) as [number, number, number];
  const relation = new Relation();
  relation.add(script | image, font);
  relation.add(image, script);
  relation.add(0, image);
  expect(relation.imageOf(script)).toBe(font);
  expect(relation.imageOf(image)).toBe(font | script);
  expect(relation.imageOf(script | font)).toBe(font);
  expect(relation.imageOf(font)).toBe(0);
  expect(relation.originsOf(font)).toBe(script | image);
  expect(relation.originsOf(script)).toBe(image);
  expect(relation.originsOf(script | font)).toBe(script | image);
  expect([relation.imageOf(0), relation.originsOf(0), relation.originsOf(image)]).toEqual([0, 0, 0]);
  expect(new Relation().imageOf(script)).toBe(0);
});
