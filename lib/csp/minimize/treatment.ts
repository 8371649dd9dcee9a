/** Which directives minimizing may rewrite, and which it had better leave as they are. */
import { setOf, setOfAll } from '../directive-set';
import type { DirectiveSet } from '../directive-set';
import { DIRECTIVES } from '../directives';
import { STRICT_DYNAMIC } from '../effective';
import type { SourceTable } from '../source-table';
import { doubtfulHandlersIn, isDoubtfulHash, isUntouchable } from './views';

/** Directives that fall back. */
export const FALLING_BACK = setOfAll(DIRECTIVES.filter(({ fallback }) => fallback.length > 0).map(({ name }) => name));
/** Those of them whose values may move to another. */
export const REWRITTEN = FALLING_BACK & ~setOf('fenced-frame-src');
/** Where the text and the engines differ on 'strict-dynamic'. */
export const DIFFERING = setOfAll(['default-src', 'child-src', 'worker-src']);

/** The directives whose lists stay as they are written: nobody knows what may be left out of them. */
export function keptToTheLetter({ specials }: SourceTable): DirectiveSet {
  return REWRITTEN & (specials.holdersOfAny(isDoubtfulHash) | doubtfulHandlersIn(specials));
}

/** Whether no directive may move: a value may mean anything, or 'strict-dynamic' stands where engines differ on it. */
export function mustStay({ specials }: SourceTable): boolean {
  const unclear = REWRITTEN & (specials.holdersOfAny(isUntouchable) | doubtfulHandlersIn(specials));
  return (unclear | (DIFFERING & specials.holdersOf(STRICT_DYNAMIC))) !== 0;
}
