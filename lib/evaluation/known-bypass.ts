/** Which hosts csp_evaluator knows as bypasses. */
import { URLS as ANGULAR } from 'csp_evaluator/dist/allowlist_bypasses/angular';
import { URLS as JSONP } from 'csp_evaluator/dist/allowlist_bypasses/jsonp';
import { checkScriptAllowlistBypass } from 'csp_evaluator/dist/checks/security_checks';
import { Csp } from 'csp_evaluator/dist/csp';
import type { Finding } from 'csp_evaluator/dist/finding';

const LISTED = [...ANGULAR, ...JSONP].join(' ').toLowerCase();

/** A host of plain letters, or what a wildcard stands before. */
const PLAIN_HOST = /^(?:\w[+\w.-]*:\/\/)?\*?([a-z\d.-]+)(?:[:/]|$)/i;

/**
 * The evaluator's check, asked about those hosts alone that occur in its lists. Of others it has nothing to tell, yet
 * compares each with all URLs of the lists, which it reads anew each time.
 */
export function checkKnownBypass(effective: Csp): Finding[] {
  const asked = new Csp();
  for (const [name, values] of Object.entries(effective.directives))
    asked.directives[name] = values?.filter(mayBeListed);
  return checkScriptAllowlistBypass(asked);
}

function mayBeListed(value: string): boolean {
  const host = PLAIN_HOST.exec(value)?.[1];
  return host === undefined || LISTED.includes(host.toLowerCase());
}
