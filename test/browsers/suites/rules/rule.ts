/** The vocabulary in which the rules are written down: one plain statement, its policy, what it lets in and what not. */
import { createHash } from 'node:crypto';
import type { Fact } from '../../suite';
import type { Destination, Header, InlineKind, Probe } from '../../types';

export interface Rule {
  /** A sentence. */
  readonly title: string;
  /** One header per item. */
  readonly policy: string | readonly string[];
  /** Headers beside the policies. @default - none */
  readonly headers?: readonly Header[];
  /** HTTPS_PAGE where nothing else is said. */
  readonly page?: string;
  readonly allowed?: readonly Probe[];
  readonly blocked?: readonly Probe[];
}

export const HTTPS_PAGE = 'https://page.example/';
export const HTTP_PAGE = 'http://page.example/';

export function facts(rules: readonly Rule[]): Fact[] {
  return rules.map(({ title, policy, headers = [], page = HTTPS_PAGE, allowed = [], blocked = [] }) => ({
    title,
    page: {
      url: page,
      headers: [...[policy].flat().map((value) => ({ name: 'content-security-policy' as const, value })), ...headers],
      probes: [...allowed, ...blocked],
    },
    expected: [...allowed.map(() => 'allowed' as const), ...blocked.map(() => 'blocked' as const)],
  }));
}

type Extra = Pick<Probe, 'nonce' | 'integrity' | 'parserInserted' | 'redirectTo' | 'from'>;

export function ask(destination: Destination, url: string, extra: Extra = {}): Probe {
  return { kind: 'fetch', destination, url, ...extra };
}

export const image = (url: string, extra?: Extra): Probe => ask('image', url, extra);
export const script = (url: string, extra?: Extra): Probe => ask('script', url, extra);
export const style = (url: string, extra?: Extra): Probe => ask('style', url, extra);
export const connect = (url: string, extra?: Extra): Probe => ask('connect', url, extra);
export const socket = (url: string): Probe => ask('websocket', url);
export const frame = (url: string): Probe => ask('iframe', url);
export const worker = (url: string): Probe => ask('worker', url);

export function inline(kind: InlineKind, extra: Pick<Probe, 'text' | 'nonce' | 'parserInserted'> = {}): Probe {
  return { kind: 'inline', inline: kind, ...extra };
}

export const EVAL: Probe = { kind: 'eval' };
export const WASM: Probe = { kind: 'wasm' };
export const base = (url: string): Probe => ({ kind: 'base-uri', url });
export const submit = (url: string): Probe => ({ kind: 'form-action', url });
export const reportOf = (url: string): Probe => ({ kind: 'report', url });
export const framedBy = (url: string): Probe => ({ kind: 'frame-ancestors', url });

export function hashSource(text: string): string {
  return `'${integrityOf(text)}'`;
}

export function integrityOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
