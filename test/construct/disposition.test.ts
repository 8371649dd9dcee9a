import { Template } from 'aws-cdk-lib/assertions';
import { csp as model, CspDisposition, SecurityHeader, vendors } from '../../lib';
import type { VendorCspHeadersProps } from '../../lib';
import { configOf, customHeadersOf, error, stackWith, withoutValidation } from './support';

withoutValidation();

const REPORT_ONLY = 'Content-Security-Policy-Report-Only';
const reporting = { url: 'https://reports.example.com/csp' };

describe('by default', () => {
  test('the policy is enforced and nothing is report-only', () => {
    const { stack, csp } = stackWith({ vendors: [new vendors.Crisp()] });
    expect(csp.policy.disposition).toBe('enforce');
    expect(csp.reportOnlyPolicy).toBeUndefined();
    expect(csp.contentSecurityPolicyReportOnly).toBeUndefined();
    expect(csp.contentSecurityPolicyReportOnlyLength).toBeUndefined();
    expect(configOf(stack)).not.toHaveProperty('CustomHeadersConfig');
  });
});

describe('CspDisposition.REPORT_ONLY', () => {
  test('sends the policy as report-only and no other', () => {
    const { stack, csp } = stackWith({ vendors: [new vendors.Crisp()], disposition: CspDisposition.REPORT_ONLY });
    expect(customHeadersOf(stack)).toEqual({ [REPORT_ONLY]: { Value: csp.contentSecurityPolicy, Override: true } });
    expect(configOf(stack).SecurityHeadersConfig).not.toHaveProperty('ContentSecurityPolicy');
    expect(csp.contentSecurityPolicy).toContain('crisp.chat');
    expect(csp.reportOnlyPolicy).toBe(csp.policy);
    expect(csp.policy.disposition).toBe('report');
    expect(csp.contentSecurityPolicyReportOnlyLength).toBe(csp.contentSecurityPolicy.length);
  });

  test('has the same text as when it is enforced', () => {
    const props: VendorCspHeadersProps = { vendors: [new vendors.Crisp()], httpsOnly: true };
    const tried = stackWith({ ...props, disposition: CspDisposition.REPORT_ONLY }).csp;
    expect(tried.contentSecurityPolicy).toBe(stackWith(props).csp.contentSecurityPolicy);
  });

  test('leaves out security headers altogether where there is none', () => {
    const { stack } = stackWith({
      disposition: CspDisposition.REPORT_ONLY,
      omitSecurityHeaders: Object.values(SecurityHeader),
    });
    expect(configOf(stack)).not.toHaveProperty('SecurityHeadersConfig');
    expect(Object.keys(customHeadersOf(stack))).toEqual([REPORT_ONLY]);
  });

  test('takes vendors until synth', () => {
    const { stack, csp } = stackWith({ disposition: CspDisposition.REPORT_ONLY });
    csp.addVendor(new vendors.Crisp());
    expect(customHeadersOf(stack)[REPORT_ONLY]?.Value).toContain('crisp.chat');
  });

  test.each<[string, VendorCspHeadersProps, string]>([
    ['vendors', { reportOnlyVendors: [new vendors.Crisp()] }, 'so reportOnlyVendors has no place'],
    ['base', { reportOnlyBasePolicy: "default-src 'self'" }, 'so reportOnlyBasePolicy has no place'],
  ])('refuses a second policy by its %s', (_, props, message) => {
    expect(() => stackWith({ disposition: CspDisposition.REPORT_ONLY, ...props })).toThrow(
      error('InvalidProp', message),
    );
  });
});

