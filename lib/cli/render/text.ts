/** Text on a terminal, and plain text without one. */
import stringWidth from 'string-width';
import { withCommas } from '../../csp/texts';
import { visible, withoutColors } from '../io';

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

/** Rows in columns without borders, which neither a terminal nor `cut` trips over. A cell is on one line. */
export function columns(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => visible(cell.replaceAll('\n', '\\n'))));
  const width = (cell: string): number => stringWidth(withoutColors(cell));
  const widths: number[] = [];
  for (const row of cells) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, width(cell));
  }
  const padded = (cell: string, index: number): string => cell + ' '.repeat((widths[index] ?? 0) - width(cell));
  return cells.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}

/** 1783 as "1,783". */
export function number(value: number): string {
  return withCommas(value);
}

/** "1 finding", "2 findings". */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}
