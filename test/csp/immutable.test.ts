import { directiveInfo, DIRECTIVES, parsePolicies, parseSource, Policy } from '../../lib/csp';
import { csp, needs } from './support/csp';

const TEXT = "default-src 'self';img-src https://victim.example 'unsafe-inline' 'bad;sandbox allow-forms;report-to";
const REQUEST = { destination: 'image', url: 'https://victim.example/1.png' } as const;

/** All that a policy hands out. */
function handedOut(policy: Policy): unknown[] {
  return [
    policy.directives,
    policy.directive('img-src'),
    policy.allows(REQUEST),
    policy.findings(),
    policy.explain(),
    parsePolicies(TEXT).allows(REQUEST),
    parsePolicies(TEXT).findings(),
  ];
}

function policies(): Policy[] {
  const [parsed = Policy.empty()] = parsePolicies(TEXT).policies;
  const merged = parsed.merge([needs('Ada', { 'img-src': ['https://x.victim.example', 'https://*.victim.example'] })]);
  return [parsed, merged, merged.minimize()];
}

/** Every object in what is given. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

function spoil(value: unknown): void {
  for (const one of objectsIn(value)) {
    if (Array.isArray(one)) one.push('evil.example');
    else for (const key of Object.keys(one)) (one as Record<string, unknown>)[key] = 'evil.example';
  }
}

test.each([0, 1, 2])('changes to what policy %i handed out change neither it nor what is read later', (index) => {
  const policy = policies()[index] ?? Policy.empty();
  const before = JSON.stringify([policy.toString(), handedOut(policy)]);
  handedOut(policy).forEach(spoil);
  expect(JSON.stringify([policy.toString(), handedOut(policy)])).toBe(before);
  const again = policies()[index] ?? Policy.empty();
  expect(JSON.stringify([again.toString(), handedOut(again)])).toBe(before);
});

test('what is handed out can be marked, as jsii does with structs that it gives to other languages', () => {
  const objects = policies()
    .flatMap(handedOut)
    .flatMap(objectsIn)
    .filter((one) => !Array.isArray(one));
  expect(objects.filter((one) => !Object.isExtensible(one))).toEqual([]);
  expect(objects.length).toBeGreaterThan(50);
});

test('what is the same object for all cannot be changed', () => {
  const source = parseSource('https://victim.example') as { host: string };
  expect(() => (source.host = 'evil.example')).toThrow(TypeError);
  const row = directiveInfo('img-src') as { value: string; fallback: string[] };
  expect(() => (row.value = 'none')).toThrow(TypeError);
  expect(() => row.fallback.push('script-src')).toThrow(TypeError);
  expect(() => (DIRECTIVES as unknown[]).pop()).toThrow(TypeError);
  expect(() => parsePolicies(TEXT).policies.pop()).toThrow(TypeError);
  expect(csp('img-src https://victim.example').allows(REQUEST).allowed).toBe(true);
});
