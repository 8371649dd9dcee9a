/** What the harness is asked and what it answers. Nothing here knows a browser or the library's model. */

export type EngineName = 'chromium' | 'firefox' | 'webkit';

export const ENGINE_NAMES: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

/** How a URL is asked for; one word per way, not per directive. */
export type Destination =
  | 'connect'
  | 'xhr'
  | 'beacon'
  | 'eventsource'
  | 'websocket'
  | 'script'
  | 'module'
  | 'modulepreload'
  | 'style'
  | 'image'
  | 'font'
  | 'audio'
  | 'video'
  | 'track'
  | 'iframe'
  | 'object'
  | 'embed'
  | 'manifest'
  | 'worker'
  | 'sharedworker'
  | 'serviceworker';

export type InlineKind = 'script' | 'script attribute' | 'style' | 'style attribute' | 'navigation';

/**
 * One request or one inline check.
 *
 * - `fetch`: `destination` asks for `url`.
 * - `prefetch` / `preload`: `<link rel=...>` of `url`; `destination` becomes the `as` attribute.
 * - `inline`: `inline` says which; `text` is the code.
 * - `eval`, `wasm`: no other field.
 * - `base-uri`: `<base href=url>`. `form-action`: a form posted to `url`.
 * - `frame-ancestors`: a policy-free page of `url`'s origin frames the page.
 * - `report`: an image of `url`, which the policy must block; the question is whether the server hears of it, at
 *   REPORT_PATH or REPORTS_PATH and in the form that belongs there.
 */
export interface Probe {
  readonly kind:
    | 'fetch'
    | 'prefetch'
    | 'preload'
    | 'inline'
    | 'eval'
    | 'wasm'
    | 'base-uri'
    | 'form-action'
    | 'frame-ancestors'
    | 'report';
  readonly destination?: Destination;
  /** Absolute. The literals `blob:` and `data:` stand for one with content of the right type. */
  readonly url?: string;
  /** A worker that asks for a `connect` or `script` in place of the page: made by the page, or loaded from its origin. */
  readonly from?: 'blob worker' | 'network worker';
  /** The server answers `url` with a 302 to this. */
  readonly redirectTo?: string;
  readonly inline?: InlineKind;
  /** Inline code. A script's must call `top.ran(self)`, as INLINE_SCRIPT does; a style's must be a valid one. */
  readonly text?: string;
  readonly nonce?: string;
  readonly integrity?: string;
  /** In the page's own markup, instead of created by a script. Scripts, styles, images and frames only. */
  readonly parserInserted?: boolean;
}

export interface Header {
  readonly name:
    'content-security-policy' | 'content-security-policy-report-only' | 'reporting-endpoints' | 'report-to';
  readonly value: string;
}

/** A page under test; `url` decides its scheme, host and port. */
export interface Page {
  readonly url: string;
  readonly headers: readonly Header[];
  readonly probes: readonly Probe[];
}

/**
 * - `allowed`: the request reached the server, or the inline code ran.
 * - `blocked`: a violation event, or a failure that only the policy explains (see capabilities.ts).
 * - `unknown`: neither in time. Never an answer about the policy.
 */
export type Outcome = 'allowed' | 'blocked' | 'unknown';

/**
 * What one run says of a probe.
 *
 * `silent`: nothing came of it, which is how the engine blocks this (see capabilities.ts), and how a busy machine is
 * late. judge.ts asks again with more time, and takes silence for `blocked` when it stays.
 */
export type Answer = Outcome | 'silent';

export interface Engine {
  readonly name: EngineName;
  readonly version: string;
  /**
   * One list of answers per page, one answer per probe, in the order given.
   *
   * @param patience 1, or how many times as long to wait for what does not come
   */
  run(pages: readonly Page[], patience: number): Promise<Answer[][]>;
  close(): Promise<void>;
}

/** Where one report at a time is expected, an object of type `application/csp-report`. */
export const REPORT_PATH = '/csp-harness/report';
/** Where a list of reports is expected, of type `application/reports+json`. */
export const REPORTS_PATH = '/csp-harness/reports';

/** What an inline script says when no `text` is given; other texts append a comment to it. */
export const INLINE_SCRIPT = 'top.ran(self)';
/** What an inline style element, and a style attribute, say when no `text` is given. */
export const INLINE_STYLE = 'x-probe { color: red }';
export const INLINE_STYLE_ATTRIBUTE = 'color: red';
/** The body that the server gives for every script element, so that `integrity` can be computed. */
export const SCRIPT_BODY = INLINE_SCRIPT;
