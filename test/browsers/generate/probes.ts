/** Requests derived from and near the sources of a policy: every one it was made for, and its neighbours. */
import fc from 'fast-check';
import { directiveInfo, parseSource, type PolicyList, type Source } from '../../../lib/csp';
import { observable } from '../observable';
import { ENGINE_NAMES, SCRIPT_BODY, type Page, type Probe } from '../types';
import { DESTINATIONS, INLINE, integrityOf, NONCES, OTHER_SCRIPT, TEXTS } from './world';

export const EFFECTIVE_DIRECTIVES = [
  ...new Set([...Object.keys(DESTINATIONS), ...Object.keys(INLINE), 'script-src', 'base-uri', 'form-action']),
];

type Asked = Pick<Page, 'url'>;

/** The sources that decide for an effective directive, one list per policy that restricts it. */
export function decidingLists({ policies }: PolicyList, directive: string): string[][] {
  return policies.flatMap((policy) => {
    const names = directiveInfo(directive)?.fallback ?? [];
    const decider = [...names, directive].find((name) => policy.directive(name) !== undefined);
    return decider === undefined ? [] : [(policy.directive(decider) ?? []).map(({ text }) => text)];
  });
}

/** Everything that is worth asking about an effective directive in whose lists these sources are. */
export function candidates(page: Asked, directive: string, sources: readonly string[]): Probe[] {
  const urls = [...sources.flatMap((source) => near(source, page.url)), 'https://foreign.test/'];
  const probes: Probe[] = [];
  if (directive === 'script-src') probes.push({ kind: 'eval' }, { kind: 'wasm' });
  if (directive === 'base-uri' || directive === 'form-action') {
    probes.push(...urls.map((url): Probe => ({ kind: directive, url })));
  }
  if (directive === 'frame-ancestors') {
    // An ancestor is asked about by its origin.
    const origins = new Set(urls.map((url) => new URL('/', url).href));
    probes.push(...[...origins].map((url): Probe => ({ kind: directive, url })));
  }
  if (directive === 'form-action') probes.push(...redirects(probes));
  for (const destination of DESTINATIONS[directive] ?? []) {
    const plain = [...urls, 'data:', 'blob:'].map((url): Probe => ({ kind: 'fetch', destination, url }));
    probes.push(...plain, ...redirects(plain));
    if (destination === 'script' || destination === 'style' || destination === 'module') {
      probes.push(...plain.filter(({ url = '' }) => url.startsWith('http')).flatMap(asElements));
    }
  }
  for (const inline of INLINE[directive] ?? []) probes.push(...inlineProbes(inline));
  return probes.filter((probe) => ENGINE_NAMES.every((engine) => observable(engine, asPage(page), probe) === true));
}

/** Some of all candidates, one effective directive as likely as another, and so inline code as requests. */
export function probesNear(page: Asked, policies: PolicyList, count: number): fc.Arbitrary<Probe[]> {
  const all = EFFECTIVE_DIRECTIVES.flatMap((directive) => {
    const lists = decidingLists(policies, directive);
    const found = lists.length === 0 ? [] : candidates(page, directive, lists.flat());
    const groups = [found.filter(({ kind }) => kind !== 'inline'), found.filter(({ kind }) => kind === 'inline')];
    return groups.filter((group) => group.length > 0);
  });
  const unrestricted: Probe = { kind: 'fetch', destination: 'image', url: 'https://foreign.test/' };
  if (all.length === 0) return fc.constant([unrestricted]);
  const one = fc.constantFrom(...all).chain((found) => fc.constantFrom(...found));
  return fc.array(one, { minLength: count, maxLength: count }).map(unlike);
}

function unlike(probes: readonly Probe[]): Probe[] {
  return [...new Map(probes.map((probe) => [JSON.stringify(probe), probe])).values()];
}

function asPage({ url }: Asked): Page {
  return { url, headers: [], probes: [] };
}

function asElements(probe: Probe): Probe[] {
  const isScript = probe.destination !== 'style';
  return [
    { ...probe, parserInserted: true },
    { ...probe, nonce: NONCES[0] },
    { ...probe, nonce: NONCES[0], parserInserted: true },
    ...(isScript
      ? [
          { ...probe, integrity: integrityOf(SCRIPT_BODY) },
          { ...probe, integrity: `${integrityOf(SCRIPT_BODY)} ${integrityOf(SCRIPT_BODY, 'sha384')}` },
          { ...probe, integrity: integrityOf(OTHER_SCRIPT, 'sha384') },
        ]
      : []),
  ];
}

