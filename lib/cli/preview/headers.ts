/**
 * A response headers policy applied to a response, as CloudFront does it:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html
 *
 * Headers are removed first, then those of the policy are added: in place of the origin's where the policy overrides, else
 * only where the origin sent none of that name. A header that is removed and added is there.
 */
import type { HeadersPolicy } from '../input/headers-policy';
import { corsHeaders } from './cors';

/** By name in lower case. */
export interface HeaderMap {
  [name: string]: string | string[] | undefined;
}

/** What of a request decides on headers. */
export interface ViewerRequest {
  readonly method?: string | undefined;
  /** By name in lower case. */
  readonly headers: Readonly<HeaderMap>;
}

/** Headers that CloudFront refuses to remove. */
const LASTING = new RegExp(
  '^(?:connection|content-encoding|content-length|expect|host|keep-alive|proxy-(?:authenticate|authorization|connection)|' +
    'trailer|transfer-encoding|upgrade|via|warning|x-accel-(?:buffering|charset|limit-rate|redirect)|x-amz-cf-.*|' +
    'x-amzn-(?:auth|cf-billing|cf-id|cf-xff|errortype|fle-profile|header-count|header-order|lambda-integration-tag|requestid)|' +
    'x-cache|x-edge-.*|x-forwarded-proto|x-real-ip)$',
);

/** Whether CloudFront refuses a policy that removes the header. */
export function cannotBeRemoved(name: string): boolean {
  return LASTING.test(name.toLowerCase());
}

/** @param random from 0 to 1, for what CloudFront does with a part of the responses */
export function applyHeadersPolicy(
  policy: HeadersPolicy,
  origin: Readonly<HeaderMap>,
  request: ViewerRequest,
  random: () => number = Math.random,
): HeaderMap {
  const removed = new Set(policy.removed.map((name) => name.toLowerCase()).filter((name) => !cannotBeRemoved(name)));
  const headers: HeaderMap = Object.fromEntries(Object.entries(origin).filter(([name]) => !removed.has(name)));
  // CloudFront then names itself.
  if (removed.has('server')) headers.server = 'CloudFront';
  for (const { name, value, override } of [...corsHeaders(policy.cors, request), ...policy.headers]) {
    const key = name.toLowerCase();
    if (override || headers[key] === undefined) headers[key] = value;
  }
  const isTimed = policy.serverTiming !== undefined && (asksForTiming(request) || random() * 100 < policy.serverTiming);
  if (isTimed) headers['server-timing'] = [headers['server-timing'] ?? [], TIMING].flat().join(',');
  return headers;
}

/** Of the metrics those that are true of a preview. */
const TIMING = 'cdn-cache-miss,cdn-pop;desc="preview"';

function asksForTiming({ headers }: ViewerRequest): boolean {
  return headers.pragma === 'server-timing';
}
