import type { VendorDefinition } from '../../../lib/vendors/vendor';
import type { Rule } from '../rule';
import { sourcesOf } from '../sources';

/**
 * Every source allows something in its directive. Pages print many that do not; a note says which were left out.
 *
 * @example { directive: 'script-src', sources: ['wss://a.example'] } // "script-src wss://a.example allows nothing: …"
 */
export const effective: Rule = ({ definition }) =>
  sourcesOf(definition).flatMap(({ directive, source }) => {
    const why = whyNothing(definition, directive, source);
    const subject = `${directive} ${source}`;
    return why === undefined ? [] : [{ subject, message: `${subject} allows nothing: ${why}` }];
  });

function whyNothing(definition: VendorDefinition, directive: string, source: string): string | undefined {
  if (source.startsWith("'")) return keywordProblem(definition, directive, source);
  if (/^wss?:/.test(source) && directive !== 'connect-src') {
    return 'only connect-src is asked about web sockets. Leave it out and say so in a note.';
  }
  if (/^[a-z]+:\/\/(?:\d+(?:\.\d+){3}|\[|localhost(?![a-z0-9.-]))/.test(source)) {
    return 'addresses and localhost are no hosts of a vendor. Leave it out and say so in a note.';
  }
  if (/^[a-z]+:\/\/[^/]+\/.*\*/.test(source)) {
    return 'a star in a path is no wildcard. End the path in "/" to cover what is below it, and say so in a note.';
  }
  return undefined;
}

function keywordProblem({ options }: VendorDefinition, directive: string, source: string): string | undefined {
  const name = /^'\{(\w+)\}'$/.exec(source)?.[1];
  const option = name === undefined ? undefined : options[name];
  if (option !== undefined && (option.kind !== 'text' || option.format !== 'hash')) {
    return 'between quotes an option holds a hash. Give it the format "hash".';
  }
  if (source === "'report-sample'") return 'it is about the reports of the site. Leave it out.';
  const isEval = /^'(?:wasm-)?unsafe-eval'$/.test(source);
  if (isEval && directive !== 'script-src')
    return 'only script-src is asked about eval. Leave it out and say so in a note.';
  const isInline = name !== undefined || /^'(?:unsafe-inline|unsafe-hashes|sha(?:256|384|512)-.*)'$/.test(source);
  return isInline && !/^(?:script|style)-src(?:-|$)/.test(directive)
    ? 'only scripts and styles can be inline. Leave it out and say so in a note.'
    : undefined;
}
