import { Annotations as Annotate, App, Aspects } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { CspDisposition, FindingLevel, VendorCspHeaders, vendors } from '../../lib';
import type { VendorCspHeadersProps } from '../../lib';
import { error, stackWith, withoutValidation } from './support';

withoutValidation();

const SAFE = "default-src 'self'; object-src 'none'; base-uri 'none'";
const reporting = { url: 'https://reports.example.com/csp' };
const weakVendor = vendors.CustomVendor.fromDirectives(
  'Acme',
  { 'script-src': ["'unsafe-inline'", 'https://ajax.googleapis.com'] },
  { documentation: ['https://acme.example/csp'], verified: '2026-11-21', reason: 'The widget.' },
);

const ids = (props: VendorCspHeadersProps): string[] => stackWith(props).csp.findings.map(({ id }) => id);

/** The annotations of a synthesized stack, as `warning cdk-vendor-csp:unsafeEval`. */
function annotations(props: VendorCspHeadersProps, before?: (csp: VendorCspHeaders) => void): string[] {
  const { stack, csp } = stackWith(props);
  before?.(csp);
  const found = Annotations.fromStack(stack);
  return [found.findWarning('*', Match.anyValue()), found.findInfo('*', Match.anyValue())].flatMap((messages) =>
    messages.map(({ level, entry }) => `${level} ${/\[ack: (.*)\]$/.exec(entry.data as string)?.[1] ?? ''}`),
  );
}

describe('findings of both policies', () => {
  const basePolicy = "default-src 'self'; object-src 'none'; base-uri 'none'; script-src 'self' 'unsafe-eval'";

  test('are told once where both have them', () => {
    expect(ids({ basePolicy, reportOnlyVendors: [new vendors.Gleap()], reporting })).toEqual(
      expect.arrayContaining(['unsafeEval']),
    );
    const { csp } = stackWith({ basePolicy, reportOnlyVendors: [new vendors.Gleap()], reporting });
    expect(csp.findings.filter(({ id }) => id === 'unsafeEval').map(({ message }) => message)).toEqual([
      "script-src: 'unsafe-eval' lets strings be run as code: asked for by site.",
    ]);
  });

  test('say so where the report-only policy alone has them', () => {
    const { csp } = stackWith({ basePolicy: SAFE, reportOnlyVendors: [weakVendor], reporting });
    const [inline] = csp.findings.filter(({ id }) => id === 'unsafeInlineScripts');
    expect(inline?.message).toMatch(/^Report-only policy: .* asked for by Acme\.$/);
    expect(inline?.origins).toEqual([expect.objectContaining({ party: 'Acme', page: 'https://acme.example/csp' })]);
  });

  test('do not say so where the enforced policy alone has them', () => {
    const { csp } = stackWith({ basePolicy, reportOnlyBasePolicy: SAFE, reporting });
    expect(csp.findings.map(({ message }) => message)).toEqual([expect.stringMatching(/^script-src: 'unsafe-eval'/)]);
  });

  test('say so in CspDisposition.REPORT_ONLY', () => {
    const { csp } = stackWith({ basePolicy, disposition: CspDisposition.REPORT_ONLY, reporting });
    expect(csp.findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Report-only policy: script-src/),
    ]);
  });

  test('tell of a trial that nobody hears of', () => {
    expect(ids({ reportOnlyVendors: [weakVendor] })).toContain('reportOnlyWithoutEndpoint');
    expect(ids({ reportOnlyVendors: [weakVendor], reporting })).not.toContain('reportOnlyWithoutEndpoint');
    expect(ids({ vendors: [weakVendor] })).not.toContain('reportOnlyWithoutEndpoint');
  });

  test('tell of a trial that tries nothing, whatever the endpoints', () => {
    const twice = { vendors: [weakVendor], reportOnlyVendors: [weakVendor] };
    expect(ids(twice)).toContain('reportOnlySame');
    const endpoints = { a: '/a', b: '/b' };
    expect(ids({ ...twice, reporting: { endpoints, reportTo: 'a', reportOnlyTo: 'b' } })).toContain('reportOnlySame');
    expect(ids({ reportOnlyVendors: [weakVendor], reporting })).not.toContain('reportOnlySame');
  });

  test('do not tell of what the report-only policy ignores and the enforced one has', () => {
    const basePolicy = `${SAFE}; upgrade-insecure-requests`;
    expect(ids({ basePolicy, reportOnlyVendors: [weakVendor], reporting })).not.toContain('ignoredInReportOnly');
    expect(ids({ basePolicy: SAFE, reportOnlyBasePolicy: basePolicy, reporting })).toContain('ignoredInReportOnly');
    expect(ids({ basePolicy, disposition: CspDisposition.REPORT_ONLY, reporting })).toContain('ignoredInReportOnly');
  });

  test('tell of headers that forbid what is tried', () => {
    const customHeadersBehavior = {
      customHeaders: [{ header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override: true }],
    };
    const { csp } = stackWith({ customHeadersBehavior, reportOnlyVendors: [new vendors.GoogleSignIn()], reporting });
    expect(csp.findings.filter(({ id }) => id === 'headerNeedUnmet').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Report-only policy: Cross-Origin-Opener-Policy: the site sends/),
    ]);
  });
});

