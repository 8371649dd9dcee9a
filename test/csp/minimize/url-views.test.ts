import { directivesIn, setOf, setOfAll, sourceDirective } from '../../../lib/csp/directive-set';
import { NO_URLS, viewOf, viewsOf } from '../../../lib/csp/minimize/url-views';
import type { UrlView } from '../../../lib/csp/minimize/url-views';
import { SourceTable } from '../../../lib/csp/source-table';
import { csp, needs } from '../support/csp';
import { withParties } from '../support/rows';

const [A, B, C] = ['https://a.example', 'https://b.example', 'https://c.example'] as const;
const IMAGES = sourceDirective('img-src')!;

function tableOf(text: string, ...asked: Record<string, string[]>[]): SourceTable {
  const sets = asked.map((one, index) => needs(['Ada', 'Bob'][index]!, one));
  return SourceTable.from(csp(text).merge(sets)._state.directives);
}

/** The views of some directives: names, length, and sources with who asked for them. */
function views(table: SourceTable, ...names: string[]): unknown[] {
  return viewsOf(table, table.rows, setOfAll(names)).map(shown);
}

function shown({ set, length, entries }: UrlView): unknown {
  return {
    names: directivesIn(set).map(({ name }) => name),
    length,
    sources: withParties(entries),
  };
}

const LENGTH = A.length + 1;

test('directives that show the same have one view, wherever they stand', () => {
  const table = tableOf(`img-src ${A} ${B};font-src ${A};media-src ${A} ${B};connect-src ${B}`);
  expect(views(table, 'img-src', 'font-src', 'media-src', 'connect-src')).toEqual([
    { names: ['img-src', 'media-src'], length: 2 * LENGTH, sources: [`${A} site`, `${B} site`] },
    { names: ['connect-src'], length: LENGTH, sources: [`${B} site`] },
    { names: ['font-src'], length: LENGTH, sources: [`${A} site`] },
  ]);
});

test('what other directives have tells nothing apart', () => {
  const table = tableOf(`img-src ${A};font-src ${A};media-src ${A} ${B};connect-src ${C}`);
  expect(views(table, 'img-src', 'font-src')).toEqual([
    { names: ['img-src', 'font-src'], length: LENGTH, sources: [`${A} site`] },
  ]);
});

test('what shows nothing has no view', () => {
  const table = tableOf(`img-src ${A};font-src 'none'`);
  expect(views(table, 'font-src', 'media-src')).toEqual([]);
  expect(views(table, 'img-src', 'font-src')).toHaveLength(1);
  expect(views(table)).toEqual([]);
  expect(viewOf(table, table.rows, sourceDirective('font-src')!)).toBe(NO_URLS);
  expect(shown(viewOf(table, table.rows, IMAGES))).toEqual(shown(viewsOf(table, table.rows, IMAGES.set)[0]!));
  expect(shown(NO_URLS)).toEqual({ names: [], length: 0, sources: [] });
});

test('a view names all who asked in one of its directives, a part of it those of the part', () => {
  const table = tableOf("default-src 'none'", { 'img-src': [A], 'font-src': [B] }, { 'font-src': [A], 'img-src': [B] });
  const [both] = viewsOf(table, table.rows, setOfAll(['img-src', 'font-src']));
  expect(shown(both!)).toMatchObject({ sources: [`${A} Ada Bob`, `${B} Ada Bob`] });
  expect(shown(both!.shownIn(IMAGES.set))).toEqual({
    names: ['img-src'],
    length: 2 * LENGTH,
    sources: [`${A} Ada`, `${B} Bob`],
  });
  // Of directives that do not show it nobody asked.
  expect(both!.shownIn(setOf('media-src'))).toBe(both);
});

test('the length of every view is counted for itself', () => {
  const long = 'https://much-longer.example';
  const table = tableOf(`script-src ${A};img-src ${long} ${B};font-src ${long}`);
  const lengths = viewsOf(table, table.rows, ~0).map(({ set, length }) => [directivesIn(set)[0]!.name, length]);
  expect(Object.fromEntries(lengths)).toEqual({
    'script-src': LENGTH,
    'img-src': LENGTH + long.length + 1,
    'font-src': long.length + 1,
  });
});
