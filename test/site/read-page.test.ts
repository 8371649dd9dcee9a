import { readPage } from '../../lib/site';
import type { InlineCode } from '../../lib/site';

const code = (html: string, type: InlineCode['type']): string[] =>
  readPage(html)
    .inline.filter((one) => one.type === type)
    .map(({ text }) => text);

describe('inline scripts', () => {
  test.each([
    ['a script without a type', '<script>a()</script>'],
    ['an empty type', '<script type="">a()</script>'],
    ['a JavaScript type', '<script type=" Text/JavaScript ">a()</script>'],
    ['a language', '<script language="JavaScript1.5">a()</script>'],
    ['a module', '<script type="module">a()</script>'],
    ['an import map', '<script type="importmap">a()</script>'],
    ['speculation rules', '<script type="speculationrules">a()</script>'],
    ['a script for browsers without modules', '<script nomodule>a()</script>'],
    ['a script of SVG', '<svg><script>a()</script></svg>'],
    ['a script of SVG as CDATA', '<svg><script><![CDATA[a()]]></script></svg>'],
    ['a script in a template', '<template><p><script>a()</script></p></template>'],
    [
      'a script in a declarative shadow root',
      '<div><template shadowrootmode=open><script>a()</script></template></div>',
    ],
    ['a script in srcdoc', '<iframe srcdoc="<script>a()</script>"></iframe>'],
    ['a script in srcdoc in srcdoc', `<iframe srcdoc="<iframe srcdoc='&lt;script&gt;a()&lt;/script&gt;'>"></iframe>`],
    ['an unclosed script', '<p><script>a()'],
    ['an inline script in broken HTML', '<table><div <b><script>a()</script></tr></table'],
  ])('%s', (_, html) => expect(code(html, 'script')).toEqual(['a()']));

  test.each([
    ['JSON-LD', '<script type="application/ld+json">{}</script>'],
    ['a type with parameters', '<script type="text/javascript;charset=utf-8">a()</script>'],
    ['a script with a URL', '<script src="a.js">a()</script>'],
    ['a script with an empty URL', '<script src>a()</script>'],
    ['a script of SVG with a URL', '<svg><script xlink:href="a.js">a()</script><script href="a.js">a()</script></svg>'],
    ['an empty script', '<script></script>'],
    ['a comment', '<!-- <script>a()</script> -->'],
    ['text', '<textarea><script>a()</script></textarea><title><script>a()</script></title>'],
    ['a script in noscript, which never runs', '<noscript><script>a()</script></noscript>'],
    ['a script of MathML', '<math><script>a()</script></math>'],
    ['an unknown language', '<script language="vbscript">a()</script>'],
  ])('not %s', (_, html) => expect(code(html, 'script')).toEqual([]));

  test('with line ends as browsers see them, and characters references as they stand', () => {
    expect(code('<script>a();\r\nb("&lt;");\rc()</script>', 'script')).toEqual(['a();\nb("&lt;");\nc()']);
  });

  test('of text children only', () => {
    expect(code('<svg><script>a()<g>b()</g>;c()<!-- d --></script></svg>', 'script')).toEqual(['a();c()']);
  });
});

describe('inline styles', () => {
  test.each([
    ['a style', '<style>p{}</style>'],
    ['one with media and type', '<style type="Text/CSS" media=print>p{}</style>'],
    ['a style of SVG', '<svg><style>p{}</style></svg>'],
    ['a style in noscript', '<head><noscript><style>p{}</style></noscript></head>'],
    ['a style in a template', '<template><style>p{}</style></template>'],
  ])('%s', (_, html) => expect(code(html, 'style')).toEqual(['p{}']));

  test('an empty one, which scripts fill', () => expect(code('<style></style>', 'style')).toEqual(['']));
  test('not one of another type', () => expect(code('<style type="text/less">p{}</style>', 'style')).toEqual([]));
});

describe('the nonce', () => {
  const nonces = (html: string) => readPage(html).inline.map(({ nonce }) => nonce);

  test.each([
    ['a script', '<script nonce=n>a()</script>'],
    ['a script of SVG', '<svg><script nonce=n>a()</script></svg>'],
    ['a style', '<style NONCE="n">p{}</style>'],
  ])('of %s', (_, html) => expect(nonces(html)).toEqual(['n']));

  test.each([
    ['a script without one', '<p nonce=n><script>a()</script>'],
    ['an event handler', '<p nonce=n onclick="a()">'],
    ['a style attribute', '<p nonce=n style="color:red">'],
    ['a javascript: URL', '<a nonce=n href="javascript:a()">'],
  ])('not of %s', (_, html) => expect(nonces(html)).toEqual([undefined]));
});

