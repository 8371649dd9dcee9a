import { CspEvaluator, DEFAULT_CHECKS, STRICTCSP_CHECKS } from 'csp_evaluator';
import { URLS as ANGULAR } from 'csp_evaluator/dist/allowlist_bypasses/angular';
import { URLS as JSONP } from 'csp_evaluator/dist/allowlist_bypasses/jsonp';
import { checkHasConfiguredReporting } from 'csp_evaluator/dist/checks/security_checks';
import { Csp, Version } from 'csp_evaluator/dist/csp';
import { Type } from 'csp_evaluator/dist/finding';
import type { Finding as Evaluated } from 'csp_evaluator/dist/finding';
import fc from 'fast-check';
import { DIRECTIVES, parsePolicies, Policy } from '../../lib/csp';
import type { Finding } from '../../lib/csp';
import { evaluate } from '../../lib/evaluation';
import { KINDS } from '../../lib/evaluation/kinds';
import { check } from '../csp/support/runs';
import { findingIdsInCode } from '../docs/support/finding-ids';

const found = (text: string): Finding[] => parsePolicies(text).policies.flatMap((policy) => evaluate(policy));
const ids = (text: string): string[] => found(text).map(({ id }) => id);

const REST = "object-src 'none';base-uri 'none'";

describe('knownBypass', () => {
  test('names the host, what it hosts, and who asked for it on which page', () => {
    const policy = Policy.parse(`script-src 'self';${REST}`).merge([
      {
        party: 'Acme',
        requirements: [{ directive: 'script-src', sources: ['https://ajax.googleapis.com'], reason: 'The library.' }],
        documentation: ['https://acme.example/csp'],
      },
    ]);
    expect(evaluate(policy.minimize())).toEqual([
      {
        id: 'knownBypass',
        severity: 'warning',
        directive: 'script-src',
        source: 'https://ajax.googleapis.com',
        origins: [{ party: 'Acme', directive: 'script-src', reason: 'The library.', page: 'https://acme.example/csp' }],
        message:
          'script-src: https://ajax.googleapis.com lets in ajax.googleapis.com, which is known to host JSONP endpoints ' +
          'and Angular libraries: injected markup can use them to run any script. Asked for by Acme.',
        advice: 'Name the path of the script instead of the whole host, or do without what needs it.',
      },
    ]);
  });

  test.each([
    'https://ajax.googleapis.com',
    '*.googleapis.com',
    'https://*.googleapis.com:*',
    'ajax.googleapis.com:443',
  ])('is told of %s', (source) => {
    expect(ids(`script-src ${source};${REST}`)).toContain('knownBypass');
  });

  test.each([
    "script-src 'self'",
    'script-src https://a.example',
    'script-src https://ajax.googleapis.com/ajax/libs/mine.js',
    'script-src www.google-analytics.com',
    "script-src 'strict-dynamic' 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00=' https://ajax.googleapis.com",
    "script-src 'self';img-src https://ajax.googleapis.com",
  ])('is not told of %s', (text) => {
    expect(ids(`${text};${REST}`)).toEqual([]);
  });

  test('needs eval for what is harmless without', () => {
    expect(ids(`script-src www.google-analytics.com 'unsafe-eval';${REST}`)).toEqual(['knownBypass']);
  });
});

describe('scriptsUnrestricted', () => {
  test('is told where nothing restricts scripts', () => {
    expect(ids("img-src 'self'")).toEqual(['scriptsUnrestricted']);
  });

  test.each(["script-src 'self'", "default-src 'self'", "script-src-elem 'self'"])('is not told of %s', (text) => {
    expect(ids(text)).not.toContain('scriptsUnrestricted');
  });
});

