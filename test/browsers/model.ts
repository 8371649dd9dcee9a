/** What the library's model says of a probe: the only place where the harness and `lib/csp` meet. */
import { parsePolicies, PolicyList, type CspRequest, type Destination as ModelDestination } from '../../lib/csp';
import {
  INLINE_SCRIPT,
  INLINE_STYLE,
  INLINE_STYLE_ATTRIBUTE,
  type Destination,
  type Outcome,
  type Page,
  type Probe,
} from './types';

/** The model's answer to every probe of the page, in their order. */
export function modelOutcomes(page: Page): Outcome[] {
  const policies = policiesOf(page);
  return page.probes.map((probe) =>
    requestsOf(page, probe).every((request) => policies.allows(request).allowed) ? 'allowed' : 'blocked',
  );
}

/** The policies of a page, as the model reads its headers. */
export function policiesOf({ headers }: Pick<Page, 'headers'>): PolicyList {
  return new PolicyList(
    headers.flatMap(({ name, value }) => {
      if (!name.startsWith('content-security-policy')) return [];
      const disposition = name === 'content-security-policy' ? 'enforce' : 'report';
      return parsePolicies(value, { disposition }).policies;
    }),
  );
}

/** One request, or two with a redirect: both have to be allowed. */
function requestsOf(page: Page, probe: Probe): CspRequest[] {
  const request = requestOf(page, probe);
  return probe.redirectTo === undefined
    ? [request]
    : [request, { ...request, url: probe.redirectTo, redirectCount: 1 }];
}

function requestOf(page: Page, probe: Probe): CspRequest {
  const { kind, url, inline, nonce, integrity } = probe;
  return {
    kind: kind === 'preload' || kind === 'report' ? 'fetch' : kind,
    page: page.url,
    destination: asDestination(probe.destination ?? 'connect'),
    parserInserted: probe.parserInserted ?? false,
    ...(url === undefined ? {} : { url: withContent(url, page) }),
    ...(inline === undefined ? {} : { inlineType: inline, text: hashedText(probe) }),
    ...(nonce === undefined ? {} : { nonce }),
    ...(integrity === undefined ? {} : { integrity }),
  };
}

/** What hashes are compared with: of a `javascript:` URL all of it. */
function hashedText({ inline, text }: Probe): string {
  if (inline === 'style') return text ?? INLINE_STYLE;
  if (inline === 'style attribute') return text ?? INLINE_STYLE_ATTRIBUTE;
  return `${inline === 'navigation' ? 'javascript:' : ''}${text ?? INLINE_SCRIPT}`;
}

function asDestination(destination: Destination): ModelDestination {
  switch (destination) {
    case 'xhr':
    case 'beacon':
    case 'eventsource':
    case 'websocket':
      return 'connect';
    case 'module':
    case 'modulepreload':
      return 'script';
    default:
      return destination;
  }
}

/** The literals `data:` and `blob:` stand for URLs that the page makes. */
function withContent(url: string, page: Page): string {
  if (url === 'data:') return 'data:text/plain,x';
  return url === 'blob:' ? `blob:${new URL(page.url).origin}/6f2d` : url;
}
