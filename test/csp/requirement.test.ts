import { CspError } from '../../lib/csp';
import type { RequirementSet } from '../../lib/csp';
import { csp, needs } from './support/csp';

function merge(set: unknown): () => unknown {
  return () => csp("img-src 'self'").merge([set as RequirementSet]);
}

describe('a requirement set is refused, naming the party', () => {
  const LIKE = '{ "directive": "img-src", "sources": ["https://a.example"], "reason": "…" }';
  const site = 'since no value of it permits more. Put it into the site’s own policy.';

  test.each([
    [null, 'InvalidArgument', 'Expected a requirement set with party and requirements, not null.'],
    ['Ada', 'InvalidArgument', 'Expected a requirement set with party and requirements, not "Ada".'],
    [[], 'InvalidArgument', 'Expected a requirement set with party and requirements, not [].'],
    [{ party: '', requirements: [] }, 'InvalidArgument', 'A requirement set needs a party with a name, not "".'],
    [{ party: ' ', requirements: [] }, 'InvalidArgument', 'A requirement set needs a party with a name, not " ".'],
    [{ requirements: [] }, 'InvalidArgument', 'A requirement set needs a party with a name, not undefined.'],
    [{ party: 7, requirements: [] }, 'InvalidArgument', 'A requirement set needs a party with a name, not 7.'],
    [{ party: 'Ada', requirements: {} }, 'InvalidArgument', 'Ada: requirements must be a list, not {}.'],
    [{ party: 'Ada', requirements: [null] }, 'InvalidArgument', `Ada: null is not a requirement like ${LIKE}.`],
    [{ party: 'Ada', requirements: [[]] }, 'InvalidArgument', `Ada: [] is not a requirement like ${LIKE}.`],
    [
      { party: 'Ada', requirements: [{ sources: [] }] },
      'InvalidArgument',
      `Ada: {"sources":[]} is not a requirement like ${LIKE}.`,
    ],
    [
      { party: 'Ada', requirements: [{ directive: 'img-src', sources: '*' }] },
      'InvalidArgument',
      `Ada: {"directive":"img-src","sources":"*"} is not a requirement like ${LIKE}.`,
    ],
    [
      needs('Ada', { 'default-src': ['*'] }),
      'UnsupportedDirective',
      'Ada: a requirement cannot name "default-src", since that says nothing about what is needed. Name the directives that the sources are for, such as "script-src" and "connect-src".',
    ],
    [
      needs('Ada', { 'Report-URI': ['/a'] }),
      'UnsupportedDirective',
      `Ada: a requirement cannot name "Report-URI", ${site}`,
    ],
    [
      needs('Ada', { 'fenced-frame-src': ['*'] }),
      'UnsupportedDirective',
      `Ada: a requirement cannot name "fenced-frame-src", ${site}`,
    ],
    [
      needs('Ada', { 'upgrade-insecure-requests': [] }),
      'UnsupportedDirective',
      `Ada: a requirement cannot name "upgrade-insecure-requests", ${site}`,
    ],
    [
      needs('Ada', { 'img-scr': ['*'] }),
      'InvalidDirective',
      'Ada: "img-scr" is no CSP directive. Did you mean "img-src"?',
    ],
    [
      needs('Ada', { 'img-src': ['self'] }),
      'InvalidSource',
      'Ada, img-src: "self" is not a CSP source expression: without quotes it is a host of that name. Write "\'self\'".',
    ],
    [
      needs('Ada', { 'img-src': ["'none'"] }),
      'InvalidSource',
      'Ada, img-src: "\'none\'" is not a CSP source expression: it means the empty list and can only stand alone.',
    ],
    [
      needs('Ada', { 'script-src': ["'nonce-abc'"] }),
      'InvalidSource',
      'Ada, script-src: "\'nonce-abc\'" cannot be needed by a party: a nonce is made anew for each response, so no policy that is written beforehand can hold it. Use a hash.',
    ],
    [
      needs('Ada', { 'script-src': ["'nonce-${Token[T.1]}'"] }),
      'InvalidSource',
      'Ada, script-src: "\'nonce-${Token[T.1]}\'" cannot be needed by a party: a nonce is made anew for each response, so no policy that is written beforehand can hold it. Use a hash.',
    ],
    [
      needs('Ada', { 'style-src': ["'NONCE-a${Token[T.1]}'"] }),
      'InvalidSource',
      'Ada, style-src: "\'NONCE-a${Token[T.1]}\'" cannot be needed by a party: a nonce is made anew for each response, so no policy that is written beforehand can hold it. Use a hash.',
    ],
    [
      needs('Ada', { 'script-src': ["'sha256-YWJj'"] }),
      'InvalidSource',
      'Ada, script-src: "\'sha256-YWJj\'" is not a CSP source expression: a sha256 digest is 44 base64 characters long with its padding, this has 4.',
    ],
    [
      needs('Ada', { 'img-src': ['*:8443'] }),
      'InvalidSource',
      'Ada, img-src: "*:8443" is not a CSP source expression: browsers differ on "*" with a port. Give the scheme as well.',
    ],
    [
      needs('Ada', { 'img-src': ['webrtc'] }),
      'InvalidSource',
      'Ada, img-src: "webrtc" cannot stand here: it is the name of a directive. Write "https://webrtc" if a host is meant.',
    ],
    [
      needs('Ada', { 'frame-ancestors': ["'unsafe-inline'"] }),
      'InvalidSource',
      "Ada, frame-ancestors: \"'unsafe-inline'\" cannot stand here: an ancestor is a host, a scheme or 'self'. Leave it out.",
    ],
    [
      needs('Ada', { sandbox: ['allow-scripst'] }),
      'InvalidPolicy',
      'Ada, sandbox: "allow-scripst" cannot stand here: it is no value of sandbox. Did you mean "allow-scripts"?',
    ],
    [
      needs('Ada', { sandbox: ['a b'] }),
      'InvalidPolicy',
      'Ada, sandbox: "a b" cannot stand here: it holds white space. Give every source expression as a string of its own.',
    ],
  ])('%j', (set, code, message) => {
    expect(merge(set)).toThrow(new CspError(code as CspError['code'], message));
    expect(merge(set)).toThrow(expect.objectContaining({ code }) as CspError);
  });

  test('but not for a token beside them, or in a hash', () => {
    const hash = "'sha256-${Token[T.1]}'";
    const wanted = needs('Ada', { 'script-src': [hash], sandbox: ['ALLOW-Scripts', '${Token[T.2]}'] });
    expect(csp("script-src 'self';sandbox").merge([wanted]).toString()).toBe(
      `script-src 'self' ${hash};worker-src 'self';sandbox $\{Token[T.2]} allow-scripts`.replace('\\', ''),
    );
  });

  test('but not for what looks like a nonce and is none', () => {
    const path = "https://a.example/'nonce-abc'";
    const wanted = needs('Ada', { 'img-src': [path], 'trusted-types': ["'nonce-abc'"] });
    expect(csp("img-src 'none';trusted-types a").merge([wanted]).toString()).toBe(
      `img-src ${path};trusted-types 'nonce-abc' a`,
    );
  });

  test('but not for the letter case of a directive, for an empty list, or for being given twice', () => {
    const set = needs('Ada', { 'IMG-SRC': ['https://a.example'], 'font-src': [] });
    expect(csp("img-src 'self'").merge([set, set]).toString()).toBe("img-src 'self' https://a.example");
  });
});
