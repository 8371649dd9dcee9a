/** How far a source reaches beyond one vendor. */

/** Below these anybody can have a host of their own. */
const RENTED = [
  'amazonaws.com',
  'appspot.com',
  'azureedge.net',
  'azurefd.net',
  'azurewebsites.net',
  'blob.core.windows.net',
  'cdn.digitaloceanspaces.com',
  'cloudfront.net',
  'cloudfunctions.net',
  'core.windows.net',
  'digitaloceanspaces.com',
  'fastly.net',
  'firebaseapp.com',
  'firebaseio.com',
  'fly.dev',
  'github.io',
  'googleapis.com',
  'googleusercontent.com',
  'herokuapp.com',
  'myshopify.com',
  'netlify.app',
  'ngrok.io',
  'onrender.com',
  'pages.dev',
  'run.app',
  'storage.googleapis.com',
  'supabase.co',
  'vercel.app',
  'web.app',
  'wordpress.com',
  'workers.dev',
];

/** On these hosts the path says whose a file is. */
const SHARED_BY_PATH = [
  /^s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com$/,
  /^storage\.googleapis\.com$/,
  /^storage\.cloud\.google\.com$/,
];

/** Directives in which markup alone makes a data: URL run. */
const RUNS_DATA = new Set(['script-src', 'script-src-elem', 'object-src']);

/** Why a source reaches too far, to stand after its text; undefined where it does not. */
export function breadthOf(directive: string, source: string): string | undefined {
  const text = source.toLowerCase();
  if (text.startsWith("'")) return undefined;
  if (/^(?:\*|[a-z][a-z0-9+.-]*:\/\/\*)(?:$|[:/])/.test(text)) return 'allows every host';
  if (/^[a-z][a-z0-9+.-]*:$/.test(text)) return schemeBreadth(directive, text);
  const [, wildcard, host = '', path = ''] =
    /^(?:[a-z][a-z0-9+.-]*:\/\/)?(\*\.)?([^/:]+)(?::[^/]*)?(\/.*)?$/.exec(text) ?? [];
  if (wildcard !== undefined && !host.includes('.')) return 'allows a whole top-level domain';
  if (wildcard !== undefined && RENTED.some((rented) => host === rented || rented.endsWith(`.${host}`))) {
    return 'allows hosts that anybody can rent';
  }
  if (wildcard !== undefined && /^s3[.-]|\.s3[.-]/.test(host)) return 'allows hosts that anybody can rent';
  if (path.length < 2 && SHARED_BY_PATH.some((shared) => shared.test(host))) {
    return 'allows the files of everybody on that host';
  }
  return undefined;
}

function schemeBreadth(directive: string, scheme: string): string | undefined {
  if (scheme === 'blob:') return undefined;
  if (scheme === 'data:') return RUNS_DATA.has(directive) ? 'lets any injected text run as code' : undefined;
  return /^(?:https?|wss?):$/.test(scheme) ? 'allows every host' : 'allows a whole scheme';
}
