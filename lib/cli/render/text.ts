/** Text on a terminal, and plain text without one. */
import CliTable3 from 'cli-table3';
import { withCommas } from '../../csp/texts';

/** `text` in lines of at most `width` characters, each after `indent`; words are never broken. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, indent + line].join('\n');
}

/** Rows in columns without borders, which neither a terminal nor `cut` trips over. */
export function columns(rows: readonly (readonly string[])[], indent = ''): string {
  const chars = Object.fromEntries(
    'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid'
      .split(' ')
      .map((name) => [name, '']),
  );
  const table = new CliTable3({
    chars: { ...chars, middle: '  ' },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => `${indent}${line.trimEnd()}`)
    .join('\n');
}

/** 1783 as "1,783". */
export function number(value: number): string {
  return withCommas(value);
}

/** "1 finding", "2 findings". */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}
