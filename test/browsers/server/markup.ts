/** The HTML of a page under test: empty but for what the parser itself is to ask for. */
import type { MarkedProbe } from '../in-page/messages';
import { FRAMED_MARKUP } from '../in-page/framed';
import { HARNESS_PATH } from '../in-page/messages';

export function pageMarkup(probes: readonly MarkedProbe[]): string {
  // Such a probe is alone on its page.
  if (probes.some(({ kind }) => kind === 'frame-ancestors')) return FRAMED_MARKUP;
  const body = probes.filter(({ parserInserted }) => parserInserted === true).map(element);
  return `<!doctype html><meta charset="utf-8"><title>page</title><body>${body.join('\n')}`;
}

/**
 * `frame-ancestors` would keep the page out of the controller's frame, and says nothing about other directives:
 * it is sent only where it is what is asked about.
 */
export function sentHeader(value: string, probes: readonly MarkedProbe[]): string {
  if (probes.some(({ kind }) => kind === 'frame-ancestors')) return value;
  const policies = value.split(',').map((policy) => policy.split(';').filter((each) => !FRAME_ANCESTORS.test(each)));
  return policies.map((directives) => directives.join(';')).join(',');
}

const FRAME_ANCESTORS = /^\s*frame-ancestors(?:\s|$)/i;

export function controllerMarkup(): string {
  return [
    '<!doctype html><meta charset="utf-8"><title>controller</title>',
    '<style>iframe { width: 200px; height: 100px }</style>',
    `<body><script type="module" src="${HARNESS_PATH}in-page/controller.js"></script>`,
  ].join('\n');
}

function element(probe: MarkedProbe): string {
  const { text = '', url = '' } = probe;
  const attributes =
    attribute('data-probe', probe.id) +
    attribute('nonce', probe.nonce) +
    attribute('integrity', probe.integrity) +
    (probe.integrity === undefined ? '' : ' crossorigin="anonymous"');
  if (probe.kind === 'inline') {
    if (probe.inline === 'script') return `<script${attributes}>${text}</script>`;
    if (probe.inline === 'style') return `<style${attributes}>${text}</style>`;
    if (probe.inline === 'script attribute') return `<button${attributes}${attribute('onclick', text)}></button>`;
    if (probe.inline === 'style attribute') return `<i${attributes}${attribute('style', text)}></i>`;
  }
  if (probe.kind === 'fetch') {
    if (probe.destination === 'script') return `<script${attributes}${attribute('src', url)}></script>`;
    if (probe.destination === 'module') return `<script type="module"${attributes}${attribute('src', url)}></script>`;
    if (probe.destination === 'style') return `<link rel="stylesheet"${attributes}${attribute('href', url)}>`;
    if (probe.destination === 'image') return `<img${attributes}${attribute('src', url)}>`;
    if (probe.destination === 'iframe') return `<iframe${attributes}${attribute('src', url)}></iframe>`;
  }
  throw new Error(`parserInserted is not known for ${JSON.stringify(probe)}`);
}

function attribute(name: string, value: string | undefined): string {
  if (value === undefined) return '';
  return ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}
