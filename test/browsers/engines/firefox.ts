import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  endProcess,
  findBinary,
  printed,
  startProcess,
  temporaryProfile,
  versionOf,
  type BrowserKind,
} from './browser';
import { openBidi } from './bidi';

/** Each preference takes away something that is not CSP; none loosens CSP. */
function preferences(proxyPort: number): Readonly<Record<string, string | number | boolean>> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.http.max-persistent-connections-per-proxy': 250,
    'network.security.ports.banned.override': '1-65535',
    // http: and ws: on an https page reach the policy and the server instead of the mixed content rules.
    'security.mixed_content.block_active_content': false,
    'security.mixed_content.block_display_content': false,
    'security.mixed_content.block_object_subrequest': false,
    'security.mixed_content.upgrade_display_content': false,
    'network.websocket.allowInsecureFromHTTPS': true,
    'network.websocket.delay-failed-reconnects': false,
    'dom.security.https_first': false,
    'security.warn_submit_secure_to_insecure': false,
    'network.lna.enabled': false,
    'network.lna.block_trackers': false,
    'network.prefetch-next': true,
    'media.autoplay.default': 0,
    // Nothing but the pages under test.
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'app.update.enabled': false,
    'extensions.update.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'privacy.trackingprotection.enabled': false,
    'remote.active-protocols': 1,
  };
}

export const firefox: BrowserKind = {
  roundsAtOnce: 4,
  find() {
    const path = findBinary(['firefox-esr', 'firefox']);
    return path === undefined ? { reason: 'no firefox on the PATH (Debian package firefox-esr)' } : { path };
  },
  async start(path, startUrl, proxyPort) {
    const version = versionOf(path, ['--version']);
    const profile = temporaryProfile();
    const lines = Object.entries(preferences(proxyPort)).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile.path, 'user.js'), lines.join('\n'));
    const child = startProcess(
      path,
      ['--headless', '--no-remote', '--profile', profile.path, '--remote-debugging-port', '0', 'about:blank'],
      { HOME: profile.path },
    );
    const address = await printed(child, /WebDriver BiDi listening on (ws:\S+)/, 60_000);
    const bidi = await openBidi(`${address}/session`);
    await bidi.start(startUrl);
    return {
      version,
      async close() {
        bidi.close();
        await endProcess(child);
        profile.remove();
      },
    };
  },
};
