import { parsePolicies } from '../../../lib/csp';
import { ids, tell } from './support';

const clean = ["img-src 'self' https://a.example;font-src 'none'", 'sandbox', 'report-uri /a', '', ';;'];

describe.each(['header', 'meta'] as const)('a text that says what it means, in a %s', (source) => {
  const texts = source === 'header' ? clean : clean.filter((text) => !/^(?:sandbox|report-uri)/.test(text));

  test.each(texts)('is not doubtful: %j', (text) => {
    expect(ids(parsePolicies(text, { source }))).toEqual([]);
  });
});

describe('nonAsciiDirective', () => {
  test('tells what browsers drop', () => {
    const list = parsePolicies("img-src 'self'; font-src https://ä.example", { party: 'Ada' });
    expect(tell(list, 'nonAsciiDirective')).toMatchInlineSnapshot(`
      "error nonAsciiDirective
      font-src
      Ada for font-src | 15 to 42
      Browsers drop all of "font-src https://ä.example".
      Write host names in Punycode and paths percent-encoded."
    `);
  });

  test('is told instead of what else is wrong with the directive', () => {
    expect(ids(parsePolicies('fönt-src self'))).toEqual(['nonAsciiDirective']);
  });

  test('is not told of control characters, or of what stands in another directive', () => {
    expect(ids(parsePolicies("img-src\t'self'\u007f"))).toEqual(['invalidSource']);
    expect(ids(parsePolicies("img-src 'self'; font-src ä; style-src 'self'"))).toEqual(['nonAsciiDirective']);
  });
});

describe('duplicateDirective', () => {
  test('tells which one browsers ignore', () => {
    expect(tell(parsePolicies("img-src 'self';IMG-SRC https://a.example"), 'duplicateDirective'))
      .toMatchInlineSnapshot(`
      "warning duplicateDirective
      img-src
      site for img-src | 15 to 40
      The policy has img-src before: browsers ignore this one.
      Move its sources into the first one and delete it."
    `);
  });

  test('is not told of the same directive in another policy', () => {
    expect(ids(parsePolicies("img-src 'self', img-src 'self'"))).toEqual([]);
    expect(ids(parsePolicies(["img-src 'self'", "img-src 'self'"]))).toEqual([]);
  });
});

describe('unknownDirective', () => {
  test('tells what may have been meant', () => {
    expect(tell(parsePolicies('Img-scr https://a.example'), 'unknownDirective')).toMatchInlineSnapshot(`
      "error unknownDirective
      img-scr
      site for img-scr | 0 to 7
      "Img-scr" is no CSP directive. Did you mean "img-src"?
      Correct its name or delete it."
    `);
  });

  test('guesses nothing where nothing is near, and knows nothing of the values', () => {
    expect(tell(parsePolicies('x-whatever self'), 'unknownDirective')).toMatchInlineSnapshot(`
      "error unknownDirective
      x-whatever
      site for x-whatever | 0 to 10
      "x-whatever" is no CSP directive.
      Correct its name or delete it."
    `);
  });
});

describe('invalidSource', () => {
  test('tells what is wrong with it, and what to write', () => {
    expect(tell(parsePolicies("img-src 'self' self"), 'invalidSource')).toMatchInlineSnapshot(`
      "error invalidSource
      img-src | self
      site for img-src | 15 to 19
      img-src: "self" is not a CSP source expression: without quotes it is a host of that name. Write "'self'".
      Correct it or delete it."
    `);
  });

  test.each([
    'https://a.example.',
    'https://a.example/d?q',
    'https://[::1]',
    'a_b.example',
    'a.*.example',
    "'sha256-short'",
    "'unsafe-inlin'",
    'https://user@a.example',
    '*:8443',
  ])('is told of %s, which matches nothing or not the same everywhere', (source) => {
    const told = parsePolicies(`img-src ${source}`)
      .findings()
      .filter(({ severity }) => severity !== 'info');
    expect(told).toMatchObject([{ id: 'invalidSource', severity: 'error', directive: 'img-src', source }]);
  });

  test('tells apart what browsers ignore and what they read, though not all alike', () => {
    const messages = (source: string) =>
      parsePolicies(`img-src ${source}`)
        .findings()
        .flatMap(({ id, message }) => (id === 'invalidSource' ? message : []));
    expect(messages('a_b.example')).toEqual([expect.stringContaining('is not a CSP source expression: a host name')]);
    expect(messages("'sha256-abcd'")).toEqual([
      'img-src: "\'sha256-abcd\'" should not stand here: a sha256 digest is 44 base64 characters long with its ' +
        'padding, this has 4.',
    ]);
  });

  test.each(["'unsafe-inline'", "'strict-dynamic'", "'nonce-abc'", "'sha256-abcd'", "'report-sample'"])(
    'is told of %s in frame-ancestors, where only hosts, schemes and self can stand',
    (source) => {
      const told = parsePolicies(`frame-ancestors ${source} https://a.example`).findings();
      expect(told).toMatchObject([{ id: 'invalidSource', severity: 'error', directive: 'frame-ancestors', source }]);
    },
  );

  test('is not told of what can stand in frame-ancestors', () => {
    expect(ids(parsePolicies("frame-ancestors 'self' data: https://*.a.example ${Token[T.1]}"))).toEqual([]);
  });

  test('is not told where the value holds no sources', () => {
    expect(ids(parsePolicies('report-uri a_b; report-to self; trusted-types self'))).toEqual([]);
  });
});

