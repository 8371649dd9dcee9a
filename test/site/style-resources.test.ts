import { readPage } from '../../lib/site';
import { resourcesOfStyle } from '../../lib/site/style-resources';

/** What a style sheet at https://site.example/css/a.css asks for, as "destination address". */
function asked(text: string): string[] {
  return resourcesOfStyle({ text, base: 'https://site.example/css/a.css', place: '' }).map(
    ({ request: { destination, url } }) => `${destination ?? ''} ${url ?? ''}`,
  );
}

describe('style sheets', () => {
  test.each([
    ['a string', '@import "https://a.example/x.css";'],
    ['an address', '@import url(https://a.example/x.css) screen;'],
    ['an address in quotes', '@IMPORT URL( "https://a.example/x.css" ) layer(l) supports(display: grid);'],
    [
      'behind a charset, a comment and the names of layers',
      '@charset "utf-8"; /* c */ @layer a, b; @import "https://a.example/x.css";',
    ],
    ['behind another', '@import "https://a.example/x.css"; @import "https://a.example/x.css"'],
    ['with escapes', '@import "https:\\2f\\2f a.example/x.css";'],
    ['between the marks of HTML', '<!-- @import "https://a.example/x.css"; -->'],
  ])('are imported by %s', (_, text) => {
    expect(new Set(asked(text))).toEqual(new Set(['style https://a.example/x.css']));
  });

  test.each([
    ['behind a rule', 'p {} @import "https://a.example/x.css";'],
    ['behind a layer with rules', '@layer a {} @import "https://a.example/x.css";'],
    ['behind a font', '@font-face {} @import "https://a.example/x.css";'],
    ['in a rule', '@media print { @import "https://a.example/x.css"; }'],
    ['in a comment', '/* @import "https://a.example/x.css"; */'],
    ['in a string', 'p::before { content: "@import url(https://a.example/x.css)" }'],
  ])('are not imported %s', (_, text) => expect(asked(text)).toEqual([]));

  test('a condition of an import is no address', () => {
    expect(asked('@import "/x.css" supports(background: url(/no.png));')).toEqual(['style https://site.example/x.css']);
  });
});

describe('fonts', () => {
  test('are the addresses of @font-face', () => {
    const text =
      '@font-face { font-family: "A"; src: local("B"), url(../f.woff2) format("woff2"), url("//a.example/f.ttf") }';
    expect(asked(text)).toEqual(['font https://site.example/f.woff2', 'font https://a.example/f.ttf']);
  });

  test('in other rules as well, and what follows is none', () => {
    expect(asked('@media all { @font-face { src: url(f) } p { background: url(i) } }')).toEqual([
      'font https://site.example/css/f',
      'image https://site.example/css/i',
    ]);
  });
});

describe('images', () => {
  test.each([
    ['without quotes', 'background: url(https://a.example/i.png)'],
    ['with quotes', "background-image: URL( 'https://a.example/i.png' )"],
    ['in a set', 'background: image-set("https://a.example/i.png" 1x, url(https://a.example/i.png) 2x)'],
    ['in a set of WebKit', 'background: -webkit-image-set(url(https://a.example/i.png) 1x)'],
    ['in a variable', '--image: url(https://a.example/i.png)'],
    ['behind something broken', 'color: ]; background: url(https://a.example/i.png)'],
    ['in a nested rule', '&:hover { cursor: url(https://a.example/i.png), auto }'],
    ['without its end', 'background: url(https://a.example/i.png'],
  ])('are addresses %s', (_, text) => {
    expect(new Set(asked(`p { ${text}`))).toEqual(new Set(['image https://a.example/i.png']));
  });

  test.each([
    ['a namespace', '@namespace svg url(http://www.w3.org/2000/svg);'],
    ['a condition', '@supports (background: url(https://a.example/i.png)) { p { color: red } }'],
    ['an attribute in a selector', 'a[href="https://a.example/"] { color: red }'],
    ['text', 'p { content: "https://a.example/i.png"; font-family: "url(https://a.example/)" }'],
    ['a comment', 'p { color: red; /* background: url(https://a.example/i.png) */ }'],
    ['a part of the same document', 'p { clip-path: url(#clip); filter: url("#f") }'],
    ['nothing', 'p { background: url(); mask: url("") }'],
    ['an address that is broken', 'p { background: url(https://a.ex ample/i.png) }'],
    ['no address at all', 'p { background: url(https://) }'],
  ])('not %s', (_, text) => expect(asked(text)).toEqual([]));
});

describe('of a page', () => {
  const placesOf = (html: string): string[] =>
    readPage(html, 'docs/index.html').inline.flatMap(({ base, ...code }) =>
      base === undefined
        ? []
        : resourcesOfStyle({ ...code, base }).map(({ place, request: { url } }) => `${place} ${url ?? ''}`),
    );

  test('style elements and attributes are read, relative to the page or its base', () => {
    expect(placesOf('<style>@import "a.css";</style><p style="background:url(b.png)">')).toEqual([
      'style @import https://site.example/docs/a.css',
      'p[style] https://site.example/docs/b.png',
    ]);
    expect(placesOf('<base href="https://cdn.example.com/x/"><style>p{background:url(b.png)}</style>')).toEqual([
      'style url() https://cdn.example.com/x/b.png',
    ]);
  });

  test('scripts are no styles', () => {
    expect(placesOf('<script>@import "a.css";</script><p onclick="url(b.png)">')).toEqual([]);
  });
});
