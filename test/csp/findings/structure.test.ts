import { Policy } from '../../../lib/csp';
import { csp, needs } from '../support/csp';
import { ids, site, tell } from './support';

const A = 'https://a.example';

describe('missingObjectSrc', () => {
  test('warns of plug-ins beside restricted scripts', () => {
    expect(tell(csp("script-src 'self';base-uri 'none'"), 'missingObjectSrc')).toMatchInlineSnapshot(`
      "warning missingObjectSrc
      object-src
      (nobody)
      object-src: nothing restricts plug-ins, which can run scripts.
      Add object-src 'none' to the site's own policy."
    `);
  });

  test.each([
    "script-src 'self';object-src 'none'",
    "default-src 'self'",
    "img-src 'self'",
    "script-src-attr 'none'",
    'upgrade-insecure-requests',
  ])('is not told of %s', (text) => {
    expect(ids(csp(text))).not.toContain('missingObjectSrc');
  });
});

describe('missingBaseUri', () => {
  test('warns of <base> beside restricted scripts', () => {
    expect(tell(csp("default-src 'self'"), 'missingBaseUri')).toMatchInlineSnapshot(`
      "warning missingBaseUri
      base-uri
      (nobody)
      base-uri: an injected <base> element can redirect the relative URLs of scripts; nothing falls back on default-src here.
      Add base-uri 'self' or 'none' to the site's own policy."
    `);
  });

  test.each(["script-src 'self'", "script-src-elem 'self'", "default-src 'self'"])('is told of %s', (text) => {
    expect(ids(csp(text))).toContain('missingBaseUri');
  });

  test.each([
    "default-src 'self';base-uri 'none'",
    "script-src 'self';base-uri https:",
    "img-src 'self'",
    "default-src 'none'",
    "default-src 'self';script-src 'none'",
  ])('is not told of %s', (text) => {
    expect(ids(csp(text))).not.toContain('missingBaseUri');
  });
});

describe('deprecatedDirective', () => {
  test('says what has taken its place, and where in a text it stands', () => {
    expect(tell(csp("img-src 'self'; block-all-mixed-content"), 'deprecatedDirective')).toMatchInlineSnapshot(`
      "info deprecatedDirective
      block-all-mixed-content
      site for block-all-mixed-content | 16 to 39
      block-all-mixed-content is deprecated: browsers block or upgrade mixed content without it.
      Delete it, unless you still serve browsers that need it."
    `);
  });

  test('is told of a policy made of lists as well, with who asked for it', () => {
    const policy = Policy.fromDirectives({ 'prefetch-src': [A], 'plugin-types': ['application/pdf'] });
    expect(tell(policy, 'deprecatedDirective')).toMatchInlineSnapshot(`
      "info deprecatedDirective
      plugin-types
      site for plugin-types
      plugin-types is deprecated: browsers have no plugins any more; use object-src.
      Delete it, unless you still serve browsers that need it.
      info deprecatedDirective
      prefetch-src
      site for prefetch-src
      prefetch-src is deprecated: no browser honours it any more; resource hints follow the other fetch directives.
      Delete it, unless you still serve browsers that need it."
    `);
  });

  test('is told of a text once, also after a merge', () => {
    const policy = csp('prefetch-src https://a.example').merge([]).minimize();
    expect(ids(policy)).toEqual(['deprecatedDirective']);
    const [parsed] = policy.findings();
    expect(parsed?.position).toEqual({ start: 0, end: 12 });
  });

  test('does not hide one directive behind another', () => {
    expect(ids(csp('prefetch-src https://a.example;referrer origin'))).toEqual([
      'deprecatedDirective',
      'deprecatedDirective',
    ]);
  });

  test.each(['report-uri /reports', "img-src 'self'", 'upgrade-insecure-requests', "child-src 'self'"])(
    'is not told of %s',
    (text) => {
      expect(ids(csp(text))).toEqual([]);
    },
  );
});

