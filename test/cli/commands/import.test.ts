import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { VendorCspHeaders } from '../../../lib/construct';
import { compare, isSame } from '../../../lib/cli/meaning/compare';
import { migrate } from '../../../lib/cli/meaning/migrate';
import { DEFAULT_BASE_POLICY } from '../../../lib/csp/default-base-policy';
import { parsePolicies, Policy } from '../../../lib/csp';
import { CATALOGUE } from '../../../lib/vendors/catalogue';
import type { CatalogueEntry } from '../../../lib/vendors/catalogue';
import { growth, NOT_QUADRATIC } from '../../support/growth';
import { checkSnippets } from '../../support/snippets';
import { run, runJson } from '../support/run';
import { withoutValidation } from '../../construct/support';

withoutValidation();

const ROOT = join(__dirname, '../../..');
const FIXTURES = join(__dirname, '../fixtures/real-world');
const REAL_WORLD = readdirSync(FIXTURES).sort();

/** The required options, with the values that the definition shows. */
function requiredOptions({ definition }: CatalogueEntry): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(definition.options).flatMap(([name, option]) => {
      if (option.kind === 'flag' || option.required !== true) return [];
      const value = option.kind === 'choice' ? Object.keys(option.values)[0] : option.example;
      return [[name, option.many === true ? [value] : value]];
    }),
  );
}

describe('the rendering of every vendor comes back as that vendor', () => {
  /** Nothing in their policies says whose they are. */
  const NAMELESS: Readonly<Record<string, string>> = {
    'agora-extensions': 'needs blob: and WebAssembly, but no host',
    'maplibre-gl-js': 'needs data: and blob:, but no host: the site chooses where tiles come from',
    matomo: 'needs only the host of the user’s own server',
  };
  const base = Policy.parse(DEFAULT_BASE_POLICY);

  test.each(CATALOGUE.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
    const options = requiredOptions(entry);
    const rendered = base.merge([entry.create(options)._requirementSet]).minimize();
    const { vendors, base: own, result, leftOut, difference } = migrate(Policy.parse(rendered.toString()));
    const found = vendors.map((vendor) => [vendor.entry.id, vendor.options]);
    if (id in NAMELESS) {
      expect(found).toEqual([]);
      expect(own).toBeDefined();
    } else {
      expect(found).toEqual([[id, options]]);
      expect(own).toBeUndefined();
    }
    expect({ leftOut, isSame: isSame(difference) }).toEqual({ leftOut: [], isSame: true });
    expect(result.toString()).toBe(rendered.toString());
  });
});

describe('the policies that the pages of the first three vendors print', () => {
  test.each([
    [
      'Crisp',
      "img-src 'self' data: https://*.crisp.chat; font-src 'self' https://*.crisp.chat; media-src 'self' https://*.crisp.chat; " +
        "style-src 'self' 'unsafe-inline' https://*.crisp.chat; frame-src 'self' https://*.crisp.chat; " +
        "script-src 'self' https://*.crisp.chat; worker-src 'self' blob: https://*.crisp.chat; " +
        "connect-src 'self' https://*.crisp.chat wss://*.relay.crisp.chat wss://*.relay.rescue.crisp.chat",
      [],
    ],
    [
      'Gleap',
      "frame-src 'self' https://*.gleap.io; script-src 'self' https://*.gleap.io; style-src 'self' 'unsafe-inline' https://*.gleap.io; " +
        "font-src 'self' https://*.gleap.io data:; media-src 'self' https://*.gleap.io; img-src 'self' https://*.gleap.io data: blob:; " +
        "connect-src 'self' https://*.gleap.io wss://ws.gleap.io https://*.pusher.com wss://*.pusher.com",
      ['worker-src'],
    ],
    [
      'Userpilot',
      "style-src 'self' https://*.userpilot.io https://fonts.gstatic.com https://fonts.googleapis.com 'unsafe-inline'; " +
        "script-src 'self' https://*.userpilot.io 'unsafe-inline'; img-src 'self' https://*.userpilot.io; " +
        "connect-src 'self' https://*.userpilot.io *.userpilot.io wss:",
      ['worker-src'],
    ],
  ])('%s', (title, text, changed) => {
    const { vendors, leftOut, difference } = migrate(Policy.parse(text));
    expect(vendors.map(({ entry }) => entry.title)).toContain(title);
    expect(leftOut).toEqual([]);
    expect(difference.directives.filter(({ lost }) => lost.length > 0).map(({ directive }) => directive)).toEqual(
      changed,
    );
  });
});

