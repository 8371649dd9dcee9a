/** Where engines differ on what nobody should write, and on reports: part of the known differences. */
import { asksFor, laxer, some, stricter, type KnownDifference, type Rule } from './known-difference';

/** The policies have a hash that is none for an engine: what it makes of 'unsafe-inline' beside it. */
function hashTakenForNone(pattern: RegExp): Pick<Rule, 'specSection' | 'matches'> {
  return {
    specSection: '#grammardef-hash-source has a base64-value of any length, and #allow-all-inline asks no more',
    matches: (page, { kind }, expected, got) => laxer(expected, got) && kind === 'inline' && some(page, pattern),
  };
}

const DIGESTS_WITHOUT_PADDING: Rule = {
  why: 'a digest is decoded before it is compared, so that its padding does not matter',
  specSection: '#match-element-to-source-list compares texts, of which one has padding',
  bug: 'design',
  matches: (page, { kind }, expected, got) =>
    laxer(expected, got) && kind === 'inline' && some(page, /'sha256-[\w+/-]{43}'/i),
};

const PATHS_WITH_ANYTHING: Rule = {
  why: 'a path may have characters that need to be percent-encoded, and a percent sign alone',
  specSection: '#grammardef-path-part is the path-absolute of RFC 3986',
  bug: 'design',
  matches: (page, probe, expected, got) =>
    laxer(expected, got) && some(page, /\/\/[^/\s]+\/\S*(?:"|%(?![0-9a-f]{2}))/i) && asksFor(probe, /["%]/),
};

const STARS_WITH_PATH: Rule = {
  why: 'a star with a path and without a scheme is no source',
  specSection: '#grammardef-host-source has it',
  bug: 'design',
  matches: (page, _probe, expected, got) => stricter(expected, got) && some(page, /\s\*\//),
};

export const DOUBTFUL_DIFFERENCES: readonly KnownDifference[] = [
  {
    engine: 'chromium',
    id: 'chromium-hashes-by-length',
    why: 'a text that is no base64, with a letter too many or with padding behind none, is no hash',
    bug: 'design',
    ...hashTakenForNone(/'sha\d+-(?:[\w+/-]{4})*(?:[\w+/-]=*|=+)'/i),
  },
  {
    engine: 'webkit',
    id: 'webkit-hashes-by-length',
    why: 'a text that is no base64, with a letter too many, or that is longer than any digest, is no hash',
    bug: 'design',
    ...hashTakenForNone(/'sha\d+-(?:(?:[\w+/-]{4})*[\w+/-]=*|[\w+/-]{87,}=*)'/i),
  },
  { engine: 'chromium', id: 'chromium-digests-without-padding', ...DIGESTS_WITHOUT_PADDING },
  { engine: 'webkit', id: 'webkit-digests-without-padding', ...DIGESTS_WITHOUT_PADDING },
  { engine: 'chromium', id: 'chromium-paths-with-anything', ...PATHS_WITH_ANYTHING },
  { engine: 'webkit', id: 'webkit-paths-with-anything', ...PATHS_WITH_ANYTHING },
  { engine: 'firefox', id: 'firefox-stars-with-path', ...STARS_WITH_PATH },
  { engine: 'webkit', id: 'webkit-stars-with-path', ...STARS_WITH_PATH },
  {
    engine: 'webkit',
    id: 'webkit-stars-with-port',
    why: 'a star with a port and without a scheme is no source',
    specSection: '#grammardef-host-source has it',
    bug: 'design',
    matches: (page, _probe, expected, got) => stricter(expected, got) && some(page, /\s\*:/),
  },
  {
    engine: 'firefox',
    id: 'firefox-ports-with-zeros',
    why: 'a port with leading zeros is compared as a text',
    specSection: '#match-ports compares numbers',
    bug: 'design',
    matches: (page, _probe, expected, got) => stricter(expected, got) && some(page, /:0\d/),
  },
  {
    engine: 'firefox',
    id: 'firefox-trailing-dots',
    why: 'a host with a dot at its end is no source',
    specSection: '#grammardef-host-part has it',
    bug: 'https://github.com/w3c/webappsec-csp/issues/620',
    matches: (page, probe, expected, got) =>
      stricter(expected, got) && some(page, /\w\.(?:[:/\s]|$)/) && asksFor(probe, /^https?:\/\/[^/:]+\.[:/]/),
  },
  {
    engine: 'firefox',
    id: 'firefox-queries-without-path',
    why: 'a query is cut off behind a host as well, not behind a path only',
    specSection: '#grammardef-host-source has no query: it is no source',
    bug: 'design',
    matches: (page, _probe, expected, got) => laxer(expected, got) && some(page, /:\/\/[^/\s]+[?#]/),
  },
  {
    engine: 'chromium',
    id: 'chromium-trusted-types-eval',
    why: "'trusted-types-eval' with require-trusted-types-for lets a plain string be run as well",
    specSection: '#can-compile-strings: for trusted strings',
    bug: 'design',
    matches: (page, { kind }, expected, got) =>
      laxer(expected, got) && kind === 'eval' && some(page, /'trusted-types-eval'/i),
  },
  {
    engine: 'webkit',
    id: 'webkit-report-to-form',
    why: 'what report-to asks for is one object of type application/csp-report, with every port written out',
    specSection: 'https://www.w3.org/TR/reporting-1/#media-type: a list of type application/reports+json',
    bug: 'design',
    matches: (page, { kind }, expected, got) =>
      stricter(expected, got) && kind === 'report' && page.headers.some(({ name }) => name === 'reporting-endpoints'),
  },
];