describe('reportWithoutEndpoint', () => {
  test.each(['report-uri', 'report-to'])('tells of %s without a value', (text) => {
    expect(ids(csp(text))).toEqual(['reportWithoutEndpoint']);
    expect(csp(text).findings()[0]).toStrictEqual({
      id: 'reportWithoutEndpoint',
      severity: 'warning',
      directive: text,
      origins: [],
      message: `${text} names no endpoint: no report is sent.`,
      advice: 'Name an endpoint that exists, or delete the directive.',
    });
  });

  test('tells of an endpoint that the header does not define', () => {
    const policy = csp('report-to main; report-uri /reports');
    expect(tell(policy, 'reportWithoutEndpoint', { reportingEndpoints: ['other'] })).toMatchInlineSnapshot(`
      "warning reportWithoutEndpoint
      report-to | main
      site for report-to
      report-to names main, which the Reporting-Endpoints header does not define. Browsers send no reports, not even to report-uri.
      Name an endpoint that exists, or delete the directive."
    `);
  });

  test.each([
    ['report-to main', { reportingEndpoints: ['other', 'main'] }],
    ['report-to main', {}],
    ['report-uri /reports', { reportingEndpoints: [] }],
    ["img-src 'self'", { reportingEndpoints: [] }],
  ])('is not told of %s with %j', (text, options) => {
    expect(ids(csp(text), options)).toEqual([]);
  });
});

describe('sandboxDefeats', () => {
  test('is an error where a party needs scripts', () => {
    const policy = site("sandbox allow-forms;script-src 'none'", needs('Ada', { 'script-src': [A] }));
    expect(tell(policy, 'sandboxDefeats')).toMatchInlineSnapshot(`
      "error sandboxDefeats
      sandbox
      Ada for script-src, site for sandbox
      sandbox without allow-scripts forbids all scripts: those of Ada as well.
      Add allow-scripts, or leave out sandbox."
    `);
  });

  test("is a warning where only the site's own scripts are concerned", () => {
    expect(tell(site("sandbox;script-src 'self'"), 'sandboxDefeats')).toMatchInlineSnapshot(`
      "warning sandboxDefeats
      sandbox
      site for script-src
      sandbox without allow-scripts forbids all scripts: those of site as well.
      Add allow-scripts, or leave out sandbox."
    `);
  });

  test('tells the same of forms', () => {
    const policy = site(`sandbox allow-scripts;form-action 'none'`, needs('Ada', { 'form-action': [A] }));
    expect(tell(policy, 'sandboxDefeats')).toMatchInlineSnapshot(`
      "error sandboxDefeats
      sandbox
      Ada for form-action, site for sandbox
      sandbox without allow-forms forbids all forms: those of Ada as well.
      Add allow-forms, or leave out sandbox."
    `);
  });

  test('is told also where the site restricts no scripts, so that the need leaves no trace in the policy', () => {
    expect(ids(csp('sandbox allow-forms').merge([needs('Ada', { 'script-src': [A] })]))).toContain('sandboxDefeats');
  });

  test('is told also where the need is met by what the directive falls back on', () => {
    const policy = site(`sandbox;default-src ${A}`, needs('Ada', { 'worker-src': [A] }));
    expect(ids(policy)).toContain('sandboxDefeats');
  });

  test('names of those whom it concerns the parties alone', () => {
    const policy = site(`sandbox allow-scripts;form-action 'self'`, needs('Ada', { 'form-action': [A] }));
    expect(tell(policy, 'sandboxDefeats')).toContain('forbids all forms: those of Ada as well.');
  });

  test('names each origin once', () => {
    const policy = site("sandbox;default-src 'self'", needs('Ada', { 'script-src': [A] }));
    const origins = policy.findings().find(({ id }) => id === 'sandboxDefeats')?.origins ?? [];
    expect(origins).toHaveLength(new Set(origins.map((origin) => JSON.stringify(origin))).size);
  });

  test.each(['script-src', 'script-src-elem', 'worker-src'])('is told of %s', (directive) => {
    expect(ids(site(`sandbox;${directive} 'self'`))).toContain('sandboxDefeats');
  });

  test.each([
    "sandbox allow-scripts;script-src 'self'",
    "sandbox ALLOW-SCRIPTS;script-src 'self'",
    "sandbox allow-scripts allow-forms;script-src 'self';form-action 'self'",
    "sandbox;script-src 'none'",
    "sandbox;img-src 'self'",
    "script-src 'self'",
  ])('is not told of %s', (text) => {
    expect(ids(site(text))).not.toContain('sandboxDefeats');
  });

  test('a flag given in upper case counts also where the policy is made of lists', () => {
    expect(ids(Policy.fromDirectives({ sandbox: ['ALLOW-FORMS'], 'form-action': [A] }))).toEqual([]);
  });
});