test('several vendors with options come back together, and the rest is the base', async () => {
  const parts = ['stripe.products=stripeJs,checkout', 'gleap.cluster=eu'].flatMap((option) => ['-o', option]);
  const own = "default-src 'self'; img-src 'self' https://cdn.site.example; base-uri 'none'";
  const built = await run(['build', 'stripe', 'gleap', 'google-fonts', '-b', own, ...parts]);
  const { code, stdout, stderr } = await run(['import', built.stdout.trim().replace(/^.*?: /, '')]);
  expect(code).toBe(0);
  expect(stdout).toContain("new vendors.Stripe({ products: ['stripeJs', 'checkout'] })");
  expect(stdout).toContain("new vendors.Gleap({ cluster: 'eu' })");
  expect(stdout).toContain('new vendors.GoogleFonts()');
  expect(stdout).toContain("'img-src': [\"'self'\", 'https://cdn.site.example'],");
  expect(stderr).toContain('Nothing else changes: it allows what it allowed before.');
});

describe('a host that several vendors use', () => {
  const idsOf = (policy: string): string[] => migrate(Policy.parse(policy)).vendors.map(({ entry }) => entry.id);

  test.each([
    'script-src js.stripe.com',
    "script-src 'self' https://js.stripe.com; connect-src https://api.stripe.com",
  ])('is its owner’s in %j', (policy) => expect(idsOf(policy)).toEqual(['stripe']));

  test('alone is no reason for those who are not its owners', () => {
    expect(idsOf("script-src 'self' https://x.klarnacdn.net; connect-src https://x.klarna.com")).not.toContain(
      'primer-checkout',
    );
  });

  test('comes with a vendor whose own host is there', () => {
    expect(
      idsOf(
        "script-src https://sdk.primer.io https://js.stripe.com; frame-src https://*.primer.io; style-src 'unsafe-inline' " +
          'https://*.primer.io; connect-src https://*.primer.io https://*.stripe.com',
      ),
    ).toContain('primer-checkout');
  });
});