describe('insecureSource', () => {
  test('names who asked for it', () => {
    expect(found(`script-src 'self';img-src http://a.example;${REST}`)).toEqual([
      expect.objectContaining({
        id: 'insecureSource',
        directive: 'img-src',
        source: 'http://a.example',
        message: 'img-src: what comes from http://a.example can be changed on its way: asked for by site.',
      }),
    ]);
  });

  test('is told of reports as well, and not of https', () => {
    expect(ids(`script-src 'self';report-uri http://a.example/r;${REST}`)).toEqual(['insecureSource']);
    expect(ids(`script-src 'self';img-src https://a.example;report-uri https://a.example/r;${REST}`)).toEqual([]);
  });
});

describe('missingSemicolon', () => {
  test('is told of a directive among the values', () => {
    expect(ids(`script-src 'self' img-src a.example;${REST}`)).toEqual(['missingSemicolon']);
    expect(ids(`script-src 'self';img-src a.example;${REST}`)).toEqual([]);
  });
});

describe('strictDynamicAlone', () => {
  test('is an error: no script of the page runs', () => {
    expect(found(`script-src 'strict-dynamic';${REST}`)).toEqual([
      expect.objectContaining({ id: 'strictDynamicAlone', severity: 'error', source: "'strict-dynamic'" }),
    ]);
  });

  test('is not told beside a hash', () => {
    const hash = "'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='";
    expect(ids(`script-src 'strict-dynamic' ${hash};${REST}`)).toEqual([]);
  });
});

describe('reportToOnly', () => {
  test('is told where older browsers report nothing', () => {
    expect(ids(`script-src 'self';report-to csp;${REST}`)).toEqual(['reportToOnly']);
    expect(ids(`script-src 'self';report-to csp;report-uri /r;${REST}`)).toEqual([]);
    expect(ids(`script-src 'self';${REST}`)).toEqual([]);
  });
});

describe('what the evaluator cannot read', () => {
  test.each([
    'https://${Token[TOKEN.1]}',
    'https://${Token[Api.Url.12]}/prod',
    'https://a.example:99999',
    'http://999.999.999.999',
    'https://1.2.3.4.5',
    '*',
    'https:',
    'data:',
    'wss://*.a.example:*/path',
  ])('%s does no harm', (source) => {
    expect(() =>
      evaluate(
        Policy._of(parsePolicies(`script-src 'self' ${source};connect-src ${source};${REST}`).policies[0]!._state),
      ),
    ).not.toThrow();
  });

  test.each(['${Token[TOKEN.1]}', 'https://${Token[TOKEN.1]}/prod', '/', 'https://', 'https://a:99999/'])(
    'report-uri %s does no harm, and counts',
    (url) => {
      expect(ids(`script-src 'self';report-to csp;report-uri ${url};${REST}`)).toEqual([]);
    },
  );

  test('no policy at all does harm', () => {
    const word = fc.oneof(
      fc.constantFrom(...DIRECTIVES.map(({ name }) => name), "'self'", "'none'", '*', 'https:', '/', '[::1]', '%', ';'),
      fc.string({ maxLength: 12 }),
      fc.webUrl(),
    );
    check(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        expect(() => found(words.join(' '))).not.toThrow();
      }),
      0.2,
    );
  });

  test('a list of tokens is not taken for an empty one', () => {
    expect(evaluate(Policy.fromDirectives({ 'script-src': ['https://${Token[TOKEN.1]}'] }))).toEqual([]);
  });

  test.each([
    "trusted-types a%b 'allow-duplicates'",
    'sandbox allow-scripts',
    '__proto__ x',
    'constructor y',
    "script-src 'none'",
  ])('%s does no harm', (text) => {
    expect(() => found(text)).not.toThrow();
  });
});

describe('each kind of the evaluator', () => {
  const kinds = Object.values(Type).filter((value) => typeof value === 'number');

  test('is translated, or left out for a reason', () => {
    expect(Object.keys(KINDS).map(Number).sort()).toEqual([...kinds].sort());
    for (const kind of Object.values(KINDS)) if (typeof kind === 'string') expect(kind).toMatch(/\w{3}/);
  });

  test.each(Object.entries(KINDS).flatMap(([type, kind]) => (typeof kind === 'string' ? [[type, kind]] : [])))(
    '%s names only findings that exist: %s',
    (_, reason) => {
      const named = /^([a-zA-Z]+(?: and [a-zA-Z]+)*) of lib\/csp/.exec(reason)?.[1]?.split(' and ') ?? [];
      expect(findingIdsInCode()).toEqual(expect.arrayContaining(named));
    },
  );
});