describe('noneOverridden', () => {
  test('tells who opens what the site closed', () => {
    const policy = site("frame-src 'none'", needs('Ada', { 'frame-src': [A] }));
    expect(tell(policy, 'noneOverridden')).toMatchInlineSnapshot(`
      "info noneOverridden
      frame-src
      Ada for frame-src
      frame-src: the site's own policy says 'none', but Ada needs https://a.example.
      If it must stay closed, do without what needs it."
    `);
  });

  test('tells where the source is needed, if that is not what the site closed, and of several parties in the plural', () => {
    const sets = ['Ada', 'Bob'].map((party) => needs(party, { 'frame-src': [A] }));
    expect(tell(site("child-src 'none'", ...sets), 'noneOverridden')).toContain(
      "child-src: the site's own policy says 'none', but Ada and Bob need https://a.example in frame-src.",
    );
  });

  test('shows three of many sources', () => {
    const hosts = ['d', 'b', 'c', 'a', 'e'].map((name) => `https://${name}.example`);
    const message = (count: number) =>
      site("font-src 'none'", needs('Ada', { 'font-src': hosts.slice(0, count) })).findings()[0]?.message;
    expect(message(3)).toBe(
      "font-src: the site's own policy says 'none', but Ada needs https://b.example, https://c.example, https://d.example.",
    );
    expect(message(5)).toBe(
      "font-src: the site's own policy says 'none', but Ada needs https://a.example, https://b.example, https://c.example and 2 more.",
    );
  });

  test('is told of what has no fallback as well', () => {
    const told = site("form-action 'none'", needs('Ada', { 'form-action': [A] })).findings();
    expect(told).toMatchObject([{ id: 'noneOverridden', severity: 'info', directive: 'form-action' }]);
  });

  test('is told after a second merge and after minimizing, for the policy of the site is what counts', () => {
    const policy = site("frame-src 'none'")
      .merge([needs('Ada', { 'frame-src': [A] })])
      .minimize()
      .merge([needs('Bob', { 'img-src': [A] })]);
    expect(ids(policy)).toEqual(['noneOverridden']);
  });

  test.each([
    ['frames', "child-src 'none'", { 'frame-src': [A] }],
    ['script elements', "script-src 'none'", { 'script-src-elem': [A] }],
    ['style attributes', "style-src 'none'", { 'style-src-attr': ["'unsafe-inline'"] }],
    ['names of policies', "trusted-types 'none'", { 'trusted-types': ['ada'] }],
  ])("is told of %s, closed by a 'none' that they fall back on, or that is a word", (_, base, wanted) => {
    expect(ids(site(base, needs('Ada', wanted)))).toContain('noneOverridden');
  });

  test("does not say 'none' of a sandbox without flags", () => {
    const policy = site('sandbox', needs('Ada', { sandbox: ['allow-popups'] }));
    expect(tell(policy, 'noneOverridden')).not.toContain("'none'");
  });

  test.each([
    ["default-src 'none', a base to build on", "default-src 'none'", { 'frame-src': [A] }],
    ['a list with something in it', "frame-src 'self'", { 'frame-src': [A] }],
    ['another directive', "frame-src 'none'", { 'img-src': [A] }],
    ['what is unrestricted', "img-src 'self'", { 'frame-src': [A] }],
  ])('is not told of %s', (_, base, wanted) => {
    expect(ids(site(base, needs('Ada', wanted)))).not.toContain('noneOverridden');
  });

  test("is not told of the site's own policy alone", () => {
    expect(ids(site("frame-src 'none'"))).toEqual([]);
    expect(ids(csp("frame-src 'none'"))).toEqual([]);
  });
});

