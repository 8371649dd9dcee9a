import type { Policy } from '../../lib/csp';

/** A policy as a person reads it: a directive per line, below it a source per line. */
export function readable(policy: Policy | string): string {
  const lines = String(policy)
    .split(';')
    .flatMap((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, ...values.map((value) => `  ${value}`)];
    });
  return `\n${lines.join('\n')}\n`;
}
