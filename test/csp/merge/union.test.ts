import { compileRequirements } from '../../../lib/csp/compile';
import { directivesIn, Relation, setOf, sourceDirective } from '../../../lib/csp/directive-set';
import type { EntryMap } from '../../../lib/csp/entries';
import { Union } from '../../../lib/csp/merge/union';
import { SourceTable } from '../../../lib/csp/source-table';
import { csp, needs } from '../support/csp';
import { entry } from '../support/rows';

const [A, B] = ['https://a.example', 'https://b.example'] as const;
const SCRIPTS = sourceDirective('script-src')!;
const IMAGES = sourceDirective('img-src')!;
const FONTS = sourceDirective('font-src')!;

/** What a policy has and what Ada and Bob need, not filled yet. */
function union(text: string, ...asked: Record<string, string[]>[]): Union {
  const parties = asked.map((one, index) => compileRequirements(needs(['Ada', 'Bob'][index]!, one)));
  return new Union(SourceTable.from(csp(text)._state.directives), parties);
}

function shown(entries: EntryMap | undefined): string[] {
  return [...(entries ?? [])].map(([text, { origins }]) =>
    [text, ...origins.map(({ party, directive }) => `${party}/${directive}`)].join(' '),
  );
}

test('a directive has what it had, what it inherits and what parties need of it', () => {
  const all = union(`default-src ${A};font-src data:`, { 'img-src': [B, A] }, { 'img-src': [B] });
  all.inherit(IMAGES);
  all.fill();
  expect(shown(all.entriesOf(IMAGES))).toEqual([`${A} Ada/img-src site/default-src`, `${B} Ada/img-src Bob/img-src`]);
  expect(shown(all.entriesOf(FONTS))).toEqual(['data: site/font-src']);
  const table = all.table(IMAGES.set | FONTS.set, new Map());
  expect([...table.keys()]).toEqual(['img-src', 'font-src']);
  expect(shown(table.get('img-src'))).toEqual(shown(all.entriesOf(IMAGES)));
});

test('what a directive inherits is of the one that decides for it', () => {
  const all = union(`default-src ${A};script-src ${B}`);
  const elements = sourceDirective('script-src-elem')!;
  all.inherit(elements);
  all.fill();
  expect(shown(all.entriesOf(elements))).toEqual([`${B} site/script-src`]);
});

test('values are added and taken away for one directive alone', () => {
  const all = union(`img-src ${A} data:;font-src ${A} data:`);
  all.fill();
  expect(all.specials.holdersOf('data:')).toBe(IMAGES.set | FONTS.set);
  all.removeFrom(FONTS, ({ text }) => text === 'data:');
  expect(all.specials.holdersOf('data:')).toBe(IMAGES.set);
  all.addTo(FONTS, new Map([["'self'", entry("'self'", 'Ada')]]));
  all.addTo(FONTS, new Map([["'self'", entry("'self'", 'Bob')]]));
  expect(all.specials.holdersOf("'self'")).toBe(FONTS.set);
  expect(shown(all.entriesOf(FONTS))).toEqual(["'self' Ada/img-src Bob/img-src", `${A} site/font-src`]);
  expect(shown(all.entriesOf(IMAGES))).toEqual(['data: site/img-src', `${A} site/img-src`]);
});

test('directives that differ from what they are related to', () => {
  const all = union(`default-src ${A};script-src ${A};img-src ${B};font-src 'none'`);
  all.fill();
  const related = new Relation();
  related.add(setOf('default-src'), SCRIPTS.set | IMAGES.set | FONTS.set);
  const names = (set: number): string[] => directivesIn(all.differing(set, related)).map(({ name }) => name);
  expect(names(SCRIPTS.set | IMAGES.set | FONTS.set)).toEqual(['img-src', 'font-src']);
  expect(names(SCRIPTS.set)).toEqual([]);
});

test('those who asked for the same elsewhere are named as well', () => {
  const all = union("default-src 'none'", { 'img-src': [A] }, { 'font-src': [A, B] });
  all.inherit(IMAGES);
  all.inherit(FONTS);
  all.fill();
  all.nameIn(IMAGES, FONTS);
  expect(shown(all.entriesOf(IMAGES))).toEqual([`${A} Ada/img-src Bob/font-src`]);
  expect(shown(all.entriesOf(FONTS))).toEqual([`${A} Bob/font-src`, `${B} Bob/font-src`]);
});
