import { CspError } from '../../lib/csp';
import type { RequirementSet } from '../../lib/csp';
import { csp, needs } from './support/csp';

function merge(set: unknown): () => unknown {
  return () => csp("img-src 'self'").merge([set as RequirementSet]);
}

describe('a requirement set is refused, naming the party', () => {
  test.each([
    [{ party: '', requirements: [] }, 'InvalidArgument', 'A requirement set needs a party with a name, not "".'],
    [{ party: ' ', requirements: [] }, 'InvalidArgument', 'A requirement set needs a party with a name, not " ".'],
    [{ requirements: [] }, 'InvalidArgument', 'A requirement set needs a party with a name, not undefined.'],
    [{ party: 'Ada', requirements: {} }, 'InvalidArgument', 'Ada: requirements must be a list, not {}.'],
    [
      { party: 'Ada', requirements: [{}] },
      'InvalidArgument',
      'Ada: {} is not a requirement like { "directive": "img-src"',
    ],
    [needs('Ada', { 'default-src': ['*'] }), 'UnsupportedDirective', 'Ada: a requirement cannot name "default-src"'],
    [needs('Ada', { 'report-uri': ['/a'] }), 'UnsupportedDirective', 'Ada: a requirement cannot name "report-uri"'],
    [
      needs('Ada', { 'img-scr': ['*'] }),
      'InvalidDirective',
      'Ada: "img-scr" is no CSP directive. Did you mean "img-src"?',
    ],
    [needs('Ada', { 'img-src': ['self'] }), 'InvalidSource', 'Ada, img-src: "self" is not a CSP source expression'],
    [needs('Ada', { 'img-src': ["'none'"] }), 'InvalidSource', 'it means the empty list and can only stand alone.'],
    [needs('Ada', { 'script-src': ["'nonce-abc'"] }), 'InvalidSource', 'a nonce is made anew for each response'],
    [
      needs('Ada', { sandbox: ['a b'] }),
      'InvalidPolicy',
      'Ada, sandbox: "a b" cannot stand here: it holds white space.',
    ],
  ])('%j', (set, code, message) => {
    expect(merge(set)).toThrow(message);
    expect(merge(set)).toThrow(expect.objectContaining({ code }) as CspError);
  });

  test('but not for the letter case of a directive, for an empty list, or for being given twice', () => {
    const set = needs('Ada', { 'IMG-SRC': ['https://a.example'], 'font-src': [] });
    expect(csp("img-src 'self'").merge([set, set]).toString()).toBe("img-src 'self' https://a.example");
  });
});
