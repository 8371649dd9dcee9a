/** Prettier with the project's own configuration. The standalone build, because the other cannot run inside jest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format as prettier } from 'prettier/standalone';
import * as estree from 'prettier/plugins/estree';
import * as markdown from 'prettier/plugins/markdown';
import * as typescript from 'prettier/plugins/typescript';
import type { Options, Plugin } from 'prettier';
import { ROOT } from '../catalogue/paths';

export async function format(parser: 'typescript' | 'markdown', text: string): Promise<string> {
  const options = JSON.parse(readFileSync(join(ROOT, '.prettierrc.json'), 'utf8')) as Options;
  return prettier(text, { ...options, parser, plugins: [estree as Plugin, markdown, typescript] });
}