describe('the evaluation by csp_evaluator', () => {
  test('is among the findings, with who is responsible', () => {
    const { csp } = stackWith({ basePolicy: SAFE, vendors: [weakVendor] });
    expect(csp.findings.find(({ id }) => id === 'knownBypass')).toMatchObject({
      source: 'https://ajax.googleapis.com',
      origins: [{ party: 'Acme', page: 'https://acme.example/csp' }],
    });
    expect(ids({ basePolicy: SAFE })).toEqual([]);
  });

  test('is annotated with the page that asks for it', () => {
    const { stack } = stackWith({ basePolicy: SAFE, vendors: [weakVendor] });
    Template.fromStack(stack);
    Annotations.fromStack(stack).hasWarning(
      '/Site/Csp',
      Match.stringLikeRegexp(
        "'unsafe-inline' makes the policy unable .* Acme\\..* See https://acme\\.example/csp \\[ack",
      ),
    );
  });
});

describe('headerNearLimit', () => {
  const basePolicy = "default-src 'self'"; // 18 characters

  test.each([
    [20, ['headerNearLimit']],
    [18, ['headerNearLimit']],
    [21, []],
  ])('with a limit of %d', (maxCspLength, expected) => {
    expect(ids({ basePolicy: "img-src 'self'; script-src 'self'", maxCspLength: 1783 })).not.toContain(
      'headerNearLimit',
    );
    expect(ids({ basePolicy, maxCspLength }).filter((id) => id.startsWith('header'))).toEqual(expected);
  });

  test('has the numbers and the ways out', () => {
    const { csp } = stackWith({ basePolicy, maxCspLength: 19 });
    expect(csp.findings.find(({ id }) => id === 'headerNearLimit')).toMatchObject({
      severity: 'warning',
      message: 'Content-Security-Policy has 18 characters, 94 % of the 19 that CloudFront accepts.',
      advice: expect.stringContaining('L-E9944CCE'),
    });
  });

  test('is told of the report-only policy, which no quota helps', () => {
    const near = `img-src https://${'a'.repeat(1700)}.example`;
    const { csp } = stackWith({ reportOnlyBasePolicy: near, reporting });
    expect(csp.findings.find(({ id }) => id === 'headerNearLimit')).toMatchObject({
      message: expect.stringMatching(
        /^Report-only policy: Content-Security-Policy-Report-Only has 1,7\d\d characters, 9\d % of the 1,783/,
      ),
      advice: expect.stringContaining('no quota raises this limit'),
    });
  });

  test('counts tokens by their literal parts', () => {
    const { stack } = stackWith();
    const { csp } = stackWith({ basePolicy: { 'img-src': [`https://${stack.urlSuffix}`] }, maxCspLength: 17 });
    expect(csp.findings.find(({ id }) => id === 'headerNearLimit')?.message).toBe(
      'Content-Security-Policy has at least 16 characters, 94 % of the 17 that CloudFront accepts.',
    );
  });

  test('gives way to headerTooLong beyond the limit', () => {
    expect(ids({ basePolicy, maxCspLength: 17 }).filter((id) => id.startsWith('header'))).toEqual(['headerTooLong']);
  });
});

