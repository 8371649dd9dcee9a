// How lib/csp compares with libraries that merge or serialize policies, and how it grows. See README.md.
//
//   npm run bench:model
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

const BASE = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'frame-ancestors': ["'none'"],
  'form-action': ["'self'"],
};

const VENDORS = [
  'amplitude',
  'appcues',
  'crisp',
  'datagrail-consent',
  'fullstory',
  'gleap',
  'google-analytics-4',
  'hcaptcha',
  'intercom',
  'mapbox-gl-js',
  'new-relic-browser',
  'osano',
  'posthog',
  'segment',
  'sentry',
  'stripe',
  'usercentrics',
  'userpilot',
  'vwo',
  'zendesk-web-widget',
];

const WARM_UP_MS = 1_500;
const ROUNDS = 25;
const ROUND_MS = 40;
const GROWTH = [10, 100, 1_000, 10_000, 100_000];

/** What every result is shown: the reference of the ratios. */
const REFERENCE = 'csp-header';

let compiled;

/** The folder of the compiled library: dist, or else lib/csp and the vendors compiled for this run alone. */
function library() {
  if (existsSync(join(root, 'dist/csp/index.js'))) return join(root, 'dist');
  compiled = mkdtempSync(join(tmpdir(), 'bench-model-'));
  const files = ['csp/index.ts', ...VENDORS.map((name) => `vendors/${name}.ts`)].map((file) => join(root, 'lib', file));
  const options = '--ignoreConfig --target es2022 --module node20 --types node --skipLibCheck'.split(' ');
  const tsc = require.resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, ...options, '--rootDir', join(root, 'lib'), '--outDir', compiled, ...files], {
    cwd: root,
    stdio: 'inherit',
  });
  return compiled;
}

/** The vendor of a module, with what it needs unless told otherwise. */
function create(module) {
  const [Vendor] = Object.values(module).filter((value) => typeof value === 'function');
  return new Vendor();
}

/** What somebody without a merging library writes: lists united by the name of the directive. */
function uniteByName(lists) {
  const united = {};
  for (const list of lists) {
    for (const [name, sources] of Object.entries(list)) (united[name] ??= new Set()).add(sources);
  }
  return Object.fromEntries(Object.entries(united).map(([name, sets]) => [name, [...new Set([...sets].flat())]]));
}

/** What somebody writes who knows the fallback lists: the site repeats what each directive of a vendor would inherit. */
function withInherited([site, ...vendors], { directiveInfo }) {
  const named = vendors.flatMap((list) => Object.keys(list));
  const inherited = named.flatMap((name) => {
    const from = directiveInfo(name).fallback.find((fallback) => fallback in site);
    return from === undefined ? [] : [[name, site[from]]];
  });
  return [{ ...site, ...Object.fromEntries(inherited) }, ...vendors];
}