describe('real policies', () => {
  test('there are twenty', () => {
    expect(REAL_WORLD).toHaveLength(20);
  });

  const read = (name: string): { url: string; text: string } => {
    const [url = '', ...lines] = readFileSync(join(FIXTURES, name), 'utf8').split('\n');
    return { url, text: lines.join(' ').trim() };
  };

  test.each(REAL_WORLD)('%s says where it is from', (name) => {
    expect(read(name).url).toMatch(/^# https:\/\/github\.com\/[\w.-]+\/[\w.-]+, \S/);
  });

  test.each(REAL_WORLD)('%s loses nothing that is not told', (name) => {
    const [old] = parsePolicies(read(name).text).policies;
    const { result, difference, leftOut, base } = migrate(old!);
    expect(compare(old!, result)).toEqual(difference);
    // What is lost is left out for a reason that is given, or is a worker's host that only fell back on script-src.
    const dropped = new Set(leftOut.map(({ source }) => source));
    const lost = difference.directives.flatMap(({ directive, lost: gone }) =>
      gone.map(({ text }) => ({ directive, text })),
    );
    expect(lost.filter(({ directive, text }) => directive !== 'worker-src' && !dropped.has(text))).toEqual([]);
    expect(difference.directives.filter(({ change }) => change === 'restricted')).toEqual([]);
    expect(() => Policy.parse((base ?? Policy.empty()).toString())).not.toThrow();
  });

  test('their code compiles', async () => {
    const snippets = await Promise.all(
      [...REAL_WORLD.map((name) => join(FIXTURES, name)), "script-src 'nonce-a' 'strict-dynamic' https:"].map(
        async (policy) => ({ path: policy, line: 1, code: (await run(['import', policy])).stdout }),
      ),
    );
    expect(snippets.every(({ code }) => code.startsWith('import { VendorCspHeaders'))).toBe(true);
    expect(checkSnippets(ROOT, snippets)).toEqual([]);
  }, 120_000);
});

describe('what cannot come along', () => {
  test.each([
    ["script-src 'nonce-abc' 'unsafe-inline'", ["'nonce-abc'", "'unsafe-inline'"]],
    [
      "style-src 'self' 'nonce-abc' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'unsafe-inline'",
      ["'nonce-abc'"],
    ],
    ['img-src a_b.example; bogus x', [undefined, 'a_b.example']],
    ['img-src ${Token[Bucket]}', ['${Token[Bucket]}']],
    ["script-src 'self' img-src", ['img-src']],
  ])('%j is left out and told', async (policy, sources) => {
    const { leftOut } = (await runJson(['import', policy])) as { leftOut: { source?: string; why: string }[] };
    expect(leftOut.map(({ source }) => source).sort()).toEqual([...sources].sort());
    expect(leftOut.every(({ why }) => why.endsWith('.'))).toBe(true);
    expect((await run(['import', policy])).code).toBe(1);
  });

  test('without its nonce a policy does not begin to allow inline code', () => {
    const { result } = migrate(Policy.parse("script-src 'nonce-abc' 'unsafe-inline'"));
    expect(result.allows({ kind: 'inline', text: 'alert(1)' }).allowed).toBe(false);
  });
});

describe("a policy with nonces and 'strict-dynamic'", () => {
  const lists = (policy: string): unknown => {
    const { base } = migrate(Policy.parse(policy));
    return Object.fromEntries(
      (base?.directives ?? []).map(({ name, entries }) => [name, entries.map(({ text }) => text).join(' ')]),
    );
  };

  test.each([
    ["script-src 'nonce-a' 'strict-dynamic'", { 'script-src': "'self'" }],
    ["script-src 'nonce-a' 'strict-dynamic' https: http: 'unsafe-inline'", { 'script-src': "'self'" }],
    ["script-src 'nonce-a' 'strict-dynamic' https://a.example *", { 'script-src': 'https://a.example' }],
    ["style-src 'nonce-a'", { 'style-src': "'self'" }],
    ["style-src 'nonce-a' https:", { 'style-src': 'https:' }],
    ["default-src 'nonce-a' 'strict-dynamic' https:", { 'default-src': 'https:', 'script-src': "'self'" }],
    [
      "default-src 'nonce-a' 'strict-dynamic' https:; script-src a.example",
      { 'default-src': 'https:', 'script-src': 'a.example' },
    ],
  ])('%j becomes one by host', (policy, expected) => expect(lists(policy)).toEqual(expected));

  test('stays dynamic where hashes say which scripts to trust', () => {
    const hash = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
    expect(lists(`script-src 'nonce-a' 'strict-dynamic' ${hash} https:`)).toEqual({
      'script-src': `'strict-dynamic' ${hash} https:`,
    });
  });

  test.each([
    ["font-src 'self' 'nonce-a' 'strict-dynamic' https:", { 'font-src': "'self' 'strict-dynamic' https:" }],
    ["style-src 'nonce-a' 'strict-dynamic' https: 'unsafe-inline'", { 'style-src': "'strict-dynamic' https:" }],
    ["worker-src 'nonce-a' 'strict-dynamic' blob:", { 'worker-src': "'strict-dynamic' blob:" }],
    ["img-src 'nonce-a' 'strict-dynamic'", { 'img-src': "'self' 'strict-dynamic'" }],
  ])('%j keeps the schemes, which no browser ignores where no scripts are meant', (policy, expected) => {
    const sorted = (value: unknown) =>
      Object.entries(value as Record<string, string>).map(([name, list]) => [name, list.split(' ').sort()]);
    expect(sorted(lists(policy))).toEqual(sorted(expected));
    const { leftOut, difference } = migrate(Policy.parse(policy));
    expect(leftOut.filter(({ source }) => !/nonce|unsafe-inline/.test(source ?? ''))).toEqual([]);
    const lost = difference.directives.flatMap((directive) => directive.lost.map(({ text }) => text));
    expect(lost.filter((text) => text !== "'nonce-a'")).toEqual([]);
  });

  test.each(['script-src', 'script-src-elem', 'script-src-attr'])('loses the schemes in %s', (directive) => {
    expect(lists(`${directive} 'nonce-a' 'strict-dynamic' https:`)).toEqual({ [directive]: "'self'" });
  });

  const insteadOf = (policy: string): unknown =>
    migrate(Policy.parse(policy)).leftOut.find(({ source }) => source === "'strict-dynamic'")?.instead;

  test('names in its place what the list holds in the end', () => {
    expect(insteadOf("script-src 'nonce-a' 'strict-dynamic' https: 'unsafe-inline'")).toBe("'self'");
    expect(insteadOf("script-src 'nonce-a' 'strict-dynamic' 'unsafe-inline' https://a.example")).toBe(
      'https://a.example',
    );
    expect(insteadOf("script-src 'nonce-a' 'strict-dynamic' 'unsafe-eval'")).toBe("'self' 'unsafe-eval'");
  });

  test('does not begin to allow inline scripts by the script-src that default-src is split into', () => {
    const policy = "default-src 'nonce-a' 'strict-dynamic' https: 'unsafe-inline'";
    expect(lists(policy)).toEqual({ 'default-src': 'https:', 'script-src': "'self'" });
    expect(insteadOf(policy)).toBe("'self'");
  });

  test('stays as it is without a nonce', () => {
    expect(lists("script-src 'strict-dynamic' https:")).toEqual({ 'script-src': "'strict-dynamic' https:" });
    expect(lists("script-src 'self'; style-src https:")).toEqual({ 'script-src': "'self'", 'style-src': 'https:' });
  });

  test('says what cannot be kept and what stands in its place', async () => {
    const policy = "script-src 'nonce-a' 'strict-dynamic' https:; object-src 'none'";
    const { code, stderr } = await run(['import', policy]);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /script-src +'nonce-a' +A policy that is the same for all responses holds no nonce\. .* Instead: 'self'\n/,
    );
    expect(stderr).toMatch(/script-src +'strict-dynamic' +Without a nonce .* Instead: 'self'\n/);
    expect(stderr).toMatch(/script-src +https: +Browsers ignored it beside 'strict-dynamic'/);
    expect(await runJson(['import', policy])).toMatchObject({
      leftOut: [
        { source: "'strict-dynamic'", instead: "'self'" },
        { source: "'nonce-a'", instead: "'self'" },
        { source: 'https:' },
      ],
    });
  });

  test('gives a construct that synthesizes', () => {
    const policy = "script-src 'nonce-a' 'strict-dynamic' https: 'unsafe-inline'; object-src 'none'; base-uri 'none'";
    const stack = new Stack(new App(), 'Stack');
    const { base } = migrate(Policy.parse(policy));
    const csp = new VendorCspHeaders(stack, 'Csp', {
      basePolicy: Object.fromEntries(
        base!.directives.map(({ name, entries }) => [name, entries.map(({ text }) => text)]),
      ),
    });
    expect(csp.policy.toString()).toBe("script-src 'self';object-src 'none';base-uri 'none'");
    expect(() => Template.fromStack(stack)).not.toThrow();
  }, 60_000);
});

