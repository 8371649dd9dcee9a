/** What directives govern and sources allow, in words. */
import type { Source } from '../../csp';

const GOVERNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'default-src': 'whatever has no directive of its own',
    'script-src': 'scripts, inline code, eval and WebAssembly',
    'script-src-elem': 'scripts',
    'script-src-attr': 'event handlers in attributes',
    'style-src': 'style sheets and inline styles',
    'style-src-elem': 'style sheets',
    'style-src-attr': 'style attributes',
    'img-src': 'images',
    'font-src': 'fonts',
    'connect-src': 'requests and web sockets of scripts',
    'media-src': 'audio and video',
    'object-src': 'plug-ins',
    'child-src': 'frames and workers',
    'frame-src': 'frames in the page',
    'fenced-frame-src': 'fenced frames',
    'worker-src': 'workers',
    'manifest-src': 'the manifest of the web app',
    'base-uri': 'the base of relative addresses',
    sandbox: 'what a sandboxed page may do',
    'form-action': 'where forms are sent',
    'frame-ancestors': 'pages that may frame this one',
    'trusted-types': 'names of Trusted Types policies',
    'require-trusted-types-for': 'where Trusted Types are demanded',
    'upgrade-insecure-requests': 'http addresses are asked for over https',
    'report-uri': 'where violations are reported to',
    'report-to': 'where violations are reported to',
  }),
);

/** What a directive is about; undefined for one that browsers do not know or heed. */
export function governs(directive: string): string | undefined {
  return GOVERNS.get(directive);
}

const KEYWORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'self'": 'the site’s own origin',
    "'unsafe-eval'": 'text that is run as code (eval)',
    "'wasm-unsafe-eval'": 'WebAssembly',
    "'strict-dynamic'": 'what scripts load that a nonce or hash allows; hosts are ignored',
    "'unsafe-hashes'": 'hashes count for attributes as well',
    "'report-sample'": 'reports show the beginning of what was blocked',
    "'trusted-types-eval'": 'eval of Trusted Types',
    "'inline-speculation-rules'": 'inline speculation rules',
  }),
);

const SCHEMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    data: 'data: addresses, which hold what they load',
    blob: 'blob: addresses, made by scripts of the page',
    https: 'every host there is, over https',
    http: 'every host there is, over http and https',
    wss: 'web sockets to every host',
    ws: 'web sockets to every host, encrypted or not',
    filesystem: 'filesystem: addresses',
    mediastream: 'camera and microphone streams',
  }),
);

/** What a source allows. @param source undefined: browsers ignore the text, or it is no source */
export function allows(directive: string, source: Source | undefined): string {
  if (source === undefined) return '';
  switch (source.kind) {
    case 'keyword':
      if (source.text === "'strict-dynamic'" && !/^(?:script|default)-src/.test(directive))
        return 'all workers, in some browsers';
      return source.text === "'unsafe-inline'" ? inline(directive) : (KEYWORDS.get(source.text) ?? 'a keyword of CSP');
    case 'scheme':
      return SCHEMES.get(source.scheme ?? '') ?? `addresses that begin with ${source.text}`;
    case 'nonce':
      return 'elements with this nonce';
    case 'hash':
      return `inline code with this hash${/^script-src(?:-elem)?$/.test(directive) ? ', and scripts with this integrity' : ''}`;
    case 'opaque':
      return 'what only the deployment knows';
    case 'host':
      return source.text === '*' ? 'every host there is' : host(source);
  }
}

function inline(directive: string): string {
  if (directive === 'script-src-attr') return 'all event handlers in attributes';
  if (directive === 'style-src-attr') return 'all style attributes';
  if (directive.startsWith('style')) return 'all inline styles';
  return directive === 'default-src' ? 'all inline scripts and styles' : 'all inline scripts';
}

function host({ scheme, host: name = '', wildcard, port, path }: Source): string {
  const hosts = name === '' ? 'every host' : wildcard ? `all hosts below ${name}` : name;
  const over = scheme === undefined ? '' : scheme.startsWith('ws') ? ', web sockets' : `, over ${scheme}`;
  const on = port === undefined ? '' : port === '*' ? ', any port' : `, port ${port}`;
  const below = path === '' || path === '/' ? '' : path.endsWith('/') ? `, below ${path}` : `, only ${path}`;
  return `${hosts}${over}${on}${below}`;
}
