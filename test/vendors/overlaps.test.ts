import { CATALOGUE, overlaps } from '../../lib/vendors';
import { coversHost, patternOf } from '../../lib/vendors/contract/host-pattern';
import { SHARED_HOSTS } from '../../lib/vendors/shared-hosts';

describe('overlaps', () => {
  const all = overlaps();

  test('each names several vendors, in order, and a reason', () => {
    for (const { vendors, reason } of all) {
      expect(vendors.length).toBeGreaterThan(1);
      expect(vendors).toEqual([...vendors].sort());
      expect(reason).toMatch(/[.!?]$/);
    }
  });

  test('a public mirror is shared by those that load from it', () => {
    const mirror = all.find(({ host }) => host === 'cdn.jsdelivr.net');
    expect(mirror).toMatchObject({ reason: 'jsDelivr, a public mirror of open-source packages.' });
    expect(mirror?.vendors).toContain('algolia-search');
  });

  test('a vendor’s own host says whose it is and what others need it for', () => {
    expect(all.find(({ host }) => host === 'fonts.gstatic.com')?.reason).toMatch(
      /^Belongs to .*Google Fonts.*Userpilot: /,
    );
  });

  test('a wildcard covers what is below it', () => {
    expect(coversHost('*.a.example', 'b.a.example')).toBe(true);
    expect(coversHost('*.a.example', '*.b.a.example')).toBe(true);
    expect(coversHost('*.a.example', 'a.example')).toBe(false);
    expect(coversHost('b.a.example', '*.a.example')).toBe(false);
  });

  test('no host that one vendor alone needs is listed', () => {
    expect(all.filter(({ host }) => host.endsWith('.crisp.chat'))).toEqual([]);
  });
});

describe('shared hosts', () => {
  const needed = CATALOGUE.flatMap(({ definition }) =>
    definition.requirements.flatMap(({ sources }) =>
      sources.map((source) => patternOf(definition, source)?.host ?? ''),
    ),
  );

  test.each(SHARED_HOSTS.map(({ host }) => host))('%s is needed by some vendor', (host) => {
    expect(needed.some((each) => each === host || (each.includes('{') && coversHost(host, each)))).toBe(true);
  });

  test('none is listed twice', () => {
    const hosts = SHARED_HOSTS.map(({ host }) => host);
    expect(new Set(hosts).size).toBe(hosts.length);
  });
});