describe('the checks that run', () => {
  const all = [...DEFAULT_CHECKS, ...STRICTCSP_CHECKS, checkHasConfiguredReporting];

  /** What is told of, by all checks of the evaluator on the whole policy. */
  const byAll = (csp: Csp): Evaluated[] => new CspEvaluator(csp).evaluate([], all).filter(isTold);
  const byOurs = (csp: Csp): Evaluated[] =>
    Object.values(KINDS)
      .flatMap((kind) => (typeof kind === 'string' ? [] : kind.check(csp.getEffectiveCsp(Version.CSP3))))
      .filter(isTold);

  function isTold({ type, directive, description }: Evaluated): boolean {
    if (type === Type.MISSING_DIRECTIVES) return directive === 'script-src';
    if (type === Type.SCRIPT_ALLOWLIST_BYPASS) return description.includes('is known to host');
    return typeof KINDS[type] !== 'string';
  }

  const sorted = (findings: Evaluated[]): string[] => findings.map((finding) => JSON.stringify(finding)).sort();

  const urls = [...ANGULAR, ...JSONP].map((url) => new URL(`https:${url}`));
  const forms = ({ host, pathname }: URL): string[] => [
    host,
    `HTTPS://${host.toUpperCase()}`,
    `https://*.${host.split('.').slice(1).join('.')}:*`,
    `*.${host.split('.').at(-1)!}`,
    `${host}:443${pathname}`,
    `http://${host}${pathname.slice(0, pathname.lastIndexOf('/') + 1)}`,
    `x${host}`,
  ];

  test.each(['script-src', 'default-src', 'script-src-elem'])('find all hosts of the lists in %s', (name) => {
    for (const values of urls.map(forms)) {
      const csp = new Csp({ [name]: [...values, "'unsafe-eval'"] });
      expect(sorted(byOurs(csp))).toEqual(sorted(byAll(csp)));
      expect(byOurs(csp).filter(({ type }) => type === Type.SCRIPT_ALLOWLIST_BYPASS).length).toBeGreaterThanOrEqual(5);
    }
  });

  test('tell the same of any policy as all of the evaluator', () => {
    const value = fc.oneof(
      fc.constantFrom(...urls.flatMap(forms)),
      fc.constantFrom(
        "'self'",
        "'none'",
        "'unsafe-eval'",
        "'strict-dynamic'",
        "'sha256-abc'",
        'img-src',
        'https:',
        '*',
      ),
      fc.domain(),
    );
    const names = fc.constantFrom('script-src', 'default-src', 'script-src-elem', 'img-src', 'report-to', 'report-uri');
    check(
      fc.property(fc.dictionary(names, fc.array(value, { maxLength: 5 }), { maxKeys: 4 }), (directives) => {
        const csp = new Csp({ 'object-src': ['a.example'], ...directives });
        expect(sorted(byOurs(csp))).toEqual(sorted(byAll(csp)));
      }),
      0.2,
    );
  });
});

describe('together with the findings of the policy', () => {
  test.each([
    "script-src 'unsafe-inline'",
    "script-src 'unsafe-eval'",
    'script-src data:',
    'script-src *',
    "script-src 'self'",
    "script-src 'unsafe-hashes' 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='",
    'script-src 10.0.0.1',
    "script-src 'self';referrer no-referrer",
    "script-src 'nonce-abc'",
  ])('%s is told of once', (text) => {
    const [policy] = parsePolicies(text).policies;
    expect(policy!.findings()).not.toEqual([]);
    expect(evaluate(policy!)).toEqual([]);
  });
});