describe('acknowledging', () => {
  const props: VendorCspHeadersProps = {
    basePolicy: SAFE,
    vendors: [weakVendor],
    reporting: { ...reporting, reportUri: false },
  };
  const all = [
    'warning cdk-vendor-csp:knownBypass',
    'warning cdk-vendor-csp:unsafeInlineScripts',
    'info cdk-vendor-csp:reportToOnly',
  ];

  test('nothing leaves all annotations', () => {
    expect(annotations(props)).toEqual(all);
  });

  test.each(all)('takes away %s and no other', (annotation) => {
    const [level, id = ''] = annotation.split(' ');
    const acknowledged = annotations(props, (csp) => {
      if (level === 'info') Annotate.of(csp).acknowledgeInfo(id);
      else Annotate.of(csp).acknowledgeWarning(id, 'Until the widget is gone.');
    });
    expect(acknowledged).toEqual(all.filter((other) => other !== annotation));
  });
});

describe('findings.failOn', () => {
  const weak: VendorCspHeadersProps = { basePolicy: SAFE, vendors: [weakVendor] };
  const synth = (props: VendorCspHeadersProps, before?: (csp: VendorCspHeaders) => void) => () => {
    const { stack, csp } = stackWith(props);
    before?.(csp);
    Template.fromStack(stack);
  };

  test('fails the synth over findings of that level, naming each', () => {
    const failing = synth({ ...weak, findings: { failOn: FindingLevel.WARNING } });
    expect(failing).toThrow(/cdk-vendor-csp:knownBypass \(warning\): script-src/);
    expect(failing).toThrow(
      "acknowledge it with Annotations.of(…).acknowledgeWarning('cdk-vendor-csp:unsafeInlineScripts'), or name it in findings.exceptions.",
    );
  });

  test('fails the synth over worse ones as well, and not over less', () => {
    expect(synth({ ...weak, findings: { failOn: FindingLevel.INFO } })).toThrow('cdk-vendor-csp:knownBypass');
    expect(synth({ ...weak, findings: { failOn: FindingLevel.ERROR } })).not.toThrow();
    const broken = { basePolicy: `${SAFE}; script-src 'strict-dynamic'` };
    expect(synth({ ...broken, findings: { failOn: FindingLevel.ERROR } })).toThrow('strictDynamicAlone (error)');
    expect(synth({ ...broken, findings: { failOn: FindingLevel.INFO } })).toThrow('strictDynamicAlone (error)');
  });

  test('is off unless it is given', () => {
    expect(synth(weak)).not.toThrow();
    expect(synth({ ...weak, findings: { exceptions: ['knownBypass'] } })).not.toThrow();
  });

  test('lets pass what is excepted, and that only', () => {
    const findings = { failOn: FindingLevel.WARNING, exceptions: ['knownBypass'] };
    expect(synth({ ...weak, findings })).toThrow('unsafeInlineScripts');
    expect(synth({ ...weak, findings })).not.toThrow('knownBypass');
    const exceptions = ['knownBypass', 'cdk-vendor-csp:unsafeInlineScripts'];
    expect(synth({ ...weak, findings: { ...findings, exceptions } })).not.toThrow();
    expect(annotations({ ...weak, findings: { ...findings, exceptions } })).toContain(
      'warning cdk-vendor-csp:knownBypass',
    );
  });

  test('lets pass what is acknowledged, here or further up, even by an aspect', () => {
    const props = { ...weak, findings: { failOn: FindingLevel.WARNING } };
    const bypass = 'cdk-vendor-csp:knownBypass';
    const inline = 'cdk-vendor-csp:unsafeInlineScripts';
    expect(
      synth(props, (csp) => {
        Annotate.of(csp).acknowledgeWarning(bypass);
        Annotate.of(csp.stack).acknowledgeWarning(inline);
      }),
    ).not.toThrow();
    expect(
      synth(props, (csp) => {
        Annotate.of(csp).acknowledgeWarning(bypass);
        Aspects.of(csp).add({ visit: (node) => Annotate.of(node).acknowledgeWarning(inline) });
      }),
    ).not.toThrow();
    expect(synth(props, (csp) => Annotate.of(csp).acknowledgeWarning(bypass))).toThrow('unsafeInlineScripts');
  });

  test('lets pass what is acknowledged in the whole app by an aspect; the CDK forgets what is said of the app itself', () => {
    const props = { ...weak, findings: { failOn: FindingLevel.WARNING, exceptions: ['knownBypass'] } };
    const inline = 'cdk-vendor-csp:unsafeInlineScripts';
    const acknowledging = synth(props, ({ node }) => {
      Aspects.of(node.root).add({
        visit: (one) => {
          if (one instanceof VendorCspHeaders) Annotate.of(one).acknowledgeWarning(inline);
        },
      });
    });
    expect(acknowledging).not.toThrow();
    expect(synth(props, ({ node }) => Annotate.of(node.root).acknowledgeWarning(inline))).toThrow(inline);
  });

  test('needs the validation of the synth, as all that is only known then', () => {
    const strict = stackWith({ ...weak, findings: { failOn: FindingLevel.WARNING } });
    expect(() => App.of(strict.stack)?.synth({ skipValidation: true })).not.toThrow();
    expect(() => App.of(strict.stack)?.synth({ force: true })).toThrow('unsafeInlineScripts');
  });

  test('lets pass an info that is acknowledged', () => {
    const props = {
      basePolicy: SAFE,
      reporting: { ...reporting, reportUri: false },
      findings: { failOn: FindingLevel.INFO },
    };
    expect(synth(props)).toThrow("acknowledgeInfo('cdk-vendor-csp:reportToOnly')");
    expect(synth(props, (csp) => Annotate.of(csp).acknowledgeInfo('cdk-vendor-csp:reportToOnly'))).not.toThrow();
  });

  test('goes for the report-only policy as well', () => {
    const props = { basePolicy: SAFE, reportOnlyVendors: [weakVendor], reporting };
    expect(synth({ ...props, findings: { failOn: FindingLevel.WARNING } })).toThrow('(warning): Report-only policy: ');
  });

  test.each<[object, string]>([
    [{ failOn: 'warnings' }, 'findings.failOn must be FindingLevel.ERROR, FindingLevel.WARNING or FindingLevel.INFO'],
    [{ failOn: null }, 'not null.'],
    [
      { exceptions: 'unsafeEval' },
      'findings.exceptions must be a list of ids of findings such as "unsafeEval", not "unsafeEval".',
    ],
    [
      { exceptions: ['knownBypass', 'unsafeInlineScript'] },
      'findings.exceptions: there is no finding "unsafeInlineScript". Did you mean "unsafeInlineScripts"',
    ],
    [
      { exceptions: ['cdk-vendor-csp:unsafeeval'] },
      'no finding "cdk-vendor-csp:unsafeeval". Did you mean "unsafeEval"?',
    ],
    [
      { exceptions: ['other'] },
      'no finding "other". https://github.com/cdk-vendor-csp/cdk-vendor-csp/blob/main/docs/findings.md lists all.',
    ],
    [{ exceptions: [1] }, 'not [1].'],
    [{ failOnn: 'error' }, 'findings has no prop "failOnn". Did you mean "failOn"?'],
  ])('%j is refused', (findings, message) => {
    expect(() => stackWith({ findings })).toThrow(error('InvalidProp', message));
  });
});
