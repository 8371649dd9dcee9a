/** A page as the comparison needs it: the hosts that it names, or why it has none. */
import type { Fetched } from './fetch-page';
import { hostsIn } from './page-hosts';
import type { PageHosts } from './page-hosts';
import { readHtml } from './page-text';

export type ReadPage =
  | { readonly kind: 'read'; readonly hosts: PageHosts; readonly cut: boolean; readonly movedTo?: string }
  | { readonly kind: 'gone' | 'failed' | 'unreadable' | 'not-text'; readonly detail: string };

/** Less text than this beside scripts is a shell that the scripts would fill. */
const LEAST_TEXT = 300;

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;
const TEXT = /^(?:text\/.+|application\/(?:json|xml|yaml|x-yaml))$/;

export function readPage(url: string, fetched: Fetched): ReadPage {
  if (fetched.kind === 'gone') return { kind: 'gone', detail: `status ${fetched.status}` };
  if (fetched.kind === 'failed') return { kind: 'failed', detail: fetched.why };
  const { type, body, cut } = fetched;
  const isHtml = HTML.test(type) || (type === '' && /^\s*</.test(body));
  if (!isHtml && type !== '' && !TEXT.test(type)) return { kind: 'not-text', detail: type };
  const text = isHtml ? textOfHtml(body) : body;
  if (text === undefined) return { kind: 'unreadable', detail: 'no text without JavaScript' };
  const moved = address(fetched.url) === address(url) ? {} : { movedTo: fetched.url };
  return { kind: 'read', hosts: hostsIn(text), cut, ...moved };
}

/** Undefined: the page says nothing as long as its scripts do not run. */
function textOfHtml(html: string): string | undefined {
  const { text, hasScripts, withoutScripts } = readHtml(html);
  const asksForScripts =
    /java\s?script/i.test(withoutScripts) || /(?:enable|requires?|need)[^.]{0,40}java\s?script/i.test(text);
  return text.length < LEAST_TEXT && (hasScripts || asksForScripts) ? undefined : text;
}

/** The address without what makes no difference. */
function address(url: string): string {
  return url.replace(/#.*$/, '').replace(/\/$/, '');
}
