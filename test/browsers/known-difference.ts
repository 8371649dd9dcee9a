/** What a known difference is, and the words in which the lists of them say when it applies. */
import type { Destination, EngineName, Outcome, Page, Probe } from './types';

export interface KnownDifference {
  readonly engine: EngineName;
  readonly id: string;
  readonly why: string;
  /** Section of https://www.w3.org/TR/CSP3/ that is about it. */
  readonly specSection: string;
  /** What the engine's bug seems to be, or `design` where the engine means it. */
  readonly bug: string;
  matches(page: Page, probe: Probe, expected: Outcome, got: Outcome): boolean;
}

/** What is known of a difference, of whichever engine. */
export type Rule = Omit<KnownDifference, 'engine' | 'id'>;

/** Of every policy of the page, whether some directive's text fits. */
export function some(page: Page, pattern: RegExp): boolean {
  return page.headers.some(({ value }) => value.split(/[;,]/).some((directive) => pattern.test(directive.trim())));
}

export function isOneOf(probe: Probe, ...destinations: Destination[]): boolean {
  return probe.destination !== undefined && destinations.includes(probe.destination);
}

/** Whether a URL that the probe asks for fits. */
export function asksFor({ url = '', redirectTo = '' }: Probe, pattern: RegExp): boolean {
  return pattern.test(url) || pattern.test(redirectTo);
}

/** Whether a URL that the probe asks for is that of the http page's own host over https or wss, on this port. */
export function asksForOwnUpgrade(page: Page, { url = '', redirectTo = '' }: Probe, port: string): boolean {
  const { protocol, hostname } = new URL(page.url);
  const upgrades = [`https://${hostname}:${port}/`, `wss://${hostname}:${port}/`];
  return protocol === 'http:' && upgrades.some((each) => url.startsWith(each) || redirectTo.startsWith(each));
}

export const laxer = (expected: Outcome, got: Outcome): boolean => expected === 'blocked' && got === 'allowed';
export const stricter = (expected: Outcome, got: Outcome): boolean => expected === 'allowed' && got === 'blocked';
