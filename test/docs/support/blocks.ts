/** What the tests read of a page in Markdown: its sections, its tables, and its fenced blocks that claim something. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLAIM } from './construct-example';

/** A line of a page, and where it stands: `docs/findings.md:12`. */
export interface Line {
  readonly where: string;
  readonly text: string;
}

/** A fenced block marked `csp`, or one marked `ts` that claims something in a comment. */
export interface Block {
  readonly where: string;
  readonly language: 'csp' | 'ts';
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

const LANGUAGES = ['csp', 'ts'] as const;

const root = join(__dirname, '../../..');

/** The sections of a page, in its order. */
export function readSections(path: string): Section[] {
  return sectionsOf(path, readFileSync(join(root, path), 'utf8'));
}

type Draft = Omit<Block, 'lines'> & { readonly lines: Line[] };

export function sectionsOf(path: string, text: string): Section[] {
  const sections: { heading: string; level: number; lines: Line[]; blocks: Draft[] }[] = [];
  let fence: Block['language'] | 'other' | undefined;
  text.split('\n').forEach((content, index) => {
    const line = { where: `${path}:${index + 1}`, text: content };
    const [, marks = '', heading] = (fence === undefined ? /^(#+) (.*)$/.exec(content) : null) ?? [];
    if (heading !== undefined) sections.push({ heading, level: marks.length, lines: [], blocks: [] });
    const section = sections.at(-1);
    if (section === undefined) throw new Error(`${line.where}: a page begins with its heading.`);
    if (heading === undefined) section.lines.push(line);
    if (/^\s*```/.test(content)) {
      const begins = fence === undefined;
      fence = begins ? (LANGUAGES.find((language) => content === `\`\`\`${language}`) ?? 'other') : undefined;
      if (fence === 'csp' || fence === 'ts') section.blocks.push({ where: line.where, language: fence, lines: [] });
    } else if (fence === 'csp' || fence === 'ts') {
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
    const claiming = blocks.filter(({ language, lines: code }) => language === 'csp' || code.some(claims));
    return { heading, level, text: body.join('\n').trim(), blocks: claiming, rows: cells };
  });
}

function claims({ text }: Line): boolean {
  return CLAIM.test(text);
}

/** What a block claims, a line each. */
export function claimsOf({ language, lines }: Block): string[] {
  return language === 'csp' ? lines.map(({ text }) => text) : lines.flatMap(({ text }) => CLAIM.exec(text)?.[1] ?? []);
}
