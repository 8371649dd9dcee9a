// What `who --reports` takes for a gigabyte of violation reports: time, and memory at its peak.
//
//   npm run bench:reports [-- megabytes]
//
// The file is made in the folder for temporary files and deleted. Each reading is a process of its own, whose peak the
// system tells. Exit code 1 when a bound is broken.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MEGABYTES = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'csp-bench-reports-'));

/** In megabytes. */
const MOST_MEMORY = 200;
/** Groups that everybody sees; beside them one report in twenty is of a host that comes once. */
const HOSTS = 300;

/** The same numbers in every run: https://en.wikipedia.org/wiki/Linear_congruential_generator */
let state = 1;
function random(below) {
  state = (state * 1664525 + 1013904223) % 4294967296;
  return Math.floor((state / 4294967296) * below);
}

const DIRECTIVES = ['script-src-elem', 'img-src', 'connect-src', 'font-src', 'style-src-elem', 'frame-src'];
const POLICY =
  "default-src 'self'; script-src 'self' https://js.stripe.com https://client.crisp.chat; img-src 'self' data:";
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

function report(index) {
  const page = `https://www.example.com/products/${random(50000)}?session=${random(1e9)}`;
  const rare = random(20) === 0;
  const blocked = rare
    ? `https://h${index}.rare.example/x.js`
    : `https://cdn${random(HOSTS)}.example.net/v${random(9)}/app.js`;
  const directive = DIRECTIVES[random(DIRECTIVES.length)];
  return index % 2 === 0
    ? {
        'csp-report': {
          'document-uri': page,
          referrer: '',
          'violated-directive': directive,
          'effective-directive': directive,
          'original-policy': POLICY,
          disposition: 'enforce',
          'blocked-uri': blocked,
          'line-number': random(5000),
          'source-file': 'https://www.example.com/assets/main.js',
          'status-code': 200,
          'script-sample': '',
        },
      }
    : {
        age: random(60000),
        body: {
          blockedURL: blocked,
          disposition: 'enforce',
          documentURL: page,
          effectiveDirective: directive,
          lineNumber: random(5000),
          originalPolicy: POLICY,
          sourceFile: 'https://www.example.com/assets/main.js',
          statusCode: 200,
        },
        type: 'csp-violation',
        url: page,
        user_agent: AGENT,
      };
}

/** Writes reports until the file has its size. @returns how many */
function generate(file, megabytes, { begin = '', between = '\n', end = '\n' } = {}) {
  const descriptor = openSync(file, 'w');
  let size = 0;
  let count = 0;
  let batch = begin;
  while (size < megabytes * 1e6) {
    batch += `${count === 0 ? '' : between}${JSON.stringify(report(count))}`;
    count += 1;
    if (batch.length < 1e6) continue;
    size += writeSync(descriptor, batch);
    batch = '';
  }
  writeSync(descriptor, batch + end);
  closeSync(descriptor);
  return count;
}

/** The binary, with its peak told at its end. */
const READ = `process.argv.splice(1, 0, 'x');
  process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS));
  require(${JSON.stringify(join(root, 'bin/cdk-vendor-csp.js'))});`;

function measure(what, file, expected) {
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', READ, 'who', '--reports', file, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 1) throw new Error(`${what}: exit code ${status}: ${stderr}`);
  const { reports, groups, ungrouped, broken } = JSON.parse(stdout);
  if (reports !== expected || broken !== 0)
    throw new Error(`${what}: ${reports} of ${expected} reports, ${broken} broken`);
  const counted = groups.reduce((sum, { count }) => sum + count, ungrouped);
  if (counted !== expected) throw new Error(`${what}: ${counted} of ${expected} reports are in groups or given up`);
  const megabytes = statSync(file).size / 1e6;
  const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
  return {
    what,
    MB: Math.round(megabytes),
    reports,
    groups: groups.length,
    'given up': ungrouped,
    seconds: Number(seconds.toFixed(1)),
    'MB/s': Math.round(megabytes / seconds),
    'peak MB': Math.round(peak),
  };
}

let isBroken = false;
try {
  const lines = join(folder, 'reports.ndjson');
  const count = generate(lines, MEGABYTES);
  const packed = join(folder, 'reports.ndjson.gz');
  await pipeline(createReadStream(lines), createGzip({ level: 1 }), createWriteStream(packed));
  const list = join(folder, 'reports.json');
  const rows = [measure('one a line', lines, count), measure('the same, packed', packed, count)];
  rmSync(lines);
  const listed = generate(list, MEGABYTES, { begin: '[', between: ',', end: ']' });
  rows.push(measure('a list on one line', list, listed));
  rmSync(list);
  const row = join(folder, 'reports.row');
  rows.push(measure('one after another on a line', row, generate(row, MEGABYTES, { between: '' })));
  console.table(rows);
  for (const row of rows.filter((each) => !(each['peak MB'] < MOST_MEMORY))) {
    console.error(`${row.what}: ${row['peak MB']} MB are over ${MOST_MEMORY}`);
    isBroken = true;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isBroken ? 1 : 0;
