/** Policies in a text: a template, lists as JSON, a page, headers as curl prints them, or just a policy. */
import { CspError, Policy, show } from '../../csp';
import type { Found, FoundPolicy } from './found';
import { foundIn, foundInUnmarked, headerName } from './found';
import { metaPolicies } from './lazy';
import { templatePolicies } from './template';

const HEADER = /^[ \t]*(content-security-policy(?:-report-only)?)[ \t]*:[ \t]*(.*)$/gim;

/**
 * @param name where the text is from
 * @throws CspError for JSON that is broken, and for a text that holds something else
 */
export function readText(text: string, name: string): Found {
  if (/^\s*[{[]/.test(text)) return readJson(text, name);
  return { policies: readPlain(text, name), notes: [] };
}

function readPlain(text: string, name: string): FoundPolicy[] {
  if (/^\s*(?:<!doctype|<html|<head|<meta|<!--)/i.test(text)) return metaPolicies(text, name);
  if (/^(?:AWSTemplateFormatVersion|Resources):/m.test(text)) {
    throw new CspError('InvalidPolicy', `${show(name)} is a template in YAML. Give it as JSON, as CDK writes it.`);
  }
  const headers = [...text.matchAll(HEADER)];
  if (headers.length === 0) {
    return foundInUnmarked({ text: withoutComments(text), where: name, key: 'policy' }, name);
  }
  return headers.flatMap(([, header = '', value = ''], index) => {
    const disposition = /report-only$/i.test(header) ? 'report' : 'enforce';
    return foundIn({
      text: value,
      where: `${headerName(disposition)} in ${name}`,
      key: `header ${index}`,
      disposition,
    });
  });
}

/** Lines that begin with "#", and line ends. */
function withoutComments(text: string): string {
  return text
    .replace(/^[ \t]*#.*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function readJson(text: string, name: string): Found {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new CspError('InvalidPolicy', `${show(name)} is not valid JSON: ${(error as Error).message}.`);
  }
  if (typeof content === 'object' && content !== null && 'Resources' in content) return templatePolicies(content, name);
  const policy = Policy.fromDirectives(content as { [directive: string]: string[] });
  const found = { policy, text: policy.toString(), where: name, key: 'policy enforce 0' };
  return { policies: [{ ...found, disposition: 'enforce' }], notes: [] };
}
