/** The headers that CloudFront adds to responses of CORS requests: https://fetch.spec.whatwg.org/#http-cors-protocol */
import type { CorsPolicy, PolicyHeader } from '../input/headers-policy';
import type { ViewerRequest } from './headers';

const ALL_METHODS = ['GET', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

/** None for a request without `Origin`, and for an origin that the policy does not name. */
export function corsHeaders(cors: CorsPolicy | undefined, { method, headers }: ViewerRequest): PolicyHeader[] {
  const { origin, 'access-control-request-method': asked } = headers;
  if (cors === undefined || typeof origin !== 'string') return [];
  const allowed = allowedOrigin(cors.allowOrigins, origin);
  if (allowed === undefined) return [];
  const isPreflight = method === 'OPTIONS' && asked !== undefined;
  const { allowCredentials, allowMethods, allowHeaders, exposeHeaders, maxAge, override } = cors;
  const methods = allowMethods.includes('ALL') ? ALL_METHODS : allowMethods;
  const added: [name: string, value: string | false | undefined][] = [
    ['Access-Control-Allow-Origin', allowed],
    ['Access-Control-Allow-Credentials', allowCredentials && 'true'],
    ['Access-Control-Expose-Headers', exposeHeaders.join(', ')],
    ['Access-Control-Allow-Methods', isPreflight && methods.join(', ')],
    ['Access-Control-Allow-Headers', isPreflight && allowHeaders.join(', ')],
    ['Access-Control-Max-Age', isPreflight && maxAge?.toString()],
  ];
  return added.flatMap(([name, value]) =>
    value === undefined || value === false || value === '' ? [] : [{ name, value, override }],
  );
}

/** `*`, or the origin of the request where one of the list stands for it. */
function allowedOrigin(allowed: readonly string[], origin: string): string | undefined {
  if (allowed.includes('*')) return '*';
  return allowed.some((pattern) => stands(pattern, origin)) ? origin : undefined;
}

/** A wildcard stands leftmost in the host, or for the port; a scheme that is left out is any. */
function stands(pattern: string, origin: string): boolean {
  const [, scheme, host = '', port] = ORIGIN.exec(pattern.toLowerCase()) ?? [];
  const [, theirScheme, theirHost = '', theirPort] = ORIGIN.exec(origin.toLowerCase()) ?? [];
  if (scheme !== undefined && scheme !== theirScheme) return false;
  if (port !== '*' && port !== theirPort) return false;
  return host.startsWith('*.') ? theirHost.endsWith(host.slice(1)) : host !== '' && host === theirHost;
}

const ORIGIN = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\[[^\]]*\]|[^:/]*)(?::(\d+|\*))?\/?$/;
