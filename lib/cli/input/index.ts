/** Policies from whatever somebody has: a policy, a file, a folder that CDK wrote, a URL, or what a pipe brings. */
import { readFileSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { resolve } from 'node:path';
import { CspError, directiveInfo, Policy, show } from '../../csp';
import type { CliIo } from '../io';
import { readAssembly } from './assembly';
import type { FoundPolicy, PolicyInput } from './found';
import { foundIn } from './found';
import { readText } from './text';
import { readUrl } from './url';
import { withCommas } from '../../csp/texts';

/** Templates and pages are smaller by far; a mistaken argument, such as a log, may not be. */
const LARGEST_FILE = 20_000_000;

/**
 * @param argument what the user wrote
 * @throws CspError that shows the argument, says why no policy could be read, and what to give instead
 */
export async function readPolicies(argument: string, io: CliIo): Promise<PolicyInput> {
  const input = (policies: readonly FoundPolicy[], notes: readonly string[] = []): PolicyInput => {
    if (policies.length > 0) return { name: argument, policies, notes };
    throw new CspError('InvalidPolicy', `${show(argument)} holds no policy. Expected ${FORMS}.`);
  };
  if (argument === '-') return input(readText(await readAll(io), 'the standard input'));
  if (/^[a-z][a-z0-9+.-]*:\/\/\S*$/i.test(argument)) {
    const { policies, notes } = await readUrl(argument, io.signal);
    return input(policies, notes);
  }
  // Nothing is no path: it would be the folder that relative ones start from.
  if (argument.trim() === '') return input([]);
  const path = resolve(io.cwd, argument);
  const stats = statOf(path);
  if (stats?.isDirectory() === true) return input(readAssembly(path, argument));
  if (stats !== undefined) return input(readText(readFile(path, argument, stats), argument));
  if (!looksLikePolicy(argument)) {
    throw new CspError('InvalidPolicy', `There is no file ${show(argument)}, and it is no policy. Expected ${FORMS}.`);
  }
  return input(foundIn({ text: argument, where: 'policy', key: 'policy' }));
}

/**
 * The site's own policy from a text or a file, read strictly: it is written by hand, so mistakes are refused.
 *
 * @throws CspError for a file that cannot be read, and for what is doubtful in the policy
 */
export async function readBase(argument: string, io: CliIo): Promise<Policy> {
  const { policies } = await readPolicies(argument, io);
  const [first, ...others] = policies;
  if (first === undefined || others.length > 0) {
    const why = `holds ${policies.length} policies, and browsers enforce all`;
    throw new CspError('InvalidPolicy', `${show(argument)} ${why}. Give one as the base policy.`);
  }
  return Policy.parse(first.text);
}

const FORMS = `a policy such as "default-src 'self'", a file with one, a folder like cdk.out, a URL, or "-" for a pipe`;

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    // Too long for a name, or with a zero byte: then it is no path.
    return undefined;
  }
}

function readFile(path: string, argument: string, stats: Stats): string {
  if (!stats.isFile()) throw unreadable(argument, 'it is no file.');
  if (stats.size > LARGEST_FILE) throw unreadable(argument, `it has ${withCommas(stats.size)} bytes.`);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadable(argument, `${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
  }
}

function unreadable(argument: string, why: string): Error {
  return new CspError('InvalidPolicy', `Cannot read ${show(argument)}: ${why} Expected ${FORMS}.`);
}

async function readAll({ stdin }: CliIo): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin ?? []) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_FILE) throw unreadable('-', `it has more than ${withCommas(LARGEST_FILE)} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Something with a space or ";" is meant as one; a single word only if it is a directive. */
function looksLikePolicy(argument: string): boolean {
  return /\S[\s;]+\S|;/.test(argument) || directiveInfo(argument.trim().toLowerCase()) !== undefined;
}

export type { FoundPolicy, PolicyInput } from './found';
