/** How far a source reaches beyond one vendor. */

/** Below these anybody can have a host of their own. */
const RENTED = [
  'amazonaws.com',
  'appspot.com',
  'awsapprunner.com',
  'azurecontainerapps.io',
  'azureedge.net',
  'azurefd.net',
  'azurewebsites.net',
  'b-cdn.net',
  'blob.core.windows.net',
  'blogspot.com',
  'cdn.digitaloceanspaces.com',
  'cloudapp.azure.com',
  'cloudfront.net',
  'cloudfunctions.net',
  'codesandbox.io',
  'core.windows.net',
  'csb.app',
  'deno.dev',
  'digitaloceanspaces.com',
  'elasticbeanstalk.com',
  'fastly.net',
  'firebaseapp.com',
  'firebaseio.com',
  'fly.dev',
  'framer.app',
  'github.io',
  'gitlab.io',
  'glitch.me',
  'googleapis.com',
  'googleusercontent.com',
  'herokuapp.com',
  'loca.lt',
  'myshopify.com',
  'netlify.app',
  'ngrok-free.app',
  'ngrok.app',
  'ngrok.io',
  'on.aws',
  'onrender.com',
  'pages.dev',
  'r2.dev',
  'railway.app',
  'repl.co',
  'replit.app',
  'run.app',
  'squarespace.com',
  'stackblitz.io',
  'storage.googleapis.com',
  'supabase.co',
  'surge.sh',
  'trycloudflare.com',
  'vercel.app',
  'web.app',
  'webflow.io',
  'weebly.com',
  'wixsite.com',
  'wordpress.com',
  'workers.dev',
];

/** Second labels below which registries of countries sell names: co.uk, com.au. */
const REGISTRY = /^(?:ac|co|com|edu|go|gov|ne|net|or|org)\.[a-z]{2}$/;

/** Stores with the bucket in the path, S3 with its regions: s3-us-west-1.amazonaws.com, s3.{region}.amazonaws.com. */
const BUCKETS = /^s3(?:[.-][a-z0-9{}-]+)*\.amazonaws\.com(?:\.cn)?$|^storage\.cloud\.google\.com$/;

const JSDELIVR = /^\/(?:npm|gh|combine|wp(?:\/(?:plugins|themes))?)(?=\/|$)/;
const AJAX_LIBS = /^\/ajax(?:\/libs)?(?=\/|$)/;
const GITHUB = /^\/(?:gh|gl|bb|npm|wp)(?=\/|$)/;
const NOTHING = /^(?=\/|$)/;

/**
 * On these hosts the path says whose a file is, since everybody's packages or files lie there. The expression is how the
 * path may begin before that: `/npm/` on jsDelivr is as good as no path.
 */
const SHARED_BY_PATH: Readonly<Record<string, RegExp>> = {
  'ajax.aspnetcdn.com': AJAX_LIBS,
  'ajax.googleapis.com': AJAX_LIBS,
  'cdn.jsdelivr.net': JSDELIVR,
  'cdn.rawgit.com': NOTHING,
  'cdn.skypack.dev': /^\/(?:-|new|pin)(?=\/|$)/,
  'cdn.statically.io': GITHUB,
  'cdnjs.cloudflare.com': AJAX_LIBS,
  'esm.run': NOTHING,
  'esm.sh': /^\/(?:v\d+|stable|gh|jsr)(?=\/|$)/,
  'fastly.jsdelivr.net': JSDELIVR,
  'firebasestorage.googleapis.com': /^\/v0(?:\/b)?(?=\/|$)/,
  'ga.jspm.io': NOTHING,
  'gist.githack.com': NOTHING,
  'gist.githubusercontent.com': NOTHING,
  'gcore.jsdelivr.net': JSDELIVR,
  'raw.githack.com': NOTHING,
  'raw.githubusercontent.com': NOTHING,
  'rawcdn.githack.com': NOTHING,
  'storage.googleapis.com': NOTHING,
  'testingcf.jsdelivr.net': JSDELIVR,
  'unpkg.com': NOTHING,
};

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
  return wildcard === undefined ? pathBreadth(host, path) : wildcardBreadth(host);
}

function wildcardBreadth(host: string): string | undefined {
  if (!host.includes('.') || REGISTRY.test(host)) return 'allows a whole top-level domain';
  if (RENTED.some((rented) => host === rented || rented.endsWith(`.${host}`)) || /^s3[.-]|\.s3[.-]/.test(host)) {
    return 'allows hosts that anybody can rent';
  }
  const shared = Object.keys(SHARED_BY_PATH).find((name) => name.endsWith(`.${host}`));
  return shared === undefined ? undefined : `allows the files of everybody on ${shared}`;
}

function pathBreadth(host: string, path: string): string | undefined {
  const shared = Object.hasOwn(SHARED_BY_PATH, host) ? SHARED_BY_PATH[host] : BUCKETS.test(host) ? NOTHING : undefined;
  // What is left names a package, a scope of packages, a user or a bucket.
  if (shared === undefined || /^\/@?[^/@]/.test(path.replace(shared, ''))) return undefined;
  return 'allows the files of everybody on that host';
}

function schemeBreadth(directive: string, scheme: string): string | undefined {
  if (scheme === 'blob:') return undefined;
  if (scheme === 'data:') return RUNS_DATA.has(directive) ? 'lets any injected text run as code' : undefined;
  return /^(?:https?|wss?):$/.test(scheme) ? 'allows every host' : 'allows a whole scheme';
}