test('each host of a long policy is looked at once', () => {
  const ratio = growth(200, (size) => {
    const hosts = Array.from({ length: size }, (_, n) => `https://h${n}.stripe.com https://h${n}.example`).join(' ');
    migrate(parsePolicies(`default-src 'self'; img-src ${hosts}`).policies[0]!);
  });
  expect(ratio).toBeLessThan(NOT_QUADRATIC);
}, 120_000);

test('a host without a scheme is the vendor’s only where all pages are served over https', async () => {
  const policy = "img-src 'self' *.crisp.chat data:; script-src 'self' *.crisp.chat";
  expect((await run(['import', policy])).stdout).toContain(`'img-src': ["'self'", '*.crisp.chat'],`);
  expect((await run(['import', policy, '--https-only'])).stdout).toContain(`'img-src': ["'self'"],`);
});

test('one of several is chosen by its number', async () => {
  const two = "img-src 'self' https://fonts.example, font-src 'self'";
  const first = await run(['import', two]);
  expect(first.stdout).toContain("'img-src'");
  expect(first.stderr).toContain(
    'This is policy, policy 1 of 2. Choose another with --number 1 to 2. Where one response has several',
  );
  expect((await run(['import', two, '--number', '2'])).stdout).toContain("'font-src'");
  expect((await run(['import', two, '--number', '3'])).stderr).toContain('There is no policy "3"');
  expect((await run(['import', two, '--number', 'x'])).code).toBe(2);
});