describe('attributes', () => {
  test('event handlers, entities decoded', () => {
    expect(code('<b onclick="a(&quot;&amp;&quot;)" ONLOAD=b() ><svg onbegin="c()">', 'script attribute')).toEqual([
      'a("&")',
      'b()',
      'c()',
    ]);
  });

  test('not what only looks like one, and not an empty one', () => {
    expect(code('<b onboarding="a()" on="b()" data-onclick="c()" onclick="">', 'script attribute')).toEqual([]);
  });

  test('styles', () => expect(code('<p style="color:red"><svg style="x:y">', 'style attribute')).toHaveLength(2));
  test('an empty style is none', () => expect(code('<p style="">', 'style attribute')).toEqual([]));
  test('styles in noscript, but no handlers there', () => {
    const html = '<noscript><p style="color:red" onclick="a()"></noscript>';
    expect(readPage(html).inline.map(({ type }) => type)).toEqual(['style attribute']);
  });

  test('javascript: URLs as browsers serialize them', () => {
    const html = '<a href=" java\nscript:a( )"><form action="JavaScript:b()"><svg><a xlink:href="javascript:c()">';
    expect(code(html, 'navigation')).toEqual(['javascript:a( )', 'javascript:b()', 'javascript:c()']);
  });

  test('not other URLs', () =>
    expect(code('<a href="/javascript:a()"><img src="javascript:a()">', 'navigation')).toEqual([]));
});

describe('resources', () => {
  const found = (html: string): string[] =>
    readPage(html, 'blog/a b.html').resources.map(
      ({ place, request: { kind, destination, url } }) => `${place} ${kind ?? destination ?? ''} ${url ?? ''}`,
    );

  test('each with what it is for', () => {
    const html = `<script src=//a.example/a.js></script><link rel="preload stylesheet" as=style href=/s.css>
      <img src=i.png srcset="j.png 1x, https://b.example/k,l.png 2x"><iframe src=https://c.example></iframe>
      <video poster=p.png src=v.mp4></video><form action=https://d.example></form><link rel=prefetch href=/n>
      <link rel=canonical href=https://e.example><input src=x.png><input type=image src=y.png><svg><image href=z.png /></svg>`;
    expect(found(html)).toEqual([
      'script[src] script https://a.example/a.js',
      'link[href] style https://site.example/s.css',
      'link[href] style https://site.example/s.css',
      'img[src] image https://site.example/blog/i.png',
      'img[srcset] image https://site.example/blog/j.png',
      'img[srcset] image https://b.example/k,l.png',
      'iframe[src] iframe https://c.example/',
      'video[poster] image https://site.example/blog/p.png',
      'video[src] video https://site.example/blog/v.mp4',
      'form[action] form-action https://d.example/',
      'link[href] prefetch https://site.example/n',
      'input[src] image https://site.example/blog/y.png',
      'image[href] image https://site.example/blog/z.png',
    ]);
  });

  test('none of links whose type or content is a name that objects have', () => {
    expect(
      found('<link rel=constructor href=a><link rel=preload as=constructor href=b><link rel=toString href=c>'),
    ).toEqual([]);
  });

  test('backgrounds of the body, and of tables and their parts', () => {
    const html = `<body background=//a.example/0.png><table background=1.png><thead background=2.png><tr background=3.png>
      <th background=4.png><tbody background=5.png><tr><td background=6.png><tfoot background=7.png></table>
      <div background=8.png></div><svg background=9.png></svg><table background=""></table>`;
    expect(found(html)).toEqual([
      'body[background] image https://a.example/0.png',
      'table[background] image https://site.example/blog/1.png',
      'thead[background] image https://site.example/blog/2.png',
      'tr[background] image https://site.example/blog/3.png',
      'th[background] image https://site.example/blog/4.png',
      'tbody[background] image https://site.example/blog/5.png',
      'td[background] image https://site.example/blog/6.png',
      'tfoot[background] image https://site.example/blog/7.png',
    ]);
  });

  test('images of filters, but no elements of the page, and none outside of SVG', () => {
    const html = `<svg><filter><feImage href=//a.example/0.png /><FEIMAGE xlink:href=1.png /><feImage href="#c" />
      <feImage xlink:href=" #d" /><feImage src=2.png /><feBlend href=3.png /></filter></svg><feImage href=4.png>`;
    expect(found(html)).toEqual([
      'feImage[href] image https://a.example/0.png',
      'feImage[xlink:href] image https://site.example/blog/1.png',
    ]);
  });

  test('what links ping', () => {
    const html = `<a href=/ ping="https://a.example/p  /q\n"></a><map><area href=/ ping=https://b.example></map>
      <a ping=https://c.example></a><a href=/ ping></a><p href=/ ping=https://d.example></p>`;
    expect(found(html)).toEqual([
      'a[ping] connect https://a.example/p',
      'a[ping] connect https://site.example/q',
      'area[ping] connect https://b.example/',
    ]);
  });

  test('relative to the first base', () => {
    expect(
      found('<base target=x><base href=https://a.example/x/><base href=https://b.example/><img src=i.png>'),
    ).toEqual([
      'base[href] base-uri https://a.example/x/',
      'base[href] base-uri https://b.example/',
      'img[src] image https://a.example/x/i.png',
    ]);
  });

  test('images of noscript, but no scripts', () => {
    expect(found('<noscript><img src=/i.png><script src=/a.js></script></noscript>')).toEqual([
      'img[src] image https://site.example/i.png',
    ]);
  });

  test('images of a noscript in the head, which ends it', () => {
    expect(found('<head><noscript><img src=/i.png></noscript><img src=/j.png>')).toEqual([
      'img[src] image https://site.example/j.png',
      'img[src] image https://site.example/i.png',
    ]);
  });

  test('not what is no URL', () => {
    expect(
      found('<img src=""><img src="https://"><iframe src="about:blank"></iframe><a href="https://a.example">'),
    ).toEqual([]);
  });
});
