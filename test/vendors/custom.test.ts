import { CustomVendor } from '../../lib/vendors';
import { listing } from '../support/vendor-suite';

describe('from directives', () => {
  const acme = CustomVendor.fromDirectives(
    'Acme Chat',
    {
      'script-src': ['https://chat.acme.example'],
      'connect-src': ['https://chat.acme.example', 'wss://chat.acme.example'],
    },
    { documentation: ['https://acme.example/csp'], verified: '2026-11-21', reason: 'The chat.' },
  );

  test('needs what is listed', () => {
    expect(`\n${listing(acme)}\n`).toMatchInlineSnapshot(`
"
script-src
  https://chat.acme.example
connect-src
  https://chat.acme.example
  wss://chat.acme.example
"
`);
  });

  test('carries its evidence', () => {
    expect(acme).toMatchObject({
      id: 'acme-chat',
      title: 'Acme Chat',
      documentation: ['https://acme.example/csp'],
      verified: '2026-11-21',
    });
    expect(acme.requirements[0]?.reason).toBe('The chat.');
  });

  test.each<[string, () => CustomVendor, string]>([
    ['no name', () => CustomVendor.fromDirectives('', {}), 'A custom vendor needs a name, not "".'],
    [
      'a wrong date',
      () => CustomVendor.fromDirectives('Acme', {}, { verified: '21.11.2026' }),
      'Acme: verified must be a day like "2026-11-21", not "21.11.2026".',
    ],
    [
      'a page that is no URL',
      () => CustomVendor.fromDirectives('Acme', {}, { documentation: ['acme.example'] }),
      'Acme: documentation must be a list of URLs, not "acme.example".',
    ],
    [
      'a day that no calendar has',
      () => CustomVendor.fromDirectives('Acme', {}, { verified: '2026-02-31' }),
      'Acme: verified must be a day like "2026-11-21", not "2026-02-31".',
    ],
    [
      'an unknown option',
      () => CustomVendor.fromDirectives('Acme', {}, { documentaton: [] } as never),
      'Acme has no option "documentaton". Did you mean "documentation"?',
    ],
    [
      'a text for a list',
      () => CustomVendor.fromDirectives('Acme', { 'img-src': 'data:' as never }),
      'Acme: expected lists by directive as in { "script-src": ["https://a.example"] }, not {"img-src":"data:"}.',
    ],
    [
      'no lists',
      () => CustomVendor.fromDirectives('Acme', null as never),
      'Acme: expected lists by directive as in { "script-src": ["https://a.example"] }, not null.',
    ],
    [
      'an option of the other form',
      () => CustomVendor.fromDirectives('Acme', {}, { defaultSrcFor: ['img-src'] }),
      'Acme: defaultSrcFor is for CustomVendor.fromPolicy only.',
    ],
  ])('refuses %s', (_, create, message) => {
    expect(create).toThrow(expect.objectContaining({ code: 'InvalidOption', message }) as Error);
  });

  test.each<[string, Record<string, string[]>, string]>([
    ['default-src', { 'default-src': ['https://a.example'] }, 'a requirement cannot name "default-src"'],
    ['report-uri', { 'report-uri': ['https://a.example'] }, 'Put it into the site’s own policy.'],
    ['an unknown directive', { 'scripts-src': ['https://a.example'] }, 'Did you mean "script-src"?'],
    ['an unquoted keyword', { 'script-src': ['unsafe-inline'] }, `Write "'unsafe-inline'".`],
    ['a nonce', { 'script-src': ["'nonce-abc'"] }, 'a nonce is made anew for each response'],
    ['two sources in one string', { 'script-src': ['https://a.example https://b.example'] }, 'it holds white space'],
  ])('refuses %s at once', (_, directives, message) => {
    expect(() => CustomVendor.fromDirectives('Acme', directives)).toThrow(`Acme`);
    expect(() => CustomVendor.fromDirectives('Acme', directives)).toThrow(message);
  });
});

describe('from a policy', () => {
  test.each([
    ['a header', "Content-Security-Policy: script-src 'self' https://a.example; frame-src 'none'; img-src data:;"],
    ['the value of one', "script-src 'self' https://a.example; img-src data:"],
    ['a list with a directive per line', 'script-src:\n  https://a.example\nimg-src:\n  data:\n'],
    ['a directive that occurs again', 'img-src data:; script-src https://a.example; SCRIPT-SRC https://a.example'],
  ])('reads %s', (_, policy) => {
    expect(listing(CustomVendor.fromPolicy('Acme', policy))).toBe('script-src\n  https://a.example\nimg-src\n  data:');
  });

  test('leaves out what is the site’s own', () => {
    const policy = "default-src 'self'; object-src 'none'; script-src 'self' 'report-sample'";
    expect(CustomVendor.fromPolicy('Acme', policy).requirements).toEqual([]);
  });

  test('expands default-src into the directives that are named', () => {
    const vendor = CustomVendor.fromPolicy('Acme', "default-src 'self' https://a.example", {
      defaultSrcFor: ['script-src', 'img-src'],
    });
    expect(listing(vendor)).toBe('script-src\n  https://a.example\nimg-src\n  https://a.example');
  });

  test.each<[string, unknown, string]>([
    [
      'default-src without saying for what',
      'default-src https://a.example',
      'Acme: default-src with ["https://a.example"] does not say what they are for. Name the directives as in',
    ],
    ['a text that is no policy', 'hello world', 'Acme: expected a CSP directive instead of "hello", as in'],
    [
      'a directive name that is misspelt',
      'script-src https://a.example\nimgsrc https://b.example',
      'instead of "imgsrc"',
    ],
    ['what is no text', 7, 'Acme: the policy must be a text, not 7.'],
  ])('refuses %s', (_, policy, message) => {
    expect(() => CustomVendor.fromPolicy('Acme', policy as string)).toThrow(
      expect.objectContaining({ code: 'InvalidPolicy', message: expect.stringContaining(message) }) as Error,
    );
  });
});
