/** `npm run test:browsers -- [--engine chromium]... [--suite rules]... [--require-all] [--seed N | --seed random]` */
import { parseArgs } from 'node:util';
import { atOnce } from '../support/at-once';
import { judge, type Judgement, type Mismatch } from './judge';
import { KNOWN_DIFFERENCES } from './known-differences';
import { installation, launch, missing } from './launch';
import { PLAYS, type Play } from './plays';
import { seedOf } from './seed';
import type { Fact, Suite } from './suite';
import { SUITES } from './suites';
import { rules } from './suites/rules';
import { ENGINE_NAMES, type EngineName } from './types';

interface Options {
  readonly engines: readonly EngineName[];
  readonly suites: readonly Suite[];
  readonly plays: readonly Play[];
  readonly requireAll: boolean;
  readonly seed: number;
}

/** What a suite asks of every engine. */
interface Asked {
  readonly suite: Suite;
  readonly facts: readonly Fact[];
}

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** An engine waits for what does not come for a third of its time. */
const AT_ONCE = 3;
const MOST_MISMATCHES_SHOWN = 50;

async function main(): Promise<number> {
  const { engines, suites, plays, requireAll, seed } = options();
  console.log(`seed ${seed}`);
  // Made before any engine runs: it takes a while, in which no browser would be answered.
  const asked = suites.map((suite): Asked => ({ suite, facts: suite.facts(seed) }));
  const results = await atOnce(AT_ONCE, engines, async (name) => {
    const lines: string[] = [];
    const count = await testEngine(name, asked, plays, requireAll, (line) => lines.push(line));
    console.log(lines.join('\n'));
    return count;
  });
  const total = (key: keyof Count): number => results.reduce((sum, count) => sum + count[key], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
  return total('failed') > 0 || total('passed') === 0 ? 1 : 0;
}

async function testEngine(
  name: EngineName,
  asked: readonly Asked[],
  plays: readonly Play[],
  requireAll: boolean,
  say: (line: string) => void,
): Promise<Count> {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const reason = missing(name);
  if (reason !== undefined) {
    say(`\n${name}: missing, ${reason}; test/browsers/install.sh installs it`);
    return { ...count, failed: requireAll ? 1 : 0 };
  }
  const engine = await launch(name);
  try {
    say(`\n${name}: ${engine.version}`);
    for (const { suite, facts } of asked) {
      const started = Date.now();
      const judgement = await judge(engine, facts, KNOWN_DIFFERENCES);
      report(name, suite.name, judgement, Date.now() - started).forEach(say);
      count.passed += judgement.passed;
      const shortcomings = [...tooFew(suite, judgement), ...(suite === rules ? unmatched(name, judgement) : [])];
      for (const each of shortcomings) say(`    FAILED ${each}`);
      count.failed += judgement.mismatches.length + shortcomings.length;
      for (const skipped of judgement.skipped.values()) count.skipped += skipped;
    }
  } finally {
    await engine.close();
  }
  for (const play of plays) {
    const { kind, path } = installation(name);
    const { passed, failures } = await play.run(kind, path);
    say(`  ${play.name}: ${passed} passed, ${failures.length} failed`);
    for (const failure of failures) say(`    FAILED ${failure}`);
    count.passed += passed;
    count.failed += failures.length;
  }
  return count;
}

function tooFew({ atLeast = 1 }: Suite, { passed }: Judgement): string[] {
  return passed < atLeast ? [`only ${passed} probes passed, of at least ${atLeast} that have to`] : [];
}

/** The rules show every known difference, whatever the seed. */
function unmatched(engine: EngineName, { matchedDifferences }: Judgement): string[] {
  const idle = KNOWN_DIFFERENCES.filter((each) => each.engine === engine && !matchedDifferences.has(each));
  return idle.map(({ id }) => `no rule shows the known difference ${id}: remove it, or add the rule`);
}

function options(): Options {
  const { values } = parseArgs({
    options: {
      engine: { type: 'string', multiple: true },
      suite: { type: 'string', multiple: true },
      'require-all': { type: 'boolean', default: false },
      seed: { type: 'string' },
    },
  });
  const { engine, suite } = values;
  const named = chosen('suite', suite, [...SUITES, ...PLAYS], ({ name }) => name);
  return {
    engines: chosen('engine', engine, ENGINE_NAMES, (each) => each),
    suites: SUITES.filter((each) => named.includes(each)),
    plays: PLAYS.filter((each) => named.includes(each)),
    requireAll: values['require-all'],
    seed: seedOf(values.seed),
  };
}

function chosen<T>(
  option: string,
  names: readonly string[] | undefined,
  all: readonly T[],
  nameOf: (each: T) => string,
): readonly T[] {
  if (names === undefined) return all;
  return names.map((name) => {
    const found = all.find((each) => nameOf(each) === name);
    if (found === undefined) throw new Error(`--${option} ${name}: there are only ${all.map(nameOf).join(', ')}`);
    return found;
  });
}

function report(engine: string, suite: string, judgement: Judgement, milliseconds: number): string[] {
  const { passed, mismatches, skipped } = judgement;
  const seconds = (milliseconds / 1000).toFixed(1);
  const more = mismatches.length - MOST_MISMATCHES_SHOWN;
  return [
    `  ${suite}: ${passed} passed, ${mismatches.length} failed in ${seconds} s`,
    ...[...skipped].map(([reason, count]) => `    skipped ${count}: ${reason}`),
    ...mismatches.slice(0, MOST_MISMATCHES_SHOWN).map((mismatch) => describe(engine, mismatch)),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

function describe(engine: string, { title, page, probe, expected, got }: Mismatch): string {
  return [
    `    FAILED ${title}`,
    `      engine   ${engine}`,
    `      page     ${page.url}`,
    ...page.headers.map(
      ({ name, value }) => `      policy   ${name === 'content-security-policy' ? '' : `${name}: `}${value}`,
    ),
    `      probe    ${JSON.stringify(probe)}`,
    `      expected ${expected}`,
    `      got      ${got}`,
  ].join('\n');
}

// Browsers end with the process, which by default skips its exit handlers here.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
