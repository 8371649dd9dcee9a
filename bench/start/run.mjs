// How long the command line takes to start: a process of its own for every call, side by side with an empty Node.
//
//   npm run bench:start [-- <rounds>]
//
// The calls take turns, so that a busy moment of the machine does not hit one of them only. `import` and `explain` are
// given a policy with hosts of two vendors, and one of ten vendors, which is work rather than start.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { performance } from 'node:perf_hooks';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = Number(process.argv[2] ?? 9);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new RangeError(`The rounds must be 1 or more, not ${process.argv[2]}.`);

const BINARY = 'bin/cdk-vendor-csp.js';
const folder = mkdtempSync(join(tmpdir(), 'csp-bench-start-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'index.html'), '<script src="https://js.stripe.com/v3/"></script>');
const TEN =
  'crisp gleap userpilot stripe intercom google-analytics-4 segment mixpanel google-fonts google-tag-manager'.split(
    ' ',
  );
const SMALL = "default-src 'self'; script-src 'self' https://client.crisp.chat https://widget.gleap.io";
const large = run([BINARY, 'build', ...TEN])
  .stdout.trim()
  .replace(/^[\w-]+: /, '');

const calls = {
  'an empty Node': ['-e', '0'],
  '--help': [BINARY, '--help'],
  list: [BINARY, 'list'],
  'list --json': [BINARY, 'list', '--json'],
  'show crisp': [BINARY, 'show', 'crisp'],
  'show <an unknown vendor>': [BINARY, 'show', 'nope'],
  'who <a host of Crisp>': [BINARY, 'who', 'client.crisp.chat'],
  'scan <a page>': [BINARY, 'scan', folder],
  'build crisp gleap': [BINARY, 'build', 'crisp', 'gleap'],
  'diff <small> <small>': [BINARY, 'diff', SMALL, `${SMALL}; img-src data:`],
  'explain <small>': [BINARY, 'explain', SMALL],
  'import <small>': [BINARY, 'import', SMALL],
  'explain <ten vendors>': [BINARY, 'explain', large],
  'import <ten vendors>': [BINARY, 'import', large],
};

function run(parameters) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { cwd: root, encoding: 'utf8' });
  const ms = performance.now() - start;
  if (status > 1 && !stderr.startsWith('error: There is no vendor'))
    throw new Error(`${parameters.join(' ')}: ${stderr}`);
  return { ms, stdout };
}

const times = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, parameters] of Object.entries(calls)) times[name].push(run(parameters).ms);
}

const empty = times['an empty Node'];
console.log(`Node ${process.version}, ${rounds} rounds.`);
console.table(
  Object.entries(times).map(([call, own]) => ({
    call,
    'median ms': Math.round(median(own)),
    'least ms': Math.round(Math.min(...own)),
    'to an empty Node': Number(median(own.map((ms, round) => ms / empty[round])).toFixed(2)),
  })),
);

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
