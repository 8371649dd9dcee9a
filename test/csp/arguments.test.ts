import { CspError, parsePolicies, Policy, PolicyList } from '../../lib/csp';
import type { CspErrorCode } from '../../lib/csp';
import { csp } from './support/csp';

const policy = csp("script-src 'self'");
const list = parsePolicies("script-src 'self'");
const set = { party: 'Ada', requirements: [{ directive: 'script-src', sources: ['https://a.example'], reason: 'x' }] };

type Call = (given: never) => unknown;

/** What is called, what it is given, and a part of the message. */
const REFUSED: [string, Call, unknown, string][] = [
  ['allows', (given) => policy.allows(given), undefined, 'Expected a request like { "url": "https://a.example/x.png"'],
  ['allows', (given) => policy.allows(given), null, 'not null.'],
  ['allows', (given) => policy.allows(given), 'https://a.example', 'not "https://a.example".'],
  ['allows', (given) => policy.allows(given), { integrity: 5 }, 'integrity must be a text, not 5.'],
  ['allows', (given) => policy.allows(given), { destination: 5 }, 'destination must be a text, not 5.'],
  ['allows', (given) => policy.allows(given), { nonce: 5 }, 'nonce must be a text, not 5.'],
  ['allows', (given) => policy.allows(given), { kind: 'inline', inlineType: 5 }, 'inlineType must be a text, not 5.'],
  ['allows', (given) => policy.allows(given), { kind: 'inline', text: 5 }, 'text must be a text, not 5.'],
  ['allows', (given) => policy.allows(given), { redirectCount: -1 }, 'redirectCount must be a whole number, not -1.'],
  [
    'allows',
    (given) => policy.allows(given),
    { parserInserted: 'no' },
    'parserInserted must be true or false, not "no"',
  ],
  [
    'allows',
    (given) => policy.allows(given),
    { kind: 'inline', inlinetype: 'style' },
    'A request has no "inlinetype". Did you mean "inlineType"?',
  ],
  ['allows', (given) => policy.allows(given), { toString: 1 }, 'A request has no "toString". There are kind, url, '],
  ['allows of a list', (given) => new PolicyList([]).allows(given), null, 'not null.'],
  ['directive', (given) => policy.directive(given), null, 'Expected the name of a directive like "img-src", not null.'],
  ['minimize', (given) => policy.minimize(given), null, 'Expected options like { "pageScheme": "https" }, not null.'],
  ['minimize', (given) => policy.minimize(given), 'https', 'not "https".'],
  ['minimize', (given) => policy.minimize(given), ['https'], 'not ["https"].'],
  ['minimize', (given) => policy.minimize(given), { pageScheme: 'ftp' }, 'must be "http" or "https", not "ftp".'],
  [
    'minimize',
    (given) => policy.minimize(given),
    { pagescheme: 'https' },
    'There is no option "pagescheme". Did you mean "pageScheme"?',
  ],
  ['minimize', (given) => policy.minimize(given), { constructor: 1 }, 'There is no option "constructor". There are'],
  ['findings', (given) => policy.findings(given), null, 'Expected options like { "maxLength": 1783 }, not null.'],
  ['findings', (given) => policy.findings(given), { maxLength: 'abc' }, 'must be a number of characters, not "abc".'],
  ['findings', (given) => policy.findings(given), { maxLength: '5' }, 'must be a number of characters, not "5".'],
  ['findings', (given) => policy.findings(given), { maxLength: -1 }, 'must be a number of characters, not -1.'],
  ['findings', (given) => policy.findings(given), { maxLength: NaN }, 'must be a number of characters, not NaN.'],
  [
    'findings',
    (given) => policy.findings(given),
    { reportingEndpoints: 'main' },
    'must be a list of texts, not "main".',
  ],
  ['parse', (given) => Policy.parse('', given), null, 'Expected options like { "party": "site" }, not null.'],
  ['parse', (given) => Policy.parse('', given), { party: 5 }, 'party must be a name, not 5.'],
  ['parse', (given) => Policy.parse('', given), { party: ' ' }, 'party must be a name, not " ".'],
  ['parse', (given) => Policy.parse('', given), { source: 'meta' }, 'There is no option "source".'],
  ['fromDirectives', (given) => Policy.fromDirectives({}, given), { party: '' }, 'party must be a name, not "".'],
  ['fromDirectives', (given) => Policy.fromDirectives({}, given), { disposition: 1 }, 'disposition must be'],
  ['parsePolicies', (given) => parsePolicies('', given), null, 'Expected options like { "disposition": "report" }'],
  ['parsePolicies', (given) => parsePolicies('', given), { party: '' }, 'party must be a name, not "".'],
  ['parsePolicies', (given) => parsePolicies('', given), { sources: 'meta' }, 'Did you mean "source"?'],
  ['new PolicyList', (given) => new PolicyList(given), undefined, 'Expected a list of Policy objects, not undefined.'],
  ['new PolicyList', (given) => new PolicyList(given), ["default-src 'none'"], 'Texts are for parsePolicies.'],
  [
    'merge',
    (given) => policy.merge([given]),
    { ...set, documentation: 'https://x' },
    'Ada: documentation must be a list',
  ],
  [
    'merge',
    (given) => policy.merge([given]),
    { ...set, documentation: [5] },
    'Ada: documentation must be a list of texts',
  ],
  ['merge', (given) => policy.merge([given]), { ...set, verified: 2026 }, 'Ada: verified must be a text, not 2026.'],
  [
    'merge',
    (given) => policy.merge([given]),
    { ...set, requirements: [{ ...set.requirements[0], page: ['https://x'] }] },
    'Ada: page must be a text, not ["https://x"].',
  ],
  [
    'merge',
    (given) => policy.merge([given]),
    { ...set, requirements: [{ ...set.requirements[0], reason: 5 }] },
    'Ada: reason must be a text, not 5.',
  ],
];

test.each(REFUSED)('%s refuses what it cannot take: %# %p', (_, call, given, message) => {
  expect(() => call(given as never)).toThrow(message);
  expect(() => call(given as never)).toThrow(
    expect.objectContaining({ name: 'CspError', code: 'InvalidArgument' satisfies CspErrorCode }) as CspError,
  );
});

test.each([new Map([['img-src', []]]), Object.create({ 'img-src': [] }), { __proto__: { 'img-src': [] } }])(
  'fromDirectives refuses what only looks empty: %p',
  (directives: unknown) => {
    expect(() => Policy.fromDirectives(directives as never)).toThrow(CspError);
    expect(() => Policy.fromDirectives(directives as never)).toThrow('site: expected lists by directive as in');
  },
);

test('what is left out, or undefined, is not refused', () => {
  const none = { pageScheme: undefined, maxLength: undefined, party: undefined };
  expect(policy.minimize({ pageScheme: none.pageScheme }).toString()).toBe("script-src 'self'");
  expect(policy.findings({ maxLength: none.maxLength, reportingEndpoints: [] })).toEqual(policy.findings());
  expect(policy.findings({ maxLength: 0 }).map(({ id }) => id)).toContain('headerTooLong');
  expect(policy.findings({ maxLength: Infinity })).toEqual(policy.findings());
  expect(Policy.parse('', { party: none.party }).toString()).toBe('');
  expect(Policy.fromDirectives(Object.assign(Object.create(null), { 'img-src': [] }) as never).length).toBe(14);
  expect(new PolicyList([]).findings()).toEqual([]);
  expect(list.allows({ kind: 'eval', url: undefined }).allowed).toBe(false);
  expect(policy.directive('img-src')).toBeUndefined();
});
