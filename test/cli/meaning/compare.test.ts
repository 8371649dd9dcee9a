import fc from 'fast-check';
import { parsePolicies, Policy } from '../../../lib/csp';
import { compare, isSame } from '../../../lib/cli/meaning/compare';
import type { Difference } from '../../../lib/cli/meaning/compare';
import { policy, requests } from '../../csp/support/arbitraries';
import { check } from '../../csp/support/runs';

/** As the command line reads what somebody has. */
function read(text: string): Policy {
  return parsePolicies(text).policies[0] ?? Policy.empty();
}

function differences(before: string, after: string, options = {}): unknown {
  const difference: Difference = compare(read(before), read(after), options);
  const texts = (entries: readonly { text: string }[] = []) => entries.map(({ text }) => text).join(' ');
  return [
    ...difference.directives.map(({ directive, change, gained, lost, allowed }) =>
      change === undefined
        ? `${directive} +[${texts(gained)}] -[${texts(lost)}]`
        : `${directive} ${change} [${texts(allowed)}]`,
    ),
    ...difference.others.map(({ directive, before, after }) => `${directive} ${before ?? '-'} => ${after ?? '-'}`),
  ];
}

test.each([
  ['the same', "default-src 'self'", "default-src 'self'"],
  ['another order', "img-src a.example 'self'; font-src b.example", "font-src b.example; img-src 'self' a.example"],
  ['a covered source', 'img-src https://*.a.example', 'img-src https://*.a.example https://b.a.example/c'],
  ['a directive that says what it falls back on', "default-src 'self'", "default-src 'self'; img-src 'self'"],
  ['dead keywords', "script-src 'nonce-abc'", "script-src 'nonce-abc' 'unsafe-inline'"],
  ['none', 'img-src', "img-src 'none'"],
  ['wasm beside eval', "script-src 'unsafe-eval'", "script-src 'unsafe-eval' 'wasm-unsafe-eval'"],
  ['web sockets beside all hosts', 'connect-src *', 'connect-src * wss: ws://a.example'],
  ['samples in reports', "script-src 'self'", "script-src 'self' 'report-sample'"],
  ['deprecated directives', "img-src 'self'", "img-src 'self'; block-all-mixed-content"],
])('%s makes no difference', (_, before, after) => {
  expect(differences(before, after)).toEqual([]);
  expect(differences(after, before)).toEqual([]);
});

test.each([
  ["img-src 'self'", "img-src 'self' https://a.example", ['img-src +[https://a.example] -[]']],
  ['img-src https://*.a.example', 'img-src https://b.a.example', ['img-src +[] -[https://*.a.example]']],
  ['connect-src *', 'connect-src * data: blob:', ['connect-src +[blob: data:] -[]']],
  ['connect-src https:', 'connect-src https: wss:', ['connect-src +[wss:] -[]']],
  ['connect-src https://*:*', 'connect-src https://*:* wss:', ['connect-src +[wss:] -[]']],
  ['img-src a.example', 'img-src', ['img-src +[] -[a.example]']],
  ["img-src 'self'", "font-src 'self'", ["img-src unrestricted ['self']", "font-src restricted ['self']"]],
  ['sandbox allow-forms', 'sandbox allow-scripts', ['sandbox +[allow-scripts] -[allow-forms]']],
  [
    "style-src 'unsafe-inline'",
    "style-src 'unsafe-inline' 'nonce-a'",
    ["style-src-elem +['nonce-a'] -['unsafe-inline']", "style-src-attr +[] -['unsafe-inline']"],
  ],
  ['upgrade-insecure-requests', 'report-uri /csp', ['upgrade-insecure-requests  => -', 'report-uri - => /csp']],
  [
    "script-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    ["script-src-elem +['unsafe-inline'] -[]", "script-src-attr +['unsafe-inline'] -[]"],
  ],
  ['img-src ${Token[A]}', 'img-src ${Token[B]}', ['img-src +[${Token[B]}] -[${Token[A]}]']],
  [
    "script-src 'strict-dynamic' https:",
    'script-src https://a.example',
    ["script-src-elem +[https://a.example] -['strict-dynamic']", "worker-src +[https://a.example] -['strict-dynamic']"],
  ],
  ["frame-ancestors 'self'", "frame-ancestors 'none'", ["frame-ancestors +[] -['self']"]],
  ['img-src a; ${Token[A]}', 'img-src a', ['${token[a]}  => -']],
  ['img-src a; ${Token[A]}', 'img-src a; ${Token[B]}', ['${token[a]}  => -', '${token[b]} - => ']],
  ['script${Token[A]} a.example', 'script${Token[A]} b.example', ['script${token[a]} a.example => b.example']],
  ['img-src a; ${Token[A]}', '${Token[A]}; img-src a', []],
  ["worker-src 'strict-dynamic'", "worker-src 'none'", ["worker-src 'strict-dynamic' => -"]],
  ["child-src 'strict-dynamic' a.example", 'child-src a.example', ["worker-src 'strict-dynamic' => -"]],
  ["img-src 'strict-dynamic' a.example", 'img-src a.example', []],
  [
    'default-src *; fenced-frame-src https://a.example',
    'default-src *; fenced-frame-src https://b.example',
    ['fenced-frame-src +[https://b.example] -[https://a.example]'],
  ],
  ['default-src *; fenced-frame-src *', 'default-src *', []],
  [
    'frame-src a.example; fenced-frame-src b.example',
    'frame-src a.example',
    ['fenced-frame-src +[a.example] -[b.example]'],
  ],
  ['trusted-types *', 'trusted-types a', ['trusted-types +[] -[*]']],
  ["trusted-types 'allow-duplicates' a", 'trusted-types *', ["trusted-types +[*] -['allow-duplicates']"]],
  ["trusted-types 'none'", 'trusted-types', []],
  ['img-src https://a.example/%61%24%2f', 'img-src https://a.example/a$%2F', []],
  [
    'img-src https://a.example/b%2fc',
    'img-src https://a.example/b/c',
    ['img-src +[https://a.example/b/c] -[https://a.example/b%2fc]'],
  ],
])('%j to %j', (before, after, expected) => {
  expect(differences(before, after)).toEqual(expected);
});

test('with https only pages a scheme makes no difference', () => {
  const [before, after] = ['img-src https://a.example', 'img-src a.example'] as const;
  expect(differences(before, after)).toEqual(['img-src +[a.example] -[]']);
  expect(differences(before, after, { pageScheme: 'https' })).toEqual([]);
});

test('whatever a request can feel is in the difference, and minimizing makes none', () => {
  check(
    fc.property(policy, policy, requests, (before, after, asked) => {
      expect(isSame(compare(before, before.minimize()))).toBe(true);
      const { directives } = compare(before, after);
      for (const one of asked.filter(({ kind }) => kind !== 'prefetch')) {
        const [was, is] = [before.allows(one), after.allows(one)];
        if (was.allowed === is.allowed) continue;
        const found = directives.find(({ directive }) => directive === is.effectiveDirective);
        const side = is.allowed ? found?.gained : found?.lost;
        const isFound = found?.change === (is.allowed ? 'unrestricted' : 'restricted') || (side ?? []).length > 0;
        expect(isFound ? undefined : { one, before: before.toString(), after: after.toString() }).toBeUndefined();
      }
    }),
    0.2,
  );
});
