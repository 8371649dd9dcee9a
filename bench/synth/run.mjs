// What the construct costs at synth, and the package at import. See README.md.
//
//   npm run bench:synth [-- <rounds>]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = Number(process.argv[2] ?? 11);
const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bench-synth-'));
const figures = join(folder, 'figures.json');
const { CDK_VALIDATION: _, ...users } = process.env;
/** As with a version of CDK that does not validate templates, so that little but the policy is left to do. */
const bare = { ...users, CDK_VALIDATION: 'false' };

/** How long node ran with these arguments in ms, and what the app among what it started says of itself. */
function run(args, env) {
  return new Promise((resolve, reject) => {
    rmSync(figures, { force: true });
    const start = performance.now();
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { ...env, BENCH_FIGURES: figures },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (complaints += text));
    child.on('exit', (code) => {
      const took = performance.now() - start;
      if (code !== 0) reject(new Error(`${args.join(' ')} ended with ${code}: ${complaints}`));
      else resolve([took, ...JSON.parse(readFileSync(figures, 'utf8'))]);
    });
  });
}

/** Milliseconds since the start of the app, and its peak memory in KB. */
async function once(args, env) {
  const [, ms, memory] = await run(args, env);
  return [ms, memory];
}

function app(variant, count) {
  return [join(here, 'app.mjs'), variant, count, join(folder, `policy-${count}.txt`), join(folder, variant)];
}

/** The whole command as the user waits for it, and the peak memory of the app. No step of it asks the network. */
async function cdkSynth(variant, count) {
  const cli = fileURLToPath(new URL('../../node_modules/aws-cdk/bin/cdk', import.meta.url));
  const command = `node ${app(variant, count)
    .map((part) => JSON.stringify(part))
    .join(' ')}`;
  const offline = ['--no-notices', '--no-version-reporting', '--no-lookups'];
  const args = [cli, 'synth', '--quiet', ...offline, '--output', join(folder, variant), '--app', command];
  const [ms, , memory] = await run(args, { CDK_DISABLE_CLI_TELEMETRY: 'true', ...users });
  return [ms, memory];
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Pairs in turn, so that a busy moment of the machine hits both; the ratio is the median of the pairs' ratios. */
async function compare(ours, theirs) {
  await ours();
  await theirs();
  const pairs = [];
  for (let round = 0; round < ROUNDS; round++) pairs.push([await ours(), await theirs()]);
  const column = (at) => ({
    ours: median(pairs.map(([one]) => one[at])),
    theirs: median(pairs.map(([, other]) => other[at])),
    ratio: median(pairs.map(([one, other]) => one[at] / other[at])),
  });
  return { time: column(0), memory: column(1) };
}

function row(name, { time, memory }) {
  const ms = (value) => value.toFixed(0);
  const mb = (value) => (value / 1024).toFixed(0);
  const cells = [
    name,
    `${ms(time.ours)} / ${ms(time.theirs)}`,
    time.ratio.toFixed(3),
    `${mb(memory.ours)} / ${mb(memory.theirs)}`,
    memory.ratio.toFixed(3),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

async function synths(name, counts, synth) {
  for (const count of counts) {
    const result = await compare(
      () => synth('construct', count),
      () => synth('text', count),
    );
    row(`${name}: ${count} vendors / a text`, result);
  }
}

try {
  console.log(`${ROUNDS} interleaved rounds, medians:\n`);
  console.log('| | ms | ratio | peak MB | ratio |\n| --- | --- | --- | --- | --- |');
  await synths('cdk synth', ['20'], cdkSynth);
  await synths('the app', ['3', '20', 'all'], (...of) => once(app(...of), users));
  await synths('the app, no validation', ['3', '20', 'all'], (...of) => once(app(...of), bare));
  const load = (...modules) => {
    const script = join(folder, `load-${modules.length}.cjs`);
    const lines = modules.map((name) => `require(${JSON.stringify(name)});`);
    writeFileSync(script, `${lines.join('')}require(${JSON.stringify(join(here, 'report.cjs'))}).report();`);
    return () => once([script], bare);
  };
  // The modules of aws-cdk-lib that an app with a distribution loads anyway.
  const cdk = ['aws-cdk-lib', 'aws-cdk-lib/aws-cloudfront'].map((name) => fileURLToPath(import.meta.resolve(name)));
  row(
    'import: this package too / aws-cdk-lib alone',
    await compare(load(...cdk, join(here, '../../dist')), load(...cdk)),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
