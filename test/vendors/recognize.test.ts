import { recognize } from '../../lib/vendors';

function ids(url: string): string[] {
  return recognize(url).map(({ id }) => id);
}

describe('recognize', () => {
  test('names the vendor, the directives and the sources that cover a URL', () => {
    expect(recognize('https://client.crisp.chat/l.js')).toEqual([
      {
        id: 'crisp',
        title: 'Crisp',
        directives: [
          'connect-src',
          'font-src',
          'frame-src',
          'img-src',
          'media-src',
          'script-src',
          'style-src',
          'worker-src',
        ],
        sources: ['https://*.crisp.chat', 'https://client.crisp.chat'],
      },
    ]);
  });

  test('goes by what any options would need', () => {
    expect(recognize('wss://client.relay.rescue.crisp.chat/')).toMatchObject([
      { id: 'crisp', directives: ['connect-src'] },
    ]);
    expect(recognize('wss://ws-ap4.pusher.com/app/1').find(({ id }) => id === 'gleap')?.sources).toContain(
      'wss://ws-{cluster}.pusher.com',
    );
  });

  test('the values of a choice are those that it has', () => {
    const sources = (url: string) => recognize(url).find(({ id }) => id === 'userpilot')?.sources ?? [];
    expect(sources('https://analytex-eu.userpilot.io/')).toContain('https://analytex-{analyticsRegions}.userpilot.io');
    expect(sources('https://analytex-uk.userpilot.io/')).not.toContain(
      'https://analytex-{analyticsRegions}.userpilot.io',
    );
  });

  test('a host that can be replaced is the one that stands there by default', () => {
    const [match] = recognize('https://cdn.rudderlabs.com/v3/modern/rsa.min.js');
    expect(match).toMatchObject({
      id: 'rudderstack',
      directives: ['script-src'],
      sources: ['https://cdn.rudderlabs.com'],
    });
    expect(recognize('https://cdn.of-the-site.example/v3/modern/rsa.min.js')).toEqual([]);
  });

  test('knows a vendor by its hosts alone', () => {
    expect(recognize('http://old.crisp.chat:8080/')).toEqual([
      { id: 'crisp', title: 'Crisp', directives: [], sources: [] },
    ]);
  });

  test.each([
    ['https://client.crisp.chat./l.js', 'https://client.crisp.chat/l.js'],
    ['https://old.crisp.chat.:8080/', 'https://old.crisp.chat:8080/'],
    ['https://client.crisp.chat.', 'https://client.crisp.chat'],
  ])('takes %s for the host without the dot at its end', (url, plain) => {
    expect(recognize(url)).toEqual(recognize(plain));
    expect(ids(url)).toEqual(['crisp']);
  });

  test('one dot at the end is all that is left out', () => {
    expect(() => ids('https://client.crisp.chat../')).not.toThrow();
    expect(ids('https://client.crisp.chat../')).toEqual([]);
  });

  test('takes a host with a wildcard, as policies have them', () => {
    expect(ids('https://*.crisp.chat')).toEqual(['crisp']);
  });

  test('those that need the URL come first', () => {
    for (const url of ['https://fonts.gstatic.com/a.woff2', 'https://cdn.jsdelivr.net/npm/a.js']) {
      const lengths = recognize(url).map(({ sources }) => Math.min(1, sources.length));
      expect(lengths).toEqual([...lengths].sort().reverse());
    }
  });

  test.each([
    'https://crisp.chat.evil.example/',
    'https://notcrisp.chat/',
    'https://site.example/',
    'data:text/plain,a',
    'blob:https://site.example/1',
  ])('%s belongs to nobody', (url) => {
    expect(recognize(url)).toEqual([]);
  });

  test.each(['', 'client.crisp.chat', '*'])('%j is no URL', (url) => {
    expect(() => recognize(url)).toThrow('is not an absolute URL like');
  });
});
