import { addEntry, byText, joinEntries, keyOf } from '../../lib/csp/entries';
import type { Entry } from '../../lib/csp/entries';
import type { Origin } from '../../lib/csp';
import { entry, noSource } from './support/rows';

const ADA: Origin = {
  party: 'Ada',
  directive: 'img-src',
  reason: 'Why.',
  page: 'https://a.example',
  verified: '2026-01-02',
};

function asked(...origins: Origin[]): Entry {
  return { ...entry('data:'), origins };
}

describe('the same value asked for twice', () => {
  test('has the origins of both, in order, whichever came first', () => {
    const [ada, bob, cleo] = ['Ada', 'Bob', 'Cleo'].map((party) => asked({ ...ADA, party })) as [Entry, Entry, Entry];
    const parties = (one: Entry): string[] => one.origins.map(({ party }) => party);
    expect(parties(joinEntries(joinEntries(bob, cleo), ada))).toEqual(['Ada', 'Bob', 'Cleo']);
    expect(parties(joinEntries(cleo, joinEntries(bob, ada)))).toEqual(['Ada', 'Bob', 'Cleo']);
    expect(parties(joinEntries(joinEntries(ada, cleo), bob))).toEqual(['Ada', 'Bob', 'Cleo']);
    expect(parties(bob)).toEqual(['Bob']);
  });

  test.each([
    ['directive', 'font-src'],
    ['reason', 'Because.'],
    ['page', 'https://0.example'],
    ['verified', '2026-01-01'],
  ] as const)('keeps two origins that differ in %s alone', (member, value) => {
    const other = { ...ADA, [member]: value };
    for (const joined of [joinEntries(asked(ADA), asked(other)), joinEntries(asked(other), asked(ADA))]) {
      expect(joined.origins).toEqual([other, ADA]);
    }
  });

  test('is what it was where nobody else asked', () => {
    const one = asked(ADA, { ...ADA, party: 'Bob' });
    expect(joinEntries(one, asked({ ...ADA }))).toBe(one);
    expect(joinEntries(one, asked({ ...ADA, party: 'Bob' }))).toBe(one);
  });
});

test('entries are added by their texts', () => {
  const entries = new Map<string, Entry>();
  const first = asked(ADA);
  addEntry(entries, first);
  addEntry(entries, first);
  expect(entries.get('data:')).toBe(first);
  addEntry(entries, asked({ ...ADA, party: 'Bob' }));
  addEntry(entries, entry('blob:'));
  expect([...entries.keys()]).toEqual(['data:', 'blob:']);
  expect(entries.get('data:')?.origins.map(({ party }) => party)).toEqual(['Ada', 'Bob']);
});

test('what is no source has another key than the source with the same text', () => {
  expect(keyOf(entry("'self'"))).toBe("'self'");
  expect(new Set([entry("'self'"), noSource("'self'"), noSource('self')].map(keyOf)).size).toBe(3);
});

test('entries are put in the order of their texts, and the list that is given stays', () => {
  const given = ['b:', 'a:', 'c:'].map((text) => entry(text));
  expect(byText(given).map(({ text }) => text)).toEqual(['a:', 'b:', 'c:']);
  expect(given.map(({ text }) => text)).toEqual(['b:', 'a:', 'c:']);
});
