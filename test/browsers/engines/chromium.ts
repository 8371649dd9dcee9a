import { endProcess, findBinary, startProcess, temporaryProfile, versionOf, type BrowserKind } from './browser';

/** Each flag takes away something that is not CSP; none loosens CSP. */
const OPTIONS = [
  '--headless',
  '--no-sandbox', // Chromium's own sandbox does not start as root
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--mute-audio',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-quic',
  '--ignore-certificate-errors',
  // http: and ws: on an https page reach the policy and the server instead of the mixed content rules.
  '--allow-running-insecure-content',
  `--disable-features=${[
    'AutoupgradeMixedContent',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'LocalNetworkAccessChecks',
    'MixedFormsInterstitial',
  ].join()}`,
];

export const chromium: BrowserKind = {
  roundsAtOnce: 4,
  find() {
    const path = findBinary(['chromium', 'chromium-browser', 'google-chrome']);
    return path === undefined ? { reason: 'no chromium on the PATH (Debian package chromium)' } : { path };
  },
  start(path, startUrl, proxyPort) {
    const version = versionOf(path, ['--version']);
    const profile = temporaryProfile();
    const child = startProcess(
      path,
      [
        ...OPTIONS,
        `--explicitly-allowed-ports=${blockedPorts().join()}`,
        `--user-data-dir=${profile.path}`,
        `--proxy-server=http://127.0.0.1:${proxyPort}`,
        '--proxy-bypass-list=<-loopback>',
        startUrl,
      ],
      { HOME: profile.path },
    );
    return Promise.resolve({
      version,
      async close() {
        await endProcess(child);
        profile.remove();
      },
    });
  },
};

/** Ports below 1024 are where the bad ones are, plus a few above. */
function blockedPorts(): number[] {
  return [
    ...Array.from({ length: 1023 }, (_, index) => index + 1),
    2049,
    3659,
    4045,
    5060,
    5061,
    6000,
    6566,
    6665,
    6697,
  ];
}
