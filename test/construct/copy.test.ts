import { Duration } from 'aws-cdk-lib';
import { CspDisposition, SecurityHeader, vendors } from '../../lib';
import { copyOf } from '../../lib/construct/copy';
import { configOf, stackWith, withoutValidation } from './support';

withoutValidation();

describe('what the caller changes afterwards', () => {
  const make = () => ({
    vendors: [new vendors.Crisp()] as vendors.Vendor[],
    reportOnlyVendors: [new vendors.Gleap()],
    basePolicy: { 'default-src': ["'self'"], 'img-src': ["'self'"] },
    reporting: { endpoints: { main: 'https://a.example' } },
    findings: { exceptions: ['unsafeEval'] },
    omitSecurityHeaders: [SecurityHeader.XSS_PROTECTION],
    customHeadersBehavior: { customHeaders: [{ header: 'X-A', value: 'a', override: true }] },
    removeHeaders: ['Server'],
    httpsOnly: true,
    maxCspLength: 1500,
    disposition: CspDisposition.ENFORCE as CspDisposition,
  });

  test('changes nothing', () => {
    const props = make();
    const { stack, csp } = stackWith(props);
    props.vendors.push(new vendors.Userpilot());
    props.reportOnlyVendors.length = 0;
    props.basePolicy['img-src'].push('https://evil.example');
    props.reporting.endpoints.main = 'https://evil.example';
    props.omitSecurityHeaders.length = 0;
    props.customHeadersBehavior.customHeaders[0]!.value = 'b';
    props.customHeadersBehavior.customHeaders.push({ header: 'X-B', value: 'b', override: true });
    props.removeHeaders.push('Via');
    props.httpsOnly = false;
    props.maxCspLength = 1;
    props.disposition = CspDisposition.REPORT_ONLY;
    const untouched = stackWith(make());
    expect(configOf(stack)).toEqual(configOf(untouched.stack));
    expect(csp.findings).toEqual(untouched.csp.findings);
    expect(csp.maxCspLength).toBe(1500);
  });

  test('and what the construct does changes nothing of the caller’s', () => {
    const props = make();
    const { csp } = stackWith(props);
    csp.addVendor(new vendors.Userpilot());
    expect(props.vendors).toHaveLength(1);
    expect(props.customHeadersBehavior.customHeaders).toHaveLength(1);
  });

  test('of what the construct gave away changes nothing', () => {
    const { csp } = stackWith(make());
    const { findings, contentSecurityPolicy: text } = csp;
    csp.findings.length = 0;
    csp.policy.directives.length = 0;
    expect(csp.findings).toEqual(findings);
    expect(csp.contentSecurityPolicy).toBe(text);
  });

  test('frozen props are fine', () => {
    expect(() => stackWith(Object.freeze({ vendors: Object.freeze([new vendors.Crisp()]) as never }))).not.toThrow();
  });
});

describe('copyOf', () => {
  test('copies lists and plain objects', () => {
    const value = { list: [{ a: 1 }], text: 'x', none: undefined, nothing: null };
    const copy = copyOf(value);
    expect(copy).toEqual(value);
    expect(copy).not.toBe(value);
    expect(copy.list[0]).not.toBe(value.list[0]);
  });

  test('leaves what has a class of its own', () => {
    const duration = Duration.days(1);
    const map = new Map([[1, 2]]);
    expect(copyOf({ duration, map })).toEqual({ duration, map });
    expect(copyOf({ duration }).duration).toBe(duration);
  });

  test('ends where an object holds itself, and keeps the name __proto__ a name', () => {
    const round: Record<string, unknown> = {};
    round.self = round;
    const copy = copyOf(round);
    expect(copy.self).toBe(copy);
    const odd = copyOf(JSON.parse('{"__proto__": {"vendors": 1}}') as object);
    expect(Object.keys(odd)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(odd)).toBe(Object.prototype);
  });

  test.each([7, 'text', undefined, null, true])('gives back %p', (value) => {
    expect(copyOf(value)).toBe(value);
  });
});
