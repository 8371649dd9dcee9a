/** Times `app.ts` in both variants, in turn, and prints medians and their ratio. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const count = process.argv[2] ?? '3';
const ROUNDS = 7;
const folder = mkdtempSync(join(tmpdir(), 'bench-synth-'));
const MEASURE =
  'process.on("exit",()=>console.log(JSON.stringify([performance.now(),process.resourceUsage().maxRSS])))';

/** Milliseconds and kilobytes of one synth. */
function once(variant: string): [number, number] {
  const app = join(__dirname, 'app.ts');
  const args = ['--eval', `${MEASURE};process.argv.splice(1,0,${JSON.stringify(app)});require(${JSON.stringify(app)})`];
  const result = spawnSync(
    process.execPath,
    ['-r', 'ts-node/register', ...args, variant, count, join(folder, 'policy.txt'), join(folder, variant)],
    { encoding: 'utf8', env: { ...process.env, CDK_VALIDATION: 'false' } },
  );
  if (result.status !== 0) throw new Error(result.stderr);
  return JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '') as [number, number];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

try {
  once('construct');
  once('text');
  const rounds = Array.from({ length: ROUNDS }, () => ({ construct: once('construct'), text: once('text') }));
  for (const [index, what, unit] of [
    [0, 'wall time', 'ms'],
    [1, 'peak memory', 'KB'],
  ] as const) {
    const construct = median(rounds.map((round) => round.construct[index]));
    const text = median(rounds.map((round) => round.text[index]));
    const ratio = median(rounds.map((round) => round.construct[index] / round.text[index]));
    console.log(
      `${what}, ${count} vendors: construct ${construct.toFixed(0)} ${unit}, text ${text.toFixed(0)} ${unit}, ratio ${ratio.toFixed(3)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
