import { ViolationGroups } from '../../../lib/cli/reports/groups';
import type { Violation } from '../../../lib/cli/reports/violation';

function violation(more: Partial<Violation> = {}): Violation {
  return { page: 'https://www.example.com/', directive: 'img-src', blocked: 'https://a.example/1.png', ...more };
}

test('groups are by directive and origin, the most frequent first', () => {
  const groups = new ViolationGroups();
  groups.add(violation({ directive: 'font-src' }));
  groups.add(violation());
  groups.add(violation({ blocked: 'https://a.example/2.png?secret=1' }));
  expect(groups.list()).toEqual([
    {
      directive: 'img-src',
      blocked: 'https://a.example',
      count: 2,
      urls: ['https://a.example/1.png', 'https://a.example/2.png'],
      pages: ['https://www.example.com/'],
      places: [],
      samples: [],
    },
    expect.objectContaining({ directive: 'font-src', count: 1 }),
  ]);
});

test('what extensions do is apart from what the site does', () => {
  const groups = new ViolationGroups();
  groups.add(violation({ directive: 'script-src-elem', blocked: 'inline' }));
  groups.add(violation({ directive: 'script-src-elem', blocked: 'inline', sourceFile: 'moz-extension://x/y.js' }));
  expect(groups.list().map(({ installed }) => installed)).toEqual([undefined, 'a browser extension']);
});

test('a violation is told its group, which is the same one for all of it', () => {
  const groups = new ViolationGroups();
  const group = groups.add(violation());
  expect(groups.add(violation({ page: 'https://www.example.com/b' }))).toBe(group);
  expect(groups.add(violation({ directive: 'font-src' }))).not.toBe(group);
  expect(groups.list()[0]).toBe(group);
});

test('examples are few however many there are', () => {
  const groups = new ViolationGroups();
  for (let i = 0; i < 100; i++) {
    groups.add(
      violation({
        page: `https://www.example.com/${i}`,
        blocked: `https://a.example/${i}`,
        sample: `s${i}`,
        sourceFile: `f${i}`,
      }),
    );
  }
  const [group] = groups.list();
  expect(group).toMatchObject({ count: 100 });
  expect([group!.pages, group!.samples, group!.places, group!.urls].map(({ length }) => length)).toEqual([3, 3, 3, 8]);
});

test('too many groups: the frequent ones stay, and what was given up is counted', () => {
  const groups = new ViolationGroups(10);
  for (let i = 0; i < 1_000; i++) {
    groups.add(violation({ blocked: `https://h${i}.example/` }));
    groups.add(violation({ blocked: 'https://frequent.example/' }));
  }
  const list = groups.list();
  expect(list.length).toBeLessThanOrEqual(10);
  expect(list[0]).toMatchObject({ blocked: 'https://frequent.example', count: 1_000 });
  expect(groups.total).toBe(2_000);
  expect(groups.isIncomplete).toBe(true);
  expect(groups.ungrouped + list.reduce((sum, { count }) => sum + count, 0)).toBe(2_000);
});

test('as many groups as fit are all kept', () => {
  const groups = new ViolationGroups(10);
  for (let i = 0; i < 10; i++) groups.add(violation({ blocked: `https://h${i}.example/` }));
  expect(groups.list()).toHaveLength(10);
  expect(groups.isIncomplete).toBe(false);
});
