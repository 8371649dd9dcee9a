/** Policies in a text: a template, lists as JSON, a page, headers as curl prints them, or just a policy. */
import { CspError, Policy, show } from '../../csp';
import { isObject } from '../../csp/arguments';
import type { Found } from './found';
import { foundInUnmarked } from './found';
import { headersIn, isResponse, responsePolicies } from './headers';
import { metaPolicies } from './lazy';
import { templatePolicies } from './template';
import { parseJson } from './values';

/** Where a text is from. */
export interface TextPlace {
  /** For people. */
  readonly name: string;
  /** Whether somebody wrote it on the command line. @default false */
  readonly isArgument?: boolean;
  /** Its place among others that are given with it. @default - it stands alone */
  readonly key?: string;
}

/** @throws CspError for JSON that is broken, and for a text that holds something else */
export function readText(text: string, place: TextPlace): Found {
  return /^\s*[{[]/.test(text) ? readJson(text, place) : readPlain(text, place);
}

function readPlain(text: string, { name, isArgument = false }: TextPlace): Found {
  if (isResponse(text)) return responsePolicies(text, name);
  if (/^\s*<[!?a-z]/i.test(text)) return { policies: metaPolicies(text, name), notes: [] };
  if (/^(?:AWSTemplateFormatVersion|Resources):/m.test(text)) {
    throw new CspError('InvalidPolicy', `${show(name)} is a template in YAML. Give it as JSON, as CDK writes it.`);
  }
  const headers = headersIn(text, isArgument ? undefined : name);
  if (headers.policies.length + (headers.unreadable ?? []).length > 0) return headers;
  const where = isArgument ? 'policy' : name;
  return { policies: foundInUnmarked({ text: unquoted(withoutComments(text)), where, key: '' }, name), notes: [] };
}

/** As it is copied from code. */
function unquoted(text: string): string {
  return /^(["`])([^"`]*)\1[;,]?$/.exec(text)?.[2] ?? text;
}

/** Lines that begin with "#", and line ends. */
function withoutComments(text: string): string {
  return text
    .replace(/^[ \t]*#.*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function readJson(text: string, { name, isArgument = false, key = '' }: TextPlace): Found {
  const content = parseJson(text, name);
  if (isObject(content) && 'Resources' in content) return templatePolicies(content, name, key);
  const policy = policyOfLists(content, name);
  const found = { policy, text: policy.toString(), where: isArgument ? 'policy' : name, key: ' enforce' };
  return { policies: policy.directives.length === 0 ? [] : [{ ...found, disposition: 'enforce' }], notes: [] };
}

/** @throws CspError that names the file */
function policyOfLists(lists: unknown, name: string): Policy {
  try {
    return Policy.fromDirectives(lists as { [directive: string]: string[] });
  } catch (error) {
    if (!(error instanceof CspError)) throw error;
    throw new CspError(error.code, `${show(name)}: ${error.message.replace(/^site[,:] /, '')}`);
  }
}