function camelCase(name) {
  return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

function renamed(directives, rename) {
  return Object.fromEntries(Object.entries(directives).map(([name, sources]) => [rename(name), sources]));
}

/** Each peer as a function from the lists of the site and the vendors to a header's value. */
async function peers(lists) {
  const [site, ...vendors] = lists;
  const { getCSP } = await import('csp-header');
  const { mergePolicies, policyToString } = await import('csp-toolkit');
  const { merge } = await import('content-security-policy-merger');
  const { default: helmet } = await import('helmet');
  const { default: build } = await import('content-security-policy-builder');
  const { createContentSecurityPolicy } = await import('nosecone');
  const { create: prefabricate } = await import('csprefabricate');
  const silent = Object.fromEntries(
    'overlyPermissive missingDirectives unsafeInline missingNonceOrHash dataUri deprecatedDirectives conflictingDirectives'
      .split(' ')
      .map((name) => [name, false]),
  );
  return {
    'csp-header': () => getCSP({ directives: site, presets: vendors }),
    'csp-toolkit': () => policyToString(vendors.reduce((policy, list) => mergePolicies(policy, list, false), site)),
    'content-security-policy-merger': () => vendors.reduce((policy, list) => merge(policy, list), site),
    'helmet, united by name': () => {
      let value = '';
      const response = { setHeader: (_, text) => (value = text) };
      helmet.contentSecurityPolicy({ useDefaults: false, directives: uniteByName(lists) })(
        {},
        response,
        () => undefined,
      );
      return value;
    },
    'content-security-policy-builder, united by name': () => build({ directives: uniteByName(lists) }),
    'nosecone, united by name': () =>
      createContentSecurityPolicy({ directives: renamed(uniteByName(lists), camelCase) })[1],
    'csprefabricate, united by name': () => prefabricate(uniteByName(lists), silent),
  };
}

/** What a result gets wrong: needs that it blocks, and what it lets through that nobody asked for. */
function mistakes(text, vendors, { parsePolicies }) {
  const policy = parsePolicies(text);
  const own = ['worker', 'script', 'style', 'image', 'font', 'connect', 'video', 'iframe', 'manifest'];
  const isBlocked = (request) => !policy.allows(request).allowed;
  const foreign = own.map((destination) => ({ destination, url: 'https://foreign.example/a' }));
  return {
    vendors: vendors.flatMap((vendor) => vendor._examples).filter(isBlocked).length,
    own: own.map((destination) => ({ destination, url: 'https://site.example/a' })).filter(isBlocked),
    foreign: foreign.filter((request) => !isBlocked(request)).length,
  };
}

function describe({ vendors, own, foreign }) {
  const wrong = [
    ...(vendors > 0 ? [`blocks ${vendors} requests of vendors`] : []),
    ...(own.length > 0 ? [`blocks the site's own ${own.map(({ destination }) => destination).join(', ')}`] : []),
    ...(foreign > 0 ? [`lets ${foreign} foreign requests through`] : []),
  ];
  return wrong.length === 0 ? 'yes' : wrong.join('; ');
}

let sink = 0;

/** Microseconds per call, over at least `ms`. The last character is read, so that lazily joined texts are joined. */
function time(run, ms) {
  let calls = 0;
  const start = performance.now();
  let now = start;
  while (now - start < ms) {
    for (let i = 0; i < 10; i++) {
      const text = run();
      sink += text.charCodeAt(text.length - 1);
    }
    calls += 10;
    now = performance.now();
  }
  return ((now - start) / calls) * 1000;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The cases in turn, so that a busy moment of the machine hits all of them. */
function measure(cases) {
  const names = Object.keys(cases);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) time(cases[name], WARM_UP_MS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) times[name].push(time(cases[name], ROUND_MS));
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}

async function compare({ csp, vendors }) {
  const sets = vendors.map((vendor) => vendor._requirementSet);
  const lists = [
    BASE,
    ...vendors.map((vendor) => {
      const rows = vendor.requirements.map(({ directive, sources }) => ({ [directive]: sources }));
      return uniteByName(rows);
    }),
  ];
  const base = csp.Policy.fromDirectives(BASE);
  const cases = {
    'lib/csp: merge': () => base.merge(sets).toString(),
    'lib/csp: merge, minimize': () => base.merge(sets).minimize().toString(),
    'lib/csp: merge, minimize for https pages': () => base.merge(sets).minimize({ pageScheme: 'https' }).toString(),
    ...(await peers(lists)),
  };
  const sources = vendors.flatMap((vendor) => vendor.requirements.flatMap((row) => row.sources)).length;
  console.log(`A site's policy and ${vendors.length} vendors with ${sources} sources, ${ROUNDS} interleaved rounds:\n`);
  const micros = measure(cases);
  const careful = await peers(withInherited(lists, csp));
  const judge = (text) => ({ bytes: Buffer.byteLength(text), verdict: describe(mistakes(text, vendors, csp)) });
  const rows = Object.entries(cases).map(([name, run]) => {
    const { bytes, verdict } = judge(run());
    const byHand = judge((careful[name] ?? run)());
    return {
      '': name,
      'ops/s': Math.round(1e6 / micros[name]),
      [`ratio to ${REFERENCE}`]: Number((micros[REFERENCE] / micros[name]).toFixed(2)),
      bytes,
      correct: verdict,
      'bytes once fallbacks are written out by hand': byHand.bytes,
      'correct then': byHand.verdict,
    };
  });
  table(rows);
}

/**
 * A site and parties with `count` sources together, ten each: hosts that share a domain with others, some under a
 * wildcard, some with a path, spread over the directives. Hosts differ from run to run: nothing is remembered.
 */
function partiesWith(count, run) {
  const directives = ['script-src', 'style-src', 'img-src', 'connect-src', 'frame-src'];
  return Array.from({ length: count / 10 }, (_, party) => ({
    party: `Party ${party}`,
    requirements: [0, 1].map((row) => ({
      directive: directives[(party + row) % directives.length],
      sources: Array.from({ length: 5 }, (_, at) => {
        const domain = `d${run}-${party % Math.ceil(count / 40)}.example`;
        return [
          `https://*.cdn.${domain}`,
          `https://p${party}.cdn.${domain}`,
          `https://${domain}/p${party}/${row}/`,
          `https://api-${party}-${row}.${domain}`,
          `wss://p${party}-${row}.${domain}`,
        ][at];
      }),
      reason: 'Because.',
    })),
  }));
}

function growth({ Policy }) {
  const base = Policy.fromDirectives(BASE);
  const assemble = (sets) => base.merge(sets).minimize().toString();
  for (let run = 0; run < 300; run++) assemble(partiesWith(100, `w${run}`));
  const rows = GROWTH.map((count) => {
    const [first, again] = [[], []];
    for (let run = 0; run < Math.max(3, Math.min(51, 50_000 / count)); run++) {
      const sets = partiesWith(count, `r${count}-${run}`);
      for (const times of [first, again]) {
        const start = performance.now();
        const text = assemble(sets);
        sink += text.charCodeAt(text.length - 1);
        times.push(((performance.now() - start) / count) * 1000);
      }
    }
    return { count, first: median(first), again: median(again) };
  });
  const perLog = ({ count, first }) => first / Math.log2(count);
  const reference = rows.find(({ count }) => count === 1_000);
  console.log('\nMerged, minimized and serialized, microseconds per source:\n');
  table(
    rows.map((row) => ({
      sources: row.count.toLocaleString('en'),
      'read for the first time': row.first.toFixed(2),
      'known before': row.again.toFixed(2),
      'first time over n log n (1,000 sources: 1)': (perLog(row) / perLog(reference)).toFixed(2),
    })),
  );
}

/** As Markdown, to be put into notes. */
function table(rows) {
  const heads = Object.keys(rows[0]);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  console.log(line(heads));
  console.log(line(heads.map(() => '---')));
  for (const row of rows) console.log(line(heads.map((head) => row[head])));
}

try {
  const folder = library();
  const csp = require(join(folder, 'csp'));
  const vendors = VENDORS.map((name) => create(require(join(folder, 'vendors', name))));
  await compare({ csp, vendors });
  growth(csp);
  console.log(`
Correct: every example request of every vendor is allowed, what the site could load itself it still can, and nothing of
a foreign host is allowed, all as Policy.allows() judges. Of a browser more may be wrong than is counted here.
Not measured: csp-by-api, which cannot be installed: it depends on agave ^2.2.1, which the registry does not have.
Machines are noisy and their ratios less so: compare ratios of one run only. (${sink % 10})`);
} finally {
  if (compiled !== undefined) rmSync(compiled, { recursive: true });
}