describe('trustedTypesDefeat', () => {
  test('warns of the scripts of a party', () => {
    const policy = site("require-trusted-types-for 'script';script-src 'self'", needs('Ada', { 'script-src': [A] }));
    expect(tell(policy, 'trustedTypesDefeat')).toMatchInlineSnapshot(`
      "warning trustedTypesDefeat
      require-trusted-types-for
      Ada for script-src, site for require-trusted-types-for
      require-trusted-types-for breaks scripts that write HTML without Trusted Types; Ada may.
      Try it with a report-only policy first."
    `);
  });

  test('is told of a party whose scripts come from where the site has its own', () => {
    const policy = site(
      `require-trusted-types-for 'script';default-src ${A}`,
      needs('Ada', { 'script-src-elem': [A] }),
    );
    expect(ids(policy)).toContain('trustedTypesDefeat');
  });

  test('is told also where the site restricts no scripts, so that the need leaves no trace in the policy', () => {
    const policy = csp("require-trusted-types-for 'script'").merge([needs('Ada', { 'script-src': [A] })]);
    expect(ids(policy)).toContain('trustedTypesDefeat');
  });

  test.each([
    ["the site's own scripts", "require-trusted-types-for 'script';script-src 'self'", {}],
    ['a party without scripts', "require-trusted-types-for 'script';default-src 'self'", { 'img-src': [A] }],
    ['scripts where nothing requires trusted types', "script-src 'self';trusted-types a", { 'script-src': [A] }],
  ])('is not told of %s', (_, base, wanted) => {
    expect(ids(site(base, needs('Ada', wanted)))).not.toContain('trustedTypesDefeat');
  });
});

describe('of a policy that is only to report', () => {
  const report = (text: string): Policy => Policy.parse(text, { disposition: 'report' });

  test('reportOnlyWithoutEndpoint warns where nobody hears of violations', () => {
    expect(tell(report("default-src 'self'"), 'reportOnlyWithoutEndpoint')).toMatchInlineSnapshot(`
      "warning reportOnlyWithoutEndpoint
      (the policy)
      (nobody)
      The policy is only to report, but names no endpoint: violations are seen in the console of each browser only.
      Name an endpoint with report-to and report-uri."
    `);
  });

  test.each(["default-src 'self';report-uri /r", "default-src 'self';report-to csp"])(
    'reportOnlyWithoutEndpoint is not told of %s',
    (text) => {
      expect(ids(report(text))).not.toContain('reportOnlyWithoutEndpoint');
    },
  );

  test('reportOnlyWithoutEndpoint is not told of one that is enforced', () => {
    expect(ids(csp("default-src 'self'"))).not.toContain('reportOnlyWithoutEndpoint');
  });

  test('ignoredInReportOnly tells of what browsers ignore there', () => {
    expect(tell(report('sandbox allow-forms'), 'ignoredInReportOnly')).toMatchInlineSnapshot(`
      "info ignoredInReportOnly
      sandbox
      site for sandbox
      sandbox: browsers ignore it in a report-only policy, so trying it tells nothing.
      Put it into the policy that is enforced, or leave it out."
    `);
    expect(ids(report('upgrade-insecure-requests'))).toContain('ignoredInReportOnly');
  });

  test('ignoredInReportOnly is not told of frame-ancestors, nor of what is enforced', () => {
    expect(ids(report("frame-ancestors 'self'"))).not.toContain('ignoredInReportOnly');
    expect(ids(csp('sandbox;upgrade-insecure-requests'))).not.toContain('ignoredInReportOnly');
  });

  test('a sandbox defeats nothing, since it is ignored', () => {
    expect(ids(csp("sandbox;script-src 'self'"))).toContain('sandboxDefeats');
    expect(ids(report("sandbox;script-src 'self'"))).not.toContain('sandboxDefeats');
  });
});

test('sandboxDefeats is as severe as it is, whatever site and party are called', () => {
  const own = (party: string) => Policy.parse("sandbox allow-forms;script-src 'self'", { party });
  const severity = (policy: Policy) => policy.findings().find(({ id }) => id === 'sandboxDefeats')?.severity;
  expect([severity(own('site')), severity(own('acme'))]).toEqual(['warning', 'warning']);
  const vendors = ['Ada', 'site'].map((party) => needs(party, { 'script-src': [A] }));
  expect(vendors.map((vendor) => severity(own('acme').merge([vendor])))).toEqual(['error', 'error']);
  expect(
    severity(
      own('acme')
        .merge([needs('Ada', { 'img-src': [A] })])
        .minimize(),
    ),
  ).toBe('warning');
});