const TAKES_NO_REDIRECT: ReadonlySet<string | undefined> = new Set([
  ...['websocket', 'worker', 'sharedworker', 'serviceworker'],
]);

/** From each URL to the next one. */
function redirects(probes: readonly Probe[]): Probe[] {
  const fetched = probes.filter(
    ({ url, destination }) => url?.startsWith('http') === true && !TAKES_NO_REDIRECT.has(destination),
  );
  return fetched.flatMap((probe, index) => {
    const redirectTo = fetched[(index + 1) % fetched.length]?.url;
    return redirectTo === undefined ? [] : [{ ...probe, redirectTo }];
  });
}

function inlineProbes(inline: keyof typeof TEXTS): Probe[] {
  const isElement = inline === 'script' || inline === 'style';
  return TEXTS[inline].flatMap((text): Probe[] => {
    const probe: Probe = { kind: 'inline', inline, text };
    const parsed: Probe = { ...probe, parserInserted: true };
    if (inline === 'navigation') return [probe];
    return isElement
      ? [probe, parsed, { ...probe, nonce: NONCES[0] }, { ...parsed, nonce: NONCES[0] }]
      : [probe, parsed];
  });
}

/** URLs that the source matches, and some that it just does not. */
export function near(text: string, page: string): string[] {
  const source = read(text);
  const { origin, protocol, hostname } = new URL(page);
  if (source?.kind === 'scheme' || text === '*') {
    const schemes = ['https', 'http', 'wss', 'ws'];
    return [...schemes.map((scheme) => `${scheme}://a.example/d/f.js`), 'https://a.example:8443/', `${origin}/w.js`];
  }
  if (text === "'self'") {
    const swapped = protocol === 'https:' ? 'http:' : 'https:';
    const sockets = [origin.replace(/^http/, 'ws')].concat(
      ['', ':80', ':8080', ':8443'].map((port) => `wss://${hostname}${port}`),
      `ws://${hostname}`,
    );
    const ports = ['', ':80', ':443', ':8080', ':8443', ':8444'].map((port) => `https://${hostname}${port}/`);
    return [`${origin}/d/f.js`, `${swapped}//${hostname}/`, `${protocol}//x.${hostname}/`, ...ports]
      .concat(sockets.map((socket) => `${socket}/`))
      .map((url) => new URL(url).href);
  }
  return source?.kind === 'host' ? nearHost(source, protocol.slice(0, -1), `${origin}/w.js`) : [`${origin}/w.js`];
}

function read(text: string): Source | undefined {
  try {
    return parseSource(text);
  } catch {
    return undefined;
  }
}

function nearHost(source: Source, pageScheme: string, own: string): string[] {
  const scheme = source.scheme ?? pageScheme;
  const apex = source.host ?? '';
  const host = source.wildcard ? `x.${apex === '' ? 'c.example' : apex}` : apex;
  const port = source.port === undefined ? '' : source.port === '*' ? ':8443' : `:${source.port}`;
  const path = source.path === '' ? '/d/f.js' : source.path;
  const url = (parts: { scheme?: string; host?: string; port?: string; path?: string }): string => {
    const all = { scheme, host, port, path, ...parts };
    return new URL(`${all.scheme}://${all.host}${all.port}${all.path}`).href;
  };
  return [
    ...[url({}), url({}), url({}), url({})],
    ...['https', 'http', 'wss', 'ws'].map((other) => url({ scheme: other })),
    ...['https', 'wss'].map((other) => url({ scheme: other, port: '' })),
    ...[`y.${host}`, apex === '' ? 'c.example' : apex, `z${host}`].map((other) => url({ host: other })),
    ...['', ':8443', ':80', ':8444'].map((other) => url({ port: other })),
    ...[`${path}f.js`, `${path}/g`, path.replace(/\/$/, ''), path.toUpperCase(), '/'].map((other) =>
      url({ path: other }),
    ),
    own,
  ];
}
