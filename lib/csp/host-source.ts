/** Host sources: https://www.w3.org/TR/CSP3/#grammardef-host-source */
import { show } from './errors';
import type { Source, SourceProblem } from './source';

const HOST_SOURCE = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?)(?::(\d+|\*))?(\/.*)?$/i;
const PATH = /^\/(?:(?:[\w.~!$&'()*+=:@-]|%[0-9a-f]{2})+(?:\/(?:[\w.~!$&'()*+=:@-]|%[0-9a-f]{2})*)*)?$/i;

const PORT_PROBLEM = 'its port is not a number from 1 to 65535 without leading zeros, or "*".';
const QUERY_PROBLEM = 'a source has no query or fragment. Cut it off from "?" or "#" on.';
const DOT_PROBLEM = 'browsers differ on a trailing dot. Leave it out.';

/** The host source that `text` is, or why it is none. */
export function readHost(text: string): Source | SourceProblem {
  const match = HOST_SOURCE.exec(text);
  const name = match?.[2]?.toLowerCase();
  if (match === null || name === undefined) return { problem: hostProblem(text) };
  const [scheme, port, tail = ''] = [schemeOf(match[1]), match[3], match[4]];
  // https://www.w3.org/TR/CSP3/#match-ports compares numbers. No engine looks at a query behind a path.
  const number = port?.replace(/^0+(?=\d)/, '');
  const path = tail.replace(/[?#].*$/, '');
  const problem = portProblem(number) ?? pathProblem(path);
  if (problem !== undefined) return { problem };
  const flaw = flawOf(name, scheme, port, tail);
  return {
    kind: 'host',
    text: `${scheme === undefined ? '' : `${scheme}://`}${name}${port === undefined ? '' : `:${port}`}${tail}`,
    ...(scheme === undefined ? {} : { scheme }),
    host: name === '*' ? '' : name.startsWith('*.') ? name.slice(2) : name,
    wildcard: name.startsWith('*'),
    ...(number === undefined ? {} : { port: number }),
    path,
    ...(flaw === undefined ? {} : { flaw }),
  };
}

/** The same object for the same one of these: engines compare objects faster than letters. */
const SCHEMES: ReadonlyMap<string, string> = new Map(['https', 'http', 'wss', 'ws'].map((scheme) => [scheme, scheme]));

function schemeOf(given: string | undefined): string | undefined {
  const scheme = given?.toLowerCase();
  return SCHEMES.get(scheme ?? '') ?? scheme;
}

function portProblem(port: string | undefined): string | undefined {
  if (port === undefined || port === '*') return undefined;
  return Number(port) >= 1 && Number(port) <= 65_535 ? undefined : PORT_PROBLEM;
}

function pathProblem(path: string): string | undefined {
  if (path === '' || PATH.test(path)) return undefined;
  return 'its path is not one of RFC 3986. Percent-encode what is special in it.';
}

/** What the grammar or all engines accept, and some engine or the grammar does not. */
function flawOf(name: string, scheme: string | undefined, port: string | undefined, path: string): string | undefined {
  if (name === '*' && scheme === undefined) {
    if (port !== undefined) return 'browsers differ on "*" with a port. Give the scheme as well.';
    if (path !== '') return 'browsers differ on "*" with a path. Give the scheme as well.';
  }
  if (port?.startsWith('0') === true) return PORT_PROBLEM;
  if (name.endsWith('.')) return DOT_PROBLEM;
  return /[?#]/.test(path) ? QUERY_PROBLEM : undefined;
}

function hostProblem(text: string): string {
  if (/[?#]/.test(text)) return QUERY_PROBLEM;
  const name = text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/\/.*/, '');
  if (name.startsWith('[')) return 'CSP has no IPv6 addresses. Use a host name.';
  if (name.includes('@')) return 'a source has no user name. Leave it out.';
  if (name.replace(/^\*\./, '').replace(/:\*$/, '').includes('*')) {
    return 'a wildcard can only be the whole host ("*"), its first label ("*.example.com") or the port (":*").';
  }
  if (name.replace(/:[^:]*$/, '').endsWith('.')) return DOT_PROBLEM;
  if (name.startsWith('.')) return `a host does not begin with a dot. For all subdomains write ${show(`*${name}`)}.`;
  if (name.includes(':')) return PORT_PROBLEM;
  if (name.includes('_')) return 'a host name of CSP has letters, digits, "-" and "." only, and no "_".';
  return 'expected a scheme ("https:"), a host ("https://*.example.com"), or a quoted keyword, nonce or hash.';
}