test('a policy that is only reported stays one', async () => {
  const header = "Content-Security-Policy-Report-Only: default-src 'self'; img-src https://images.site.example";
  const { code, stdout, stderr } = await run(['import', header]);
  expect(code).toBe(0);
  expect(stdout).toContain('  disposition: CspDisposition.REPORT_ONLY,');
  expect(stderr).toContain('It is only reported, and so is the new one: leave disposition out');
  expect(checkSnippets(ROOT, [{ path: 'reported', line: 1, code: stdout }])).toEqual([]);
  expect(await runJson(['import', header])).toMatchObject({ disposition: 'report', others: 0, notes: [] });
  const enforced = await run(['import', header.replace('-Report-Only', '')]);
  expect(enforced.stdout + enforced.stderr).not.toMatch(/disposition|reported/);
}, 120_000);

test('JSON says which of several it is', async () => {
  expect(await runJson(['import', "default-src 'self', img-src *", '-n', '2'])).toMatchObject({
    where: 'policy, policy 2 of 2',
    disposition: 'enforce',
    others: 1,
  });
});

test('what only the deployment knows is left out wherever it stands', async () => {
  const text =
    "default-src 'self'; ${Token[More]}; report-uri https://${Token[Api]}/r; sandbox ${Token[Flag]}; img-src é";
  const { code, stdout, stderr } = await run(['import', text]);
  expect(code).toBe(1);
  expect(stdout).not.toMatch(/Token|report-uri|sandbox/);
  expect(stderr).not.toContain('Nothing else changes');
  expect(stderr).toMatch(/^ {2}img-src +Browsers drop all of/m);
  for (const name of ['report-uri', 'sandbox', '${token[more]}']) {
    expect(stderr.split('Left out')[1]).toMatch(
      new RegExp(`^ {2}${name.replace(/[$[\]{}]/g, '\\$&')} .*known at deployment only`, 'm'),
    );
  }
});

test('what is left out is said with what was meant', async () => {
  const { stderr } = await run(['import', 'default-src self; img-src a.example font-src b.example']);
  expect(stderr).toContain(`It is no source expression: without quotes it is a host of that name. Write "'self'".`);
  expect(stderr).toContain('The construct refuses it: it is the name of a directive.');
});

test('a text without a directive is not turned into code', async () => {
  const { code, stdout, stderr } = await run(['import', "defalt-src 'self'"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(
    '"defalt-src \'self\'" has no directive that browsers know. Did you mean "default-src"? Expected a policy such as',
  );
  expect((await run(['import', "defalt-src 'self'; img-src 'self'"])).stderr).toContain('Did you mean "default-src"?');
});

test('the default policy needs no base, and hostile text is quoted', async () => {
  expect((await run(['import', DEFAULT_BASE_POLICY])).stdout).toContain(
    "const csp = new VendorCspHeaders(this, 'Csp');",
  );
  const { stdout } = await run(['import', 'report-uri /x\'"`${process.exit()}*/\\']);
  expect(stdout).toContain('"report-uri"'.replaceAll('"', "'"));
  expect(checkSnippets(ROOT, [{ path: 'hostile', line: 1, code: stdout }])).toEqual([]);
}, 60_000);
