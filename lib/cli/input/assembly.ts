/** Policies in what `cdk synth` wrote: the templates of all stacks, those of stages and nested stacks included. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CspError, show } from '../../csp';
import { textOfBytes } from './bytes';
import type { Found } from './found';
import { readText } from './text';

/** Stages in stages; CDK itself nests one level. */
const DEEPEST = 6;

/** A template, and its path below the folder. */
export interface TemplateText {
  readonly text: string;
  readonly name: string;
}

/**
 * @param folder absolute
 * @param name as the user wrote it
 * @throws CspError for a folder without templates
 */
export function readTemplates(folder: string, name: string): TemplateText[] {
  const templates = templatesIn(folder, 0);
  if (templates.length === 0) {
    const way = 'Run "npx cdk synth" and give the folder that it writes, cdk.out.';
    throw new CspError('InvalidPolicy', `There is no template (*.template.json) in the folder ${show(name)}. ${way}`);
  }
  return templates.map((path) => ({ text: read(path), name: relative(folder, path).split(sep).join('/') }));
}

/**
 * @param folder absolute
 * @param name as the user wrote it
 * @throws CspError for a folder without templates, one without policies, and a template that is no JSON
 */
export function readAssembly(folder: string, name: string): Found {
  const templates = readTemplates(folder, name);
  const all = templates.map((template) => readText(template.text, { name: template.name, key: template.name }));
  const policies = all.flatMap((found) => found.policies);
  const unreadable = all.flatMap((found) => found.unreadable ?? []);
  if (policies.length + unreadable.length > 0) return { policies, notes: [], unreadable };
  const what = 'has an AWS::CloudFront::ResponseHeadersPolicy with a Content-Security-Policy';
  throw new CspError('InvalidPolicy', `None of the ${templates.length} templates in ${show(name)} ${what}.`);
}

function templatesIn(folder: string, depth: number): string[] {
  if (depth > DEEPEST) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('assembly-') ? templatesIn(path, depth + 1) : [];
    return entry.name.endsWith('.template.json') ? [path] : [];
  });
}

function read(path: string): string {
  try {
    return textOfBytes(readFileSync(path), path);
  } catch (error) {
    if (error instanceof CspError) throw error;
    throw new CspError('InvalidPolicy', `Cannot read ${show(path)}: ${(error as Error).message}.`);
  }
}
