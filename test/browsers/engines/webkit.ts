import {
  endProcess,
  findBinary,
  printed,
  startProcess,
  temporaryProfile,
  versionOf,
  type BrowserKind,
} from './browser';

/** Each switch takes away something that is not CSP; none loosens CSP. */
const FEATURES = [
  '+AllowRunningOfInsecureContent',
  '+AllowDisplayOfInsecureContent',
  '-UpgradeMixedContent',
  '+LinkPrefetch',
];

const LIBRARY = 'libwebkit2gtk-4.1-0';
const LIBRARIES = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((each) => `/usr/lib/${each}`);
const MINI_BROWSERS = LIBRARIES.flatMap((each) => [
  `${each}/webkit2gtk-4.1/MiniBrowser`,
  `${each}/webkit2gtk-4.0/MiniBrowser`,
]);

export const webkit: BrowserKind = {
  roundsAtOnce: 4,
  find() {
    const path = findBinary(MINI_BROWSERS);
    if (path === undefined) return { reason: 'no MiniBrowser of WebKitGTK (Debian package libwebkit2gtk-4.1-0)' };
    if (findBinary(['Xvfb']) === undefined) return { reason: 'no Xvfb on the PATH (Debian package xvfb)' };
    return { path };
  },
  async start(path, startUrl, proxyPort) {
    const profile = temporaryProfile();
    const screen = startProcess(
      findBinary(['Xvfb']) ?? 'Xvfb',
      ['-displayfd', '1', '-screen', '0', '1024x768x24', '-nolisten', 'tcp'],
      {},
    );
    const display = `:${await printed(screen, /^(\d+)\n/m, 60_000)}`;
    const environment = {
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      HOME: profile.path,
      XDG_CACHE_HOME: profile.path,
      XDG_DATA_HOME: profile.path,
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    };
    const version = `WebKitGTK ${versionOf('dpkg-query', ['-W', '-f', '${Version}', LIBRARY])}`;
    const child = startProcess(
      path,
      [`--proxy=http://127.0.0.1:${proxyPort}`, '--ignore-tls-errors', `--features=${FEATURES.join()}`, startUrl],
      environment,
    );
    return {
      version,
      async close() {
        await endProcess(child);
        await endProcess(screen);
        profile.remove();
      },
    };
  },
};
