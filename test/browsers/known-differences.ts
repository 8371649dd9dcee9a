/**
 * Where an engine does not do what the model says, which is what the specification's text says, or where `url.ts` of
 * the model says so, what most engines do.
 *
 * The list only shrinks: each entry is shown by a rule of `suites/rules`, whatever the seed, and one that none shows
 * fails the run.
 */
import { DOUBTFUL_DIFFERENCES } from './doubtful-differences';
import {
  asksFor,
  asksForOwnUpgrade,
  isOneOf,
  laxer,
  some,
  stricter,
  type KnownDifference,
  type Rule,
} from './known-difference';
import type { Page, Probe } from './types';

const STRICT_DYNAMIC_WORKERS: Rule = {
  why: "'strict-dynamic' works in a worker-src or child-src of its own as it does in script-src",
  specSection: '#worker-src-pre-request compares with the source list, in which it is no match',
  bug: 'design',
  matches: (page, probe, expected, got) =>
    laxer(expected, got) &&
    some(page, /^(?:worker|child)-src\s.*'strict-dynamic'/i) &&
    isOneOf(probe, 'worker', 'sharedworker', 'serviceworker'),
};

const UPGRADED_PORTS: Rule = {
  why: 'the ports 80 and 443 stand for each other where a scheme may be upgraded, or with any scheme',
  specSection: '#match-ports compares with the port of the URL, or the default port of its scheme',
  bug: 'design',
  matches: (page, probe, expected, got) =>
    laxer(expected, got) &&
    (some(page, /:80(?:\/|\s|$)/) || asksFor(probe, /^(?:https|wss):\/\/[^/]*:80\/|^(?:http|ws):\/\/[^/]*:443\//)),
};

const FORMS_AFTER_REDIRECTS: Rule = {
  why: 'form-action is not asked again after a redirect',
  specSection: '#form-action-pre-navigate: executed for every navigation request, redirects included',
  bug: 'design',
  matches: (_page, { kind, redirectTo }, expected, got) =>
    laxer(expected, got) && kind === 'form-action' && redirectTo !== undefined,
};

const SELF = /\s'self'(?:\s|$)/i;

/** Chromium asks about these in another process, by other code than about the rest. */
function navigates(probe: Probe): boolean {
  return probe.kind === 'form-action' || isOneOf(probe, 'iframe', 'object', 'embed');
}

/** Empty where it is the default. */
function ownPort({ url }: Page): string {
  return new URL(url).port;
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  ...DOUBTFUL_DIFFERENCES,
  { engine: 'chromium', id: 'chromium-strict-dynamic-workers', ...STRICT_DYNAMIC_WORKERS },
  { engine: 'firefox', id: 'firefox-strict-dynamic-workers', ...STRICT_DYNAMIC_WORKERS },
  { engine: 'firefox', id: 'firefox-upgraded-ports', ...UPGRADED_PORTS },
  { engine: 'webkit', id: 'webkit-upgraded-ports', ...UPGRADED_PORTS },
  { engine: 'firefox', id: 'firefox-forms-after-redirects', ...FORMS_AFTER_REDIRECTS },
  { engine: 'webkit', id: 'webkit-forms-after-redirects', ...FORMS_AFTER_REDIRECTS },
  {
    engine: 'chromium',
    id: 'chromium-upgrades-keep-no-port',
    why: "a source of http: or ws: with a port, and 'self' of such a page in navigations, matches no https: or wss: there",
    specSection: '#match-ports is not asked whether the scheme was upgraded',
    bug: 'design',
    matches: (page, probe, expected, got) =>
      stricter(expected, got) &&
      ((some(page, /\s(?:(?:http|ws):\/\/)?[\w*.-]+:\d+(?:\/|\s|$)/i) && asksFor(probe, /^(?:https|wss):/)) ||
        (some(page, SELF) && navigates(probe) && asksForOwnUpgrade(page, probe, ownPort(page)))),
  },
  {
    engine: 'chromium',
    id: 'chromium-self-on-port-80',
    why: "'self' of an http page on port 80 matches https: and wss: on port 80 as well, except in navigations",
    specSection: '#match-url-to-source-expression, step 4: ports are the same, here none and 80, or both a default',
    bug: 'the port of the origin is written out before it is compared',
    matches: (page, probe, expected, got) =>
      laxer(expected, got) &&
      some(page, SELF) &&
      !navigates(probe) &&
      ownPort(page) === '' &&
      asksForOwnUpgrade(page, probe, '80'),
  },
  {
    engine: 'chromium',
    id: 'chromium-objects-are-frames',
    why: 'objects are loaded as frames: object-src is asked for the first URL only, and frame-src for all of them',
    specSection: '#effective-directive-for-a-request: object-src for object and embed',
    bug: 'https://github.com/w3c/webappsec-csp/issues/816',
    matches: (page, probe, expected, got) =>
      isOneOf(probe, 'object', 'embed') &&
      (laxer(expected, got)
        ? probe.redirectTo !== undefined
        : stricter(expected, got) && some(page, /^(?:frame|child|default)-src(?:\s|$)/i)),
  },
  {
    engine: 'chromium',
    id: 'chromium-beacons-after-redirects',
    why: 'the path of a source is compared for the redirects of a beacon as well',
    specSection: '#match-url-to-source-expression: the path counts while the redirect count is 0',
    bug: 'the redirect count is lost where a request outlives its page',
    matches: (_page, probe, expected, got) =>
      stricter(expected, got) && isOneOf(probe, 'beacon') && probe.redirectTo !== undefined,
  },
  {
    engine: 'firefox',
    id: 'firefox-ancestors-without-path',
    why: 'frame-ancestors ignores the path of a source, since an ancestor is an origin',
    specSection: '#frame-ancestors-navigation-response compares with the origin as a URL, whose path is "/"',
    bug: 'design',
    matches: (page, { kind }, expected, got) =>
      laxer(expected, got) && kind === 'frame-ancestors' && some(page, /^frame-ancestors\s.*[\w*]\/[^\s/]/i),
  },
  {
    engine: 'firefox',
    id: 'firefox-prefetch',
    why: 'default-src alone decides a prefetch',
    specSection: '#does-resource-hint-violate-policy: a match in any directive lets it through',
    bug: 'design',
    matches: (page, { kind }, expected, got) =>
      kind === 'prefetch' && stricter(expected, got) && some(page, /^default-src\s/i),
  },
  {
    engine: 'webkit',
    id: 'webkit-prefetch',
    why: 'prefetch-src and connect-src both decide a prefetch, each with default-src as its fallback; the feature is off by default',
    specSection: '#does-resource-hint-violate-policy: a match in any directive lets it through',
    bug: 'design',
    matches: (_page, { kind }, expected, got) => kind === 'prefetch' && stricter(expected, got),
  },
  {
    engine: 'webkit',
    id: 'webkit-web-socket-sources',
    why: 'a source of wss: or ws: lets https: through, and one of ws: http: as well, as the text has it',
    specSection: '#match-schemes: ws matches http, https and wss, wss matches https; the model is with the others',
    bug: 'design',
    matches: (page, probe, expected, got) =>
      laxer(expected, got) && some(page, /\swss?:/i) && asksFor(probe, /^https?:/),
  },
  {
    engine: 'chromium',
    id: 'chromium-strict-dynamic-in-default-src',
    why: "'strict-dynamic' in default-src switches 'unsafe-inline' off for styles, not for scripts alone",
    specSection: '#allow-all-inline: looks at it for scripts alone',
    bug: 'the parsed list does not know for which type it is asked',
    matches: (page, { inline }, expected, got) =>
      stricter(expected, got) &&
      inline?.startsWith('style') === true &&
      some(page, /^default-src\s.*'strict-dynamic'/i),
  },
  {
    engine: 'webkit',
    id: 'webkit-parser-inserted-modules',
    why: "'strict-dynamic' trusts the modules that stand in the markup, as if a script had inserted them",
    specSection: '#script-pre-request blocks what is parser-inserted',
    bug: 'the request of a module script does not tell who inserted the element',
    matches: (page, probe, expected, got) =>
      laxer(expected, got) &&
      isOneOf(probe, 'module') &&
      probe.parserInserted === true &&
      some(page, /^(?:script-src(?:-elem)?|default-src)\s.*'strict-dynamic'/i),
  },
  {
    engine: 'webkit',
    id: 'webkit-strict-dynamic-in-default-src',
    why: "'strict-dynamic' in default-src makes 'self', '*', 'unsafe-inline' and what stands after it dead for every type",
    specSection: '#script-pre-request and #allow-all-inline: script directives alone look at it',
    bug: 'the parser drops them, whoever asks later',
    matches: (page, _probe, expected, got) =>
      stricter(expected, got) && some(page, /^default-src\s.*'strict-dynamic'/i),
  },
  {
    engine: 'webkit',
    id: 'webkit-strict-dynamic-in-script-src-attr',
    why: "'strict-dynamic' in script-src-attr leaves 'unsafe-inline' alive",
    specSection: '#allow-all-inline: looks at it for script, script attribute and navigation',
    bug: 'the parser knows it in default-src, script-src and script-src-elem only',
    matches: (page, { inline }, expected, got) =>
      laxer(expected, got) &&
      inline === 'script attribute' &&
      some(page, /^script-src-attr\s(?=.*'unsafe-inline').*'strict-dynamic'/i),
  },
  {
    engine: 'webkit',
    id: 'webkit-star-local-images-and-media',
    why: 'a star in img-src or media-src covers data: images, and data: and blob: media',
    specSection: '#match-url-to-source-expression: a star matches network schemes and that of the page only',
    bug: 'design',
    matches: (page, probe, expected, got) =>
      laxer(expected, got) &&
      some(page, /^(?:img|media)-src\s(?:.*\s)?\*(?:\s|$)/i) &&
      (probe.url?.startsWith('data:') === true
        ? isOneOf(probe, 'image', 'audio', 'video', 'track')
        : probe.url?.startsWith('blob:') === true && isOneOf(probe, 'audio', 'video', 'track')),
  },
  {
    engine: 'webkit',
    id: 'webkit-self-blob-frames',
    why: "'self' in a frame-src of its own covers blob: frames, in child-src and default-src it does not",
    specSection: '#match-url-to-source-expression: the text can be read so for every directive; the others do not',
    bug: 'design',
    matches: (page, probe, expected, got) =>
      laxer(expected, got) &&
      some(page, /^frame-src\s.*'self'/i) &&
      probe.url?.startsWith('blob:') === true &&
      isOneOf(probe, 'iframe'),
  },
];
