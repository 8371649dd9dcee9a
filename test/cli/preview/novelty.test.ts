import { Novelty } from '../../../lib/cli/preview/novelty';
import { ViolationGroups } from '../../../lib/cli/reports/groups';
import type { Violation } from '../../../lib/cli/reports/violation';

const FIRST: Violation = {
  page: 'https://s.example/',
  directive: 'script-src-elem',
  blocked: 'https://a.example/1.js',
  sourceFile: 'https://s.example/main.js',
  line: 1,
  sample: 'a()',
};
const NOTHING = { page: false, url: false, place: false, sample: false };

function newsOf(second: Partial<Violation>): object {
  const [groups, novelty] = [new ViolationGroups(), new Novelty()];
  novelty.newsOf(groups.add(FIRST), FIRST);
  const violation = { ...FIRST, ...second };
  return novelty.newsOf(groups.add(violation), violation);
}

test.each<[Partial<Violation>, object]>([
  [{}, {}],
  [{ page: 'https://s.example/b' }, { page: true }],
  [{ page: 'https://s.example/?b' }, {}],
  [{ page: '' }, {}],
  [{ blocked: 'https://a.example/2.js' }, { url: true }],
  [{ blocked: 'https://a.example/1.js?2' }, {}],
  [{ line: 2 }, { place: true }],
  [{ sourceFile: 'https://s.example/other.js' }, { place: true }],
  [{ sourceFile: 'https://s.example/main.js?2' }, {}],
  [{ sample: 'b()' }, { sample: true }],
  // Of another group all is new.
  [{ directive: 'img-src' }, { page: true, url: true, place: true, sample: true }],
])('after a first one, new of %j is %j', (second, news) => expect(newsOf(second)).toEqual({ ...NOTHING, ...news }));

test('words and nothing are no addresses, places or code', () => {
  const violation = { page: '', directive: 'script-src', blocked: 'eval' };
  expect(new Novelty().newsOf(new ViolationGroups().add(violation), violation)).toEqual(NOTHING);
});

test('pages are counted by group, each once', () => {
  const [groups, novelty] = [new ViolationGroups(), new Novelty()];
  const pages = ['/1', '/2', '/3', '/4', '/4'].map((path) => ({ ...FIRST, page: `https://s.example${path}` }));
  for (const violation of pages) novelty.newsOf(groups.add(violation), violation);
  const other = groups.add({ ...FIRST, directive: 'img-src' });
  expect([novelty.pagesOf(groups.add(FIRST)), novelty.pagesOf(other)]).toEqual([4, 0]);
});

test('nothing is new any more once it is full, and it is not before', () => {
  const [groups, novelty] = [new ViolationGroups(), new Novelty(5)];
  const group = groups.add(FIRST);
  novelty.newsOf(group, FIRST);
  expect(novelty.isFull).toBe(false);
  expect(novelty.newsOf(group, { ...FIRST, sample: 'b()', page: 'https://s.example/b' })).toEqual({
    ...NOTHING,
    page: true,
  });
  expect(novelty.isFull).toBe(true);
  expect(novelty.newsOf(group, { ...FIRST, sample: 'c()' })).toEqual(NOTHING);
});