describe('noneBesideOthers', () => {
  test.each(["'none' https://a.example", "https://a.example 'NONE'", "'none' 'none'"])('is told of %s', (values) => {
    expect(ids(parsePolicies(`img-src ${values}`))).toContain('noneBesideOthers');
  });

  test("tells where the 'none' is", () => {
    expect(tell(parsePolicies("img-src https://a.example 'NONE'"), 'noneBesideOthers')).toMatchInlineSnapshot(`
      "warning noneBesideOthers
      img-src | 'none'
      site for img-src | 26 to 32
      img-src: browsers ignore 'none' beside other values.
      Delete 'none', or everything else in the list."
    `);
  });

  test("is not told of 'none' alone, or of none without quotes, which is another mistake", () => {
    expect(ids(parsePolicies("img-src 'none'"))).toEqual([]);
    expect(ids(parsePolicies('img-src none data:'))).toEqual(['invalidSource']);
  });
});

describe('valueIgnored', () => {
  test('tells of each value', () => {
    expect(tell(parsePolicies('upgrade-insecure-requests 1 https:'), 'valueIgnored')).toMatchInlineSnapshot(`
      "info valueIgnored
      upgrade-insecure-requests | 1
      site for upgrade-insecure-requests | 26 to 27
      upgrade-insecure-requests takes no value.
      Delete the value.
      info valueIgnored
      upgrade-insecure-requests | https:
      site for upgrade-insecure-requests | 28 to 34
      upgrade-insecure-requests takes no value.
      Delete the value."
    `);
  });

  test('is not told of a directive that takes values', () => {
    expect(ids(parsePolicies('upgrade-insecure-requests;sandbox allow-scripts'))).toEqual([]);
  });
});

describe('unknownValue', () => {
  test('tells what may have been meant', () => {
    expect(tell(parsePolicies('sandbox allow-forms Allow-Scripst'), 'unknownValue')).toMatchInlineSnapshot(`
      "error unknownValue
      sandbox | Allow-Scripst
      site for sandbox | 20 to 33
      sandbox: browsers ignore "Allow-Scripst": it is no value of sandbox. Did you mean "allow-scripts"?
      Correct it or delete it."
    `);
  });

  test('tells what there is, where nothing is near', () => {
    expect(tell(parsePolicies("sandbox 'none'"), 'unknownValue')).toMatchInlineSnapshot(`
      "error unknownValue
      sandbox | 'none'
      site for sandbox | 8 to 14
      sandbox: browsers ignore "'none'": it is no value of sandbox. An empty list forbids all that a flag can allow. There are allow-downloads, allow-forms, allow-modals, allow-orientation-lock, allow-pointer-lock, allow-popups, allow-popups-to-escape-sandbox, allow-presentation, allow-same-origin, allow-scripts, allow-storage-access-by-user-activation, allow-top-navigation, allow-top-navigation-by-user-activation, allow-top-navigation-to-custom-protocols.
      Correct it or delete it."
    `);
    expect(tell(parsePolicies('require-trusted-types-for foo'), 'unknownValue')).toMatchInlineSnapshot(`
      "error unknownValue
      require-trusted-types-for | foo
      site for require-trusted-types-for | 26 to 29
      require-trusted-types-for: browsers ignore "foo": it is no value of require-trusted-types-for. There are 'script'.
      Correct it or delete it."
    `);
  });

  test.each([
    'sandbox allow-scripts ALLOW-Forms allow-storage-access-by-user-activation',
    "require-trusted-types-for 'script'",
    "require-trusted-types-for 'SCRIPT'",
    'sandbox ${Token[TOKEN.1]}',
    'trusted-types anything; report-to whatever; plugin-types a/b; x-unknown foo',
  ])('is not told of %s', (text) => {
    expect(ids(parsePolicies(text))).not.toContain('unknownValue');
  });
});

describe('ignoredInMeta', () => {
  const meta = "img-src 'self'; frame-ancestors 'none'; sandbox; report-uri /a; report-to main";

  test('tells of each directive that only a header can carry', () => {
    expect(
      parsePolicies(meta, { source: 'meta' })
        .findings()
        .map(({ id, directive }) => [id, directive]),
    ).toEqual([
      ['ignoredInMeta', 'frame-ancestors'],
      ['ignoredInMeta', 'report-uri'],
      ['ignoredInMeta', 'sandbox'],
    ]);
  });

  test('says what to do', () => {
    const [told] = parsePolicies('sandbox', { source: 'meta' }).findings();
    expect(told).toMatchObject({
      id: 'ignoredInMeta',
      severity: 'error',
      directive: 'sandbox',
      message: 'sandbox: browsers ignore it in a meta element.',
      advice: 'Send it in a header.',
    });
  });

  test('says where it stands, and whose policy it is', () => {
    const [told] = parsePolicies("img-src 'self'; sandbox", { source: 'meta', party: 'Ada' }).findings();
    expect(told).toMatchObject({ position: { start: 16, end: 23 }, origins: [{ party: 'Ada', directive: 'sandbox' }] });
  });

  test('is not told of a header', () => {
    expect(ids(parsePolicies(meta))).toEqual([]);
  });
});
