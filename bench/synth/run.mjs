// What the construct costs at synth, and the package at import. See README.md.
//
//   npm run bench:synth [-- <rounds>]
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = Number(process.argv[2] ?? 11);
const COUNTS = ['3', '20', 'all'];
const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bench-synth-'));

/** Milliseconds since the start of the process, and its peak memory in KB. */
function once(script, ...args) {
  return new Promise((resolve, reject) => {
    const child = fork(script, args, { env: { ...process.env, CDK_VALIDATION: 'false' } });
    let figures;
    child.on('message', (message) => (figures = message));
    child.on('exit', (code) =>
      figures === undefined ? reject(new Error(`${script} ended with ${code}`)) : resolve(figures),
    );
  });
}

function synth(variant, count) {
  return once(join(here, 'app.mjs'), variant, count, join(folder, `policy-${count}.txt`), join(folder, variant));
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

try {
  console.log(`${ROUNDS} interleaved rounds, medians:\n`);
  console.log('| | ms | ratio | peak MB | ratio |\n| --- | --- | --- | --- | --- |');
  for (const count of COUNTS) {
    const figures = await compare(
      () => synth('construct', count),
      () => synth('text', count),
    );
    row(`synth with ${count} vendors / with a text`, figures);
  }
  const load = (...modules) => {
    const script = join(folder, `load-${modules.length}.cjs`);
    const lines = modules.map((name) => `require(${JSON.stringify(name)});`);
    writeFileSync(script, `${lines.join('')}process.send([performance.now(), process.resourceUsage().maxRSS]);`);
    return () => once(script);
  };
  // The modules of aws-cdk-lib that an app with a distribution loads anyway.
  const cdk = ['aws-cdk-lib', 'aws-cdk-lib/aws-cloudfront'].map((name) => fileURLToPath(import.meta.resolve(name)));
  row(
    'import with this package / aws-cdk-lib alone',
    await compare(load(...cdk, join(here, '../../dist')), load(...cdk)),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
