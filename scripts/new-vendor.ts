/** Writes the definition and the test of a new vendor, for somebody to fill in; overwrites nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { exists, ROOT, testPath, vendorPath, WANTED } from './catalogue/paths';
import { main as generate } from './generate';
import { format } from './generate/format';
import { readWanted } from './generate/wanted';
import { PROCESS_IO } from './io';
import type { AskingIo } from './io';
import { today } from './lint/dates';
import { QUESTIONS } from './new-vendor/answers';
import type { Answers, Question } from './new-vendor/answers';
import { renderTest, renderVendor } from './new-vendor/templates';

const USAGE = `Usage: npm run new-vendor [-- ${QUESTIONS.map(({ flag }) => `--${flag} …`).join(' ')}]`;

/** @returns the exit code: 1 for a vendor that exists, 2 for answers that are missing or wrong */
export async function main(argv: readonly string[], io: AskingIo, root = ROOT): Promise<number> {
  const flags = readFlags(argv);
  if (flags === undefined) {
    io.err(USAGE);
    return 2;
  }
  const known: Partial<Record<keyof Answers, string>> = {};
  for (const question of QUESTIONS) {
    const answer = await answerTo(question, flags[question.flag], known, io);
    if (answer === undefined) return 2;
    known[question.name] = answer;
    const taken =
      question.name === 'id' ? [vendorPath(answer), testPath(answer)].find((path) => exists(path, root)) : undefined;
    if (taken === undefined) continue;
    io.err(`${taken} is there already: change that, or choose another id.`);
    return 1;
  }
  const answers = known as Answers;
  await write(root, vendorPath(answers.id), renderVendor(answers, today()), io);
  await write(root, testPath(answers.id), renderTest(answers), io);
  const code = await generate([], io, root);
  if (readWanted(root).some(({ id }) => id === answers.id)) {
    io.out(`${answers.title} is wanted: see in ${WANTED} what was tried, and take its entry out.`);
  }
  io.out(`Fill in every TODO of ${vendorPath(answers.id)}, adapt its test, then: npm run generate && npm test`);
  return code;
}

function readFlags(argv: readonly string[]): Readonly<Record<string, string | undefined>> | undefined {
  try {
    const options = Object.fromEntries(QUESTIONS.map(({ flag }) => [flag, { type: 'string' as const }]));
    return parseArgs({ args: [...argv], options, allowPositionals: false }).values;
  } catch {
    return undefined;
  }
}

/** The answer from the flags, else from whoever is at the terminal, who is asked until it is right. */
async function answerTo(
  { flag, question, suggestion, problem }: Question,
  given: string | undefined,
  known: Partial<Answers>,
  io: AskingIo,
): Promise<string | undefined> {
  const suggested = suggestion?.(known);
  if (given !== undefined || !io.interactive) {
    const answer = given ?? suggested;
    const wrong = answer === undefined ? 'is missing.' : problem(answer, known);
    if (wrong === undefined) return answer;
    io.err(`--${flag} ${answer === undefined ? '' : `${JSON.stringify(answer)}: `}${wrong}`);
    io.err(USAGE);
    return undefined;
  }
  for (;;) {
    const hint = suggested === undefined || suggested === '' ? '' : ` [${suggested}]`;
    const said = (await io.ask(`${question}${hint}: `)).trim();
    const answer = said === '' ? (suggested ?? '') : said;
    const wrong = problem(answer, known);
    if (wrong === undefined) return answer;
    io.err(wrong);
  }
}

async function write(root: string, path: string, text: string, io: AskingIo): Promise<void> {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  // Fails rather than overwrites, whatever happened since the look above.
  writeFileSync(join(root, path), await format('typescript', text), { flag: 'wx' });
  io.out(`wrote ${path}`);
}

async function runOnTerminal(): Promise<number> {
  const interactive = process.stdin.isTTY && process.stdout.isTTY;
  const terminal = interactive ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  try {
    return await main(process.argv.slice(2), {
      ...PROCESS_IO,
      interactive,
      ask: (question) => terminal?.question(question) ?? Promise.resolve(''),
    });
  } finally {
    terminal?.close();
  }
}

if (require.main === module) {
  void runOnTerminal().then((code) => (process.exitCode = code));
}
