// What the catalogue costs: loading it, using all of it, and growing.
//
//   npm run build && node bench/catalogue/run.mjs
//
// Each load is a process of its own; times are the best of several runs, since noise only ever adds. Ratios compare
// runs of the same minute on the same machine. Exit code 1 when a bound is broken.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { performance } from 'node:perf_hooks';
import { fewestOptions } from '../support/options.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const LOADS = 15;

const BOUNDS = {
  /** The whole catalogue over none, in ms. */
  load: 60,
  /** All vendors at once, in ms. */
  assemble: 50,
  /** Time per source times log of their number, the largest over the smallest. */
  growth: 3,
};

const broken = [];

function check(what, value, bound) {
  if (value > bound) broken.push(`${what}: ${value.toFixed(1)} is over ${bound}`);
}

function best(runs) {
  return Math.min(...runs);
}

/** Milliseconds that a fresh process takes for a piece of code, and how many files it has loaded then. */
function load(code) {
  const script = `const start = performance.now(); ${code};
    console.log(performance.now() - start, Object.keys(require.cache).length);`;
  return execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }).split(' ').map(Number);
}

function loading() {
  const cases = {
    'no vendor (the contract)': 'require("./dist/vendors/vendor")',
    'one, by its own path': 'require("./dist/vendors/crisp")',
    'the barrel, nothing used': 'require("./dist/vendors")',
    'the barrel, three used': 'const v = require("./dist/vendors"); v.Crisp; v.Gleap; v.Userpilot',
    'all ids and titles': 'require("./dist/vendors").CATALOGUE',
    'the whole catalogue': 'require("./dist/vendors").CATALOGUE.map(({ definition }) => definition)',
  };
  const names = Object.keys(cases);
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  // In turn, so that a busy moment of the machine does not hit one case only.
  for (let run = 0; run < LOADS; run++) for (const name of names) runs[name].push(load(cases[name]));
  const none = best(runs[names[0]].map(([ms]) => ms));
  const rows = names.map((name) => {
    const ms = best(runs[name].map(([each]) => each));
    return {
      load: name,
      ms: round(ms),
      'over none': round(ms - none),
      ratio: round(ms / none),
      files: runs[name][0][1],
    };
  });
  console.table(rows);
  check('loading the whole catalogue over none, ms', rows.at(-1)['over none'], BOUNDS.load);
}

/** In a process of its own, so that everything is done for the first time; then again, for comparison. */
function assembleOnce() {
  const { Policy } = require('../../dist/csp');
  const { CATALOGUE } = require('../../dist/vendors');
  const base = Policy.parse("default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'");
  const entries = CATALOGUE.map((entry) => ({ entry, options: fewestOptions(entry.definition) }));
  const run = () => {
    const start = performance.now();
    const vendors = entries.map(({ entry, options }) => entry.create(options));
    const made = performance.now();
    const merged = base.merge(vendors.map((vendor) => vendor._requirementSet));
    const united = performance.now();
    const { length } = merged.minimize();
    const end = performance.now();
    return { make: made - start, merge: united - made, 'minimize and print': end - united, total: end - start, length };
  };
  return { vendors: entries.length, first: run(), again: run() };
}

function assembling() {
  const self = fileURLToPath(import.meta.url);
  const runs = Array.from({ length: LOADS }, () =>
    JSON.parse(execFileSync(process.execPath, [self, '--assemble-once'], { cwd: root, encoding: 'utf8' })),
  );
  const rows = ['make', 'merge', 'minimize and print', 'total'].map((step) => ({
    step,
    'first ms': round(best(runs.map(({ first }) => first[step]))),
    'again ms': round(best(runs.map(({ again }) => again[step]))),
  }));
  console.log(`${runs[0].vendors} vendors at once, ${runs[0].first.length} characters:`);
  console.table(rows);
  check('assembling all vendors for the first time, ms', rows.at(-1)['first ms'], BOUNDS.assemble);
}

/** Twenty sources per party, so that the number of parties grows too; hosts anew in each run, so that none is remembered. */
function growing() {
  const { Policy } = require('../../dist/csp');
  const base = Policy.parse("default-src 'self'");
  const directives = ['script-src', 'connect-src', 'img-src', 'frame-src'];
  const measure = (count, run) => {
    const parties = Array.from({ length: count / 20 }, (_, party) => ({
      party: `Party ${party}`,
      requirements: directives.map((directive, row) => ({
        directive,
        reason: 'Needed.',
        sources: Array.from(
          { length: 5 },
          (__, source) => `https://h${source}.d${row}.p${party}.n${count}.r${run}.example`,
        ),
      })),
    }));
    const start = performance.now();
    base.merge(parties).minimize().toString();
    return performance.now() - start;
  };
  for (let warmUp = -5; warmUp < 0; warmUp++) measure(2_500, warmUp);
  const counts = [625, 1_250, 2_500, 5_000, 10_000];
  const rows = counts.map((sources) => {
    const ms = best([1, 2, 3, 4, 5].map((run) => measure(sources, run)));
    return { sources, ms: round(ms), 'µs per source and log2': round((ms * 1000) / (sources * Math.log2(sources)), 3) };
  });
  console.table(rows);
  const per = rows.map((row) => row['µs per source and log2']);
  check('growth of time over n log n', per.at(-1) / per[0], BOUNDS.growth);
}

function round(value, digits = 1) {
  return Number(value.toFixed(digits));
}

if (process.argv.includes('--assemble-once')) {
  console.log(JSON.stringify(assembleOnce()));
} else {
  loading();
  assembling();
  growing();
}
if (broken.length > 0) {
  console.error(broken.join('\n'));
  process.exitCode = 1;
}
