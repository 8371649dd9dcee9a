/** What the tests read of a page in Markdown: its sections, its tables, and its fenced `csp` blocks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a page, and where it stands: `docs/findings.md:12`. */
export interface Line {
  readonly where: string;
  readonly text: string;
}

/** A fenced block marked `csp`. */
export interface Block {
  readonly where: string;
  readonly lines: readonly Line[];
}

export interface Section {
  readonly heading: string;
  /** How many `#` the heading has. */
  readonly level: number;
  /** Everything up to the next heading, whatever its level, blocks included. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The cells of its table without the heading; none: no rows. */
  readonly rows: readonly (readonly string[])[];
}

const root = join(__dirname, '../../..');

/** The sections of a page, in its order. */
export function readSections(path: string): Section[] {
  return sectionsOf(path, readFileSync(join(root, path), 'utf8'));
}

export function sectionsOf(path: string, text: string): Section[] {
  const sections: { heading: string; level: number; lines: Line[]; blocks: { where: string; lines: Line[] }[] }[] = [];
  let fence: 'csp' | 'other' | undefined;
  text.split('\n').forEach((content, index) => {
    const line = { where: `${path}:${index + 1}`, text: content };
    const [, marks = '', heading] = (fence === undefined ? /^(#+) (.*)$/.exec(content) : null) ?? [];
    if (heading !== undefined) sections.push({ heading, level: marks.length, lines: [], blocks: [] });
    const section = sections.at(-1);
    if (section === undefined) throw new Error(`${line.where}: a page begins with its heading.`);
    if (heading === undefined) section.lines.push(line);
    if (/^\s*```/.test(content)) {
      const begins = fence === undefined;
      fence = begins ? (/^```csp$/.test(content) ? 'csp' : 'other') : undefined;
      if (fence === 'csp') section.blocks.push({ where: line.where, lines: [] });
    } else if (fence === 'csp') {
      section.blocks.at(-1)?.lines.push(line);
    }
  });
  if (fence !== undefined) throw new Error(`${path}: a fenced block does not end.`);
  return sections.map(({ heading, level, lines, blocks }) => {
    const body = lines.map((line) => line.text);
    const cells = body
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      );
    return { heading, level, text: body.join('\n').trim(), blocks, rows: cells };
  });
}
