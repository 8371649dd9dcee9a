import { effectiveDirectiveOf } from '../../../lib/csp/match/request';
import { adviceOn } from '../../../lib/cli/meaning/advice';
import { asks, askingVendors, requestOf } from '../../../lib/cli/meaning/askers';
import { CATALOGUE } from '../../../lib/vendors/catalogue';

/** Hosts that stand for any. */
const NOBODYS = /^https:\/\/[^/]+\.example\//;

const examples = CATALOGUE.flatMap((entry) =>
  entry.definition.examples
    .filter(
      ({ kind = 'fetch', url = '' }) => kind === 'fetch' && /^(?:https|wss):[^{]*$/.test(url) && !NOBODYS.test(url),
    )
    .map(({ destination, url = '' }) => ({
      entry,
      url,
      directive: effectiveDirectiveOf(destination ?? 'connect') ?? '',
    })),
);

test('every vendor is found by what its pages say it loads, with options that make it ask, or with what it lacks', () => {
  const missed = examples.flatMap(({ entry, url, directive }) => {
    const found = askingVendors(directive, url).find((asker) => asker.entry === entry);
    if (found === undefined) return [`${entry.id}: ${directive} ${url}`];
    const request = requestOf(directive, url)!;
    const isFine = found.options === undefined || asks(entry.create(found.options), request);
    return isFine ? [] : [`${entry.id} does not ask: ${directive} ${url}`];
  });
  expect(missed).toEqual(TAKING_TWO_OPTIONS);
  expect(examples.length).toBeGreaterThan(500);
});

/** More than one change of the options is not tried. */
const TAKING_TWO_OPTIONS = ['typeform-embed: connect-src https://api.typeform.eu/single-embed/1'];

test('the defaults are preferred', () => {
  expect(askingVendors('script-src-elem', 'https://client.crisp.chat/l.js')).toMatchObject([
    { entry: { id: 'crisp' }, options: {}, isOwner: true, isShared: false },
  ]);
});

test('a required option is read off the address', () => {
  expect(askingVendors('frame-src', 'https://acme.prismic.io/toolbar')).toMatchObject([
    { entry: { id: 'prismic-toolbar' }, options: { repository: 'acme' } },
  ]);
  expect(askingVendors('connect-src', 'https://acme.goatcounter.com/count')).toMatchObject([
    { entry: { id: 'goatcounter' }, options: { code: 'acme' } },
  ]);
});

test.each([
  ['script-src-elem', 'https://nobody.example/x.js'],
  ['manifest-src', 'https://client.crisp.chat/l.js'],
  ['sandbox', 'https://client.crisp.chat/l.js'],
  ['script-src-elem', 'no address'],
  ['constructor', 'https://client.crisp.chat/l.js'],
])('nobody asks in %s for %s', (directive, url) => {
  expect(askingVendors(directive, url)).toEqual([]);
});

test.each([
  ['https://www.google-analytics.com/a.js', 'It is a host of Google Analytics 4, whose pages do not ask for it here.'],
  ['https://nobody.example/a.js', 'No vendor of the catalogue asks for it.'],
])('where nobody asks for %s it is said whose host it is', (url, text) => {
  const group = { directive: 'manifest-src', blocked: new URL(url).origin, urls: [url], pages: [] };
  expect(adviceOn(group)).toMatchObject({ text: `${text} If the site needs it:`, vendors: [] });
});

test('what reports call blocked may be a name that objects have', () => {
  const group = { directive: 'constructor', blocked: 'constructor', urls: [], pages: [] };
  expect(adviceOn(group)).toMatchObject({ text: 'The report does not say what was blocked.', vendors: [] });
});