describe('both at once', () => {
  test('enforces today’s policy and tries further vendors', () => {
    const { stack, csp } = stackWith({ vendors: [new vendors.Crisp()], reportOnlyVendors: [new vendors.Gleap()] });
    expect(csp.contentSecurityPolicy).toBe(stackWith({ vendors: [new vendors.Crisp()] }).csp.contentSecurityPolicy);
    expect(csp.contentSecurityPolicyReportOnly).toBe(
      stackWith({ vendors: [new vendors.Crisp(), new vendors.Gleap()] }).csp.contentSecurityPolicy,
    );
    expect(csp.policy.disposition).toBe('enforce');
    expect(csp.reportOnlyPolicy?.disposition).toBe('report');
    expect(csp.reportOnlyPolicy).toBeInstanceOf(model.Policy);
    expect(configOf(stack)).toMatchObject({
      SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: csp.contentSecurityPolicy } },
      CustomHeadersConfig: {
        Items: [{ Header: REPORT_ONLY, Value: csp.contentSecurityPolicyReportOnly, Override: true }],
      },
    });
  });

  test('tries another base with the same vendors', () => {
    const { csp } = stackWith({
      basePolicy: "default-src 'self' 'unsafe-inline'",
      reportOnlyBasePolicy: { 'default-src': ["'self'"] },
      vendors: [new vendors.Gleap()],
    });
    expect(csp.contentSecurityPolicy).toMatch(/^default-src 'self' 'unsafe-inline'/);
    expect(csp.contentSecurityPolicyReportOnly).toBe(
      stackWith({ basePolicy: "default-src 'self'", vendors: [new vendors.Gleap()] }).csp.contentSecurityPolicy,
    );
  });

  test('gives vendors that are added to both', () => {
    const { csp } = stackWith({ reportOnlyVendors: [new vendors.Gleap()] });
    expect(csp.contentSecurityPolicyReportOnly).not.toContain('crisp.chat');
    csp.addVendor(new vendors.Crisp());
    expect(csp.contentSecurityPolicyReportOnly).toContain('crisp.chat');
    expect(csp.contentSecurityPolicy).toContain('crisp.chat');
    expect(csp.contentSecurityPolicy).not.toContain('gleap');
  });

  test('does not try an empty list', () => {
    const { stack, csp } = stackWith({ reportOnlyVendors: [] });
    expect(csp.reportOnlyPolicy).toBeUndefined();
    expect(customHeadersOf(stack)).toEqual({});
  });

  test('has one override for all headers of its own', () => {
    const { stack } = stackWith({ overrideCsp: false, reportOnlyVendors: [new vendors.Gleap()], reporting });
    expect(configOf(stack)).toMatchObject({
      SecurityHeadersConfig: { ContentSecurityPolicy: { Override: false } },
      CustomHeadersConfig: { Items: [{ Override: false }, { Override: false }] },
    });
  });

  test('keeps custom headers of the site', () => {
    const { stack } = stackWith({
      reportOnlyVendors: [new vendors.Gleap()],
      customHeadersBehavior: { customHeaders: [{ header: 'X-A', value: 'a', override: false }] },
    });
    expect(Object.keys(customHeadersOf(stack))).toEqual(['X-A', REPORT_ONLY]);
    expect(customHeadersOf(stack)['X-A']).toEqual({ Value: 'a', Override: false });
  });

  test('refuses a report-only header of the site, which is fine where there is no other', () => {
    const customHeadersBehavior = {
      customHeaders: [{ header: 'content-security-policy-report-only', value: "img-src 'self'", override: true }],
    };
    expect(() => stackWith({ customHeadersBehavior, reportOnlyVendors: [new vendors.Gleap()] })).toThrow(
      error('InvalidHeader', 'Use reportOnlyBasePolicy and reportOnlyVendors.'),
    );
    expect(() => stackWith({ customHeadersBehavior })).not.toThrow();
  });
});

describe('the limit of the report-only header', () => {
  const long = (length: number): string => `img-src https://${'a'.repeat(length - 'img-src https://'.length)}`;

  test('is 1,783 characters, which no quota raises', () => {
    const fits = stackWith({ reportOnlyBasePolicy: long(1783), maxCspLength: 8000 });
    expect(fits.csp.contentSecurityPolicyReportOnlyLength).toBe(1783);
    expect(() => Template.fromStack(fits.stack)).not.toThrow();
    expect(() => Template.fromStack(stackWith({ reportOnlyBasePolicy: long(1784), maxCspLength: 8000 }).stack)).toThrow(
      /The Content-Security-Policy-Report-Only has 1,784 characters, CloudFront accepts 1,783\. Largest contributors, in characters: site \d+ .* no quota raises the limit of those\./,
    );
  });

  test('is told once', () => {
    const { stack } = stackWith({ reportOnlyBasePolicy: long(1784) });
    let message = '';
    try {
      Template.fromStack(stack);
    } catch (thrown) {
      message = String(thrown);
    }
    expect(message.match(/1,784/g)).toHaveLength(1);
  });

  test('goes for CspDisposition.REPORT_ONLY as well, whatever maxCspLength', () => {
    const disposition = CspDisposition.REPORT_ONLY;
    expect(stackWith({ disposition, maxCspLength: 8000 }).csp.maxCspLength).toBe(1783);
    expect(stackWith({ disposition, maxCspLength: 200 }).csp.maxCspLength).toBe(200);
    expect(stackWith({ maxCspLength: 8000 }).csp.maxCspLength).toBe(8000);
    expect(() =>
      Template.fromStack(stackWith({ disposition, basePolicy: long(1784), maxCspLength: 8000 }).stack),
    ).toThrow('The Content-Security-Policy-Report-Only has 1,784 characters, CloudFront accepts 1,783.');
  });

  test('counts tokens by their literal parts', () => {
    const { stack } = stackWith();
    const { stack: refused } = stackWith({
      reportOnlyBasePolicy: { 'img-src': [`https://${stack.urlSuffix}/${'a'.repeat(1800)}`] },
    });
    expect(() => Template.fromStack(refused)).toThrow(
      'The Content-Security-Policy-Report-Only has at least 1,817 characters',
    );
  });
});

describe('wrong values from JavaScript', () => {
  test.each<[object, string]>([
    [
      { disposition: 'report' },
      'disposition must be CspDisposition.ENFORCE or CspDisposition.REPORT_ONLY, not "report".',
    ],
    [{ disposition: null }, 'not null.'],
    [{ reportOnlyVendors: 'gleap' }, 'reportOnlyVendors must be a list of vendors'],
    [{ reportOnlyVendors: ['gleap'] }, 'reportOnlyVendors must hold vendors such as new vendors.Crisp(), not "gleap".'],
    [{ reportOnlyBasePolicy: 7 }, 'reportOnlyBasePolicy must be a policy as a text'],
    [{ reportOnlyBasePolicy: '' }, 'reportOnlyBasePolicy: "" has no directive'],
    [{ reportOnlyBasePolicy: "script-src 'nonce-abc'" }, 'reportOnlyBasePolicy: script-src has "\'nonce-abc\'"'],
    [{ reportOnlyVendor: [] }, 'Did you mean "reportOnlyVendors"'],
  ])('%j is refused', (props, message) => {
    expect(() => stackWith(props)).toThrow(error('InvalidProp', message));
  });
});
