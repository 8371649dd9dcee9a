/** Runs the rules over the catalogue. */
import { SHARED_HOSTS } from '../../lib/vendors/shared-hosts';
import type { Entry } from '../catalogue/entries';
import { today } from './dates';
import type { Exception } from './exceptions';
import type { LintContext, LintEntry, Problem, Rule } from './rule';
import { RULES } from './rules';

export interface LintProblem {
  readonly id: string;
  readonly rule: string;
  readonly subject: string;
  readonly message: string;
}

export function contextOf(entries: readonly Entry[], exceptions: readonly Exception[], day = today()): LintContext {
  const catalogue = entries.flatMap(({ definition }) => definition ?? []);
  return { today: day, catalogue, sharedHosts: SHARED_HOSTS, exceptions };
}

/** What is wrong with one entry. An exception takes away the problem that it names, and is one itself if there is none. */
export function lintEntry(
  entry: Entry,
  context: LintContext,
  rules: Readonly<Record<string, Rule>> = RULES,
): LintProblem[] {
  const { id } = entry;
  if (!hasDefinition(entry)) return [{ id, ...missingDefinition(entry) }];
  const found = Object.entries(rules).flatMap(([rule, check]) =>
    run(check, entry, context).map((problem) => ({ id, rule, ...problem })),
  );
  const own = context.exceptions.filter((exception) => exception.id === id);
  return [
    ...found.filter((problem) => !own.some((exception) => excepts(exception, problem))),
    ...own.filter((exception) => !found.some((problem) => excepts(exception, problem))).map(unneeded),
  ];
}

/** What is so wrong that a rule stumbles over it must not keep the others from saying what it is. */
function run(rule: Rule, entry: LintEntry, context: LintContext): Problem[] {
  try {
    return rule(entry, context);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ subject: 'definition', message: `could not be checked: ${why}` }];
  }
}

/** Exceptions for vendors that do not exist. */
export function strayExceptions(entries: readonly Entry[], exceptions: readonly Exception[]): LintProblem[] {
  return exceptions.filter((exception) => !entries.some(({ id }) => id === exception.id)).map(unneeded);
}

function hasDefinition(entry: Entry): entry is LintEntry {
  return entry.definition !== undefined;
}

function missingDefinition({ source }: Entry): Omit<LintProblem, 'id'> {
  const message =
    source.className === undefined
      ? 'the file exports no class that extends Vendor.'
      : `the class ${source.className} lacks "/** @internal */ public static readonly _definition = DEFINITION;".`;
  return { rule: 'definition', subject: 'definition', message };
}

function excepts(exception: Exception, problem: LintProblem): boolean {
  return exception.rule === problem.rule && exception.subject === problem.subject;
}

function unneeded({ rule, id, subject }: Exception): LintProblem {
  return {
    id,
    rule,
    subject,
    message: `the exception for ${subject} is no longer needed: take it out of exceptions.ts.`,
  };
}

/** As people read it: one line per problem. */
export function describeProblem({ id, rule, message }: LintProblem): string {
  return `${id}: ${rule}: ${message}`;
}
