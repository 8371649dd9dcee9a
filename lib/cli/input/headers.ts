/** Policies in headers, as curl prints them and as servers are told to send them. */
import type { Disposition } from '../../csp';
import type { FoundPolicy } from './found';
import { foundIn, headerName } from './found';
import { metaPolicies } from './lazy';

const NAME = '(content-security-policy(?:-report-only)?)';

/** A line of a response; `curl -v` puts "<" before it. */
const RECEIVED = new RegExp(`^[ \\t<]*${NAME}[ \\t]*:[ \\t]*(.*)$`, 'gim');

/** `add_header` of nginx, `Header set` of Apache. */
const CONFIGURED = new RegExp(
  '^[ \\t]*(?:add_header|header[ \\t]+(?:(?:always|onsuccess)[ \\t]+)?(?:set|setifempty|add|append|merge))[ \\t]+' +
    `["']?${NAME}["']?[ \\t]+(?:"((?:[^"\\\\]|\\\\.)*)"|'((?:[^'\\\\]|\\\\.)*)'|([^\\s"';]+))`,
  'gim',
);

const STATUS_LINE = /^HTTP\/[\d.]+ \d/i;

/**
 * The policies in the headers of a text.
 *
 * @param where what the text is, for people. @default - the text is nothing but headers
 */
export function headerPolicies(text: string, where?: string): FoundPolicy[] {
  const received = Array.from(text.matchAll(RECEIVED), ([, header = '', value = '']) => ({ header, value }));
  const configured = Array.from(text.matchAll(CONFIGURED), ([, header = '', double, single, word = '']) => ({
    header,
    value: (double ?? single ?? word).replace(/\\(["'\\])/g, '$1').replace(/\s+/g, ' '),
  }));
  return [...received, ...configured].flatMap(({ header, value }) => {
    const disposition: Disposition = /report-only$/i.test(header) ? 'report' : 'enforce';
    const name = headerName(disposition);
    return foundIn({
      text: value,
      where: where === undefined ? name : `${name} in ${where}`,
      key: 'header',
      disposition,
    });
  });
}

/** Whether a text is a response with its head, as `curl -i` prints it. */
export function isResponse(text: string): boolean {
  return STATUS_LINE.test(text);
}

/** The policies of a response: of its headers, and of the page that follows them. */
export function responsePolicies(text: string, where: string): FoundPolicy[] {
  let [head, body] = ['', text];
  // Redirects come before: the last head is that of the page.
  while (isResponse(body)) {
    const { index, 0: end } = /\r?\n\r?\n/.exec(body) ?? { index: body.length, 0: '' };
    [head, body] = [body.slice(0, index), body.slice(index + end.length)];
  }
  return [...headerPolicies(head, where), ...(/<meta/i.test(body) ? metaPolicies(body, where) : [])];
}
