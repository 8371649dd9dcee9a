/** Policies in a text: a template, lists as JSON, a page, headers as curl prints them, or just a policy. */
import { CspError, Policy, show } from '../../csp';
import type { Found, FoundPolicy } from './found';
import { foundInUnmarked } from './found';
import { headerPolicies, isResponse, responsePolicies } from './headers';
import { metaPolicies } from './lazy';
import { templatePolicies } from './template';

/**
 * @param name where the text is from
 * @param isArgument whether somebody wrote it on the command line
 * @throws CspError for JSON that is broken, and for a text that holds something else
 */
export function readText(text: string, name: string, isArgument = false): Found {
  const where = isArgument ? 'policy' : name;
  if (/^\s*[{[]/.test(text)) return readJson(text, name, where);
  return { policies: readPlain(text, name, isArgument ? undefined : name), notes: [] };
}

function readPlain(text: string, name: string, file: string | undefined): FoundPolicy[] {
  if (isResponse(text)) return responsePolicies(text, name);
  if (/^\s*(?:<!doctype|<html|<head|<meta|<!--)/i.test(text)) return metaPolicies(text, name);
  if (/^(?:AWSTemplateFormatVersion|Resources):/m.test(text)) {
    throw new CspError('InvalidPolicy', `${show(name)} is a template in YAML. Give it as JSON, as CDK writes it.`);
  }
  const headers = headerPolicies(text, file);
  if (headers.length > 0) return headers;
  return foundInUnmarked({ text: withoutComments(text), where: file ?? 'policy', key: 'policy' }, name);
}

/** Lines that begin with "#", and line ends. */
function withoutComments(text: string): string {
  return text
    .replace(/^[ \t]*#.*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function readJson(text: string, name: string, where: string): Found {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new CspError('InvalidPolicy', `${show(name)} is not valid JSON: ${(error as Error).message}.`);
  }
  if (typeof content === 'object' && content !== null && 'Resources' in content) return templatePolicies(content, name);
  const policy = policyOfLists(content, name);
  const found = { policy, text: policy.toString(), where, key: 'policy enforce' };
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
