/**
 * What in a report points to something that the visitor installed, not to the site.
 *
 * The schemes are those that public collectors leave out: getsentry/sentry `src/sentry/interfaces/security.py` and
 * jacobbednarz/go-csp-collector.
 */
import type { Violation } from './violation';

const EXTENSION = 'a browser extension';
const APP = 'an app that shows pages in a view of its own';
const BROWSER = 'the browser itself';

/** By scheme, of what was blocked or of the file whose code asked for it. */
const SCHEMES: ReadonlyMap<string, string> = new Map(
  (
    [
      [EXTENSION, 'chrome-extension moz-extension ms-browser-extension safari-extension safari-web-extension'],
      // Firefox and Safari give all code of extensions these.
      [EXTENSION, 'webkit-masked-url user-script mxaddon-pkg mx mxjscall nativebaiduhd'],
      [BROWSER, 'about chrome resource res symres safari-resource opera jar'],
      [APP, 'chromenull chromeinvoke chromeinvokeimmediate crwebnull crwebinvoke gsa mbinit tmtbff'],
      [APP, 'webviewprogressproxy wvjbscheme ms-appx ms-appx-web bdvideo android-webview none'],
    ] as const
  ).flatMap(([what, names]) => names.split(' ').map((name): [string, string] => [name, what])),
);

/** By the end of the host of what was blocked. */
const HOSTS: readonly (readonly [host: string, what: string])[] = [
  ['kaspersky-labs.com', 'virus protection by Kaspersky'],
  ['superfish.com', 'adware'],
];

/** What it probably comes from; undefined: nothing speaks against the site itself. */
export function installedByVisitor({ blocked, sourceFile = '' }: Violation): string | undefined {
  const scheme = SCHEMES.get(schemeOf(blocked)) ?? SCHEMES.get(schemeOf(sourceFile));
  if (scheme !== undefined) return scheme;
  const host = /^(?:https?|wss?):\/\/([^/:?#]+)/i.exec(blocked)?.[1]?.toLowerCase();
  if (host === undefined) return undefined;
  return HOSTS.find(([end]) => host === end || host.endsWith(`.${end}`))?.[1];
}

/** Of a URL, or of what a browser shortened to its scheme. */
function schemeOf(url: string): string {
  return (/^([a-z][a-z0-9+.-]*)(?::|$)/i.exec(url)?.[1] ?? '').toLowerCase();
}
