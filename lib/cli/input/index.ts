/** Policies from whatever somebody has: a policy, a file, a folder that CDK wrote, a URL, or what a pipe brings. */
import { statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { CspError, directiveInfo, Policy, show } from '../../csp';
import type { CliIo } from '../io';
import { readAssembly } from './assembly';
import { FORMS, readTextFile, readTextStream } from './bytes';
import type { Found, PolicyInput } from './found';
import { pathOf } from './path';
import { readText } from './text';
import { readUrl } from './url';

/**
 * @param argument what the user wrote
 * @throws CspError that shows the argument, says why no policy could be read, and what to give instead
 */
export async function readPolicies(argument: string, io: CliIo): Promise<PolicyInput> {
  const input = ({ policies, notes, unreadable = [] }: Found): PolicyInput => {
    const all = [...notes, ...unreadable.map(({ text }) => text)];
    if (policies.length > 0) return { name: argument, policies, notes: all, unreadable };
    const why = all.length === 0 ? `${show(argument)} holds no policy.` : all.join(' ');
    throw new CspError('InvalidPolicy', `${why} Expected ${FORMS}.`);
  };
  if (argument === '-' || argument === '/dev/stdin') {
    return input(readText(await readTextStream(io.stdin ?? nothing(), argument), { name: 'the standard input' }));
  }
  if (/^[a-z][a-z0-9+.-]*:\/\/\S*$/i.test(argument)) return input(await readUrl(argument, io.signal));
  const path = pathOf(io.cwd, argument);
  if (path === '') return input({ policies: [], notes: [] });
  const stats = statOf(path);
  if (stats?.isDirectory() === true) return input(readAssembly(path, argument));
  if (stats !== undefined) return input(readText(await readTextFile(path, argument, stats, io), { name: argument }));
  if (!looksLikePolicy(argument)) {
    throw new CspError('InvalidPolicy', `There is no file ${show(argument)}, and it is no policy. Expected ${FORMS}.`);
  }
  return input(readText(argument, { name: argument, isArgument: true }));
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

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    // Too long for a name, or with a zero byte: then it is no path.
    return undefined;
  }
}

async function* nothing(): AsyncGenerator<string> {
  // There is no pipe.
}

/** Something with a space or ";" is meant as one; a single word only if it is a directive. */
function looksLikePolicy(argument: string): boolean {
  return /\S[\s;]+\S|;|^\s*\{/.test(argument) || directiveInfo(argument.trim().toLowerCase()) !== undefined;
}

export type { FoundPolicy, PolicyInput, Unreadable } from './found';
