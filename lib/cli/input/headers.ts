/** Policies in headers, as curl prints them and as servers are told to send them. */
import { show } from '../../csp';
import type { Disposition } from '../../csp';
import type { Found, FoundPolicy, Unreadable } from './found';
import { foundIn, headerName } from './found';
import { metaPolicies } from './lazy';

/** A header as it is found. */
interface Header {
  readonly name: string;
  readonly value: string;
}

const NAME = '(content-security-policy(?:-report-only)?)';

/** Also over several lines, of which the others stand further to the right. */
const RECEIVED = new RegExp(`^([ \\t<]*)${NAME}[ \\t]*:[ \\t]*(.*(?:\\r?\\n\\1[ \\t]+\\S.*)*)`, 'gim');

/** `add_header` of nginx, `Header set` of Apache. */
const CONFIGURED = new RegExp(
  '(?:^|[{;])[ \\t]*(?:add_header|header[ \\t]+(?:(?:always|onsuccess)[ \\t]+)?(?:set|setifempty|add|append|merge))[ \\t]+' +
    `["']?${NAME}["']?:?[ \\t]+(?:"((?:[^"\\\\]|\\\\.)*)"|'((?:[^'\\\\]|\\\\.)*)'|([^\\s"';]+))`,
  'gim',
);

/** The policies in the headers of a text. @param file where the text is from. @default - somebody wrote it as an argument */
export function headersIn(text: string, file?: string): Found {
  return foundOf([...received(text), ...configured(text)], file);
}

/** Whether a text is a response with its head, as `curl -i` prints it, or `curl -v`. */
export function isResponse(text: string): boolean {
  return /^HTTP\/[\d.]+ \d/i.test(text) || /^< HTTP\/[\d.]+ \d/im.test(text);
}

/** The policies of a response: of its headers, and of the page that follows them. */
export function responsePolicies(text: string, file: string): Found {
  let [head, body] = ['', withoutVerbosity(text)];
  // Redirects come before: the last head is that of the page.
  while (isResponse(body)) {
    const { index, 0: end } = /\r?\n\r?\n/.exec(body) ?? { index: body.length, 0: '' };
    [head, body] = [body.slice(0, index), body.slice(index + end.length)];
  }
  const { policies } = foundOf(received(head), file);
  return { policies: [...policies, ...(/<meta/i.test(body) ? metaPolicies(body, file) : [])], notes: [] };
}

/** Without what `curl -v` says itself and sends; what it received has "<" before it. */
function withoutVerbosity(text: string): string {
  if (!/^< HTTP\//im.test(text)) return text;
  return text.replace(/^(?:[*>]|[{}] \[).*\r?\n/gm, '').replace(/^<(?: |(?=\r?$))/gm, '');
}

function received(text: string): Header[] {
  return Array.from(text.matchAll(RECEIVED), ([, , name = '', value = '']) => ({ name, value: onOneLine(value) }));
}

function configured(text: string): Header[] {
  const code = text
    // Apache goes on after a backslash at the end of a line.
    .replace(/\\\r?\n/g, ' ')
    .replace(/^[ \t]*#.*$/gm, '');
  return Array.from(code.matchAll(CONFIGURED), ([, name = '', double, single, word = '']) => ({
    name,
    value: onOneLine((double ?? single ?? word).replace(/\\(["'\\])/g, '$1')),
  }));
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function foundOf(headers: readonly Header[], file: string | undefined): Found {
  const policies: FoundPolicy[] = [];
  const unreadable: Unreadable[] = [];
  for (const { name, value } of headers) {
    const disposition: Disposition = /report-only$/i.test(name) ? 'report' : 'enforce';
    const where = `${headerName(disposition)}${file === undefined ? '' : ` in ${file}`}`;
    if (/^\$\{?\w+\}?$/.test(value)) {
      const why = `${where} is the variable ${show(value)}: what it holds is not known here.`;
      unreadable.push({
        key: `${disposition} ${value}`,
        text: `${why} Give the policy itself, or what is sent, as a URL.`,
      });
    } else policies.push(...foundIn({ text: value, where, key: '', disposition }));
  }
  return { policies, notes: [], unreadable };
}
