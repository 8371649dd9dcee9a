/** Asks one probe in the realm of the page under test. */
import type { MarkedProbe, Sighting } from './messages.js';
import { request } from './request.js';

export type Realm = Window & typeof globalThis;
export type Tell = (sighting: Sighting) => void;

const EMPTY_WASM_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

export function fire(page: Realm, probe: MarkedProbe, tell: Tell): void {
  try {
    switch (probe.kind) {
      case 'fetch':
      case 'prefetch':
      case 'preload':
        // What stands in the markup has been asked for by the parser already.
        if (probe.parserInserted !== true) request(page, probe, tell);
        break;
      case 'inline':
        inline(page, probe, tell);
        break;
      case 'eval':
        tell(page.eval('1 + 1') === 2 ? 'ran' : 'violation');
        break;
      case 'wasm':
        // The one way that all engines check; WebKit lets `compile` and `new Module` pass under any policy.
        page.WebAssembly.instantiate(EMPTY_WASM_MODULE).then(
          () => tell('ran'),
          () => tell('violation'),
        );
        break;
      case 'base-uri':
        baseUri(page.document, probe, tell);
        break;
      case 'form-action':
        submit(page.document, probe);
        break;
      case 'report':
        request(page, { ...probe, kind: 'fetch', destination: 'image' }, tell);
        break;
      case 'frame-ancestors':
        break;
    }
  } catch {
    // eval fails by an exception; that of a constructor may precede its violation event.
    tell(probe.kind === 'eval' ? 'violation' : 'error');
  }
}

function inline({ document }: Realm, probe: MarkedProbe, tell: Tell): void {
  const marked = document.querySelector(`[data-probe="${probe.id}"]`);
  const text = probe.text ?? '';
  switch (probe.inline) {
    case 'script': {
      if (marked !== null) break; // the server takes a missing 'ran' for 'blocked' when all has been fired
      const script = document.createElement('script');
      script.nonce = probe.nonce ?? '';
      script.text = text;
      document.body.append(script);
      break;
    }
    case 'script attribute': {
      const button = (marked as HTMLElement | null) ?? document.createElement('button');
      if (marked === null) button.setAttribute('onclick', text);
      document.body.append(button);
      button.click();
      break;
    }
    case 'style': {
      const style = (marked as HTMLStyleElement | null) ?? document.createElement('style');
      if (marked === null) {
        style.nonce = probe.nonce ?? '';
        style.textContent = text;
        document.body.append(style);
      }
      tell((style.sheet?.cssRules.length ?? 0) > 0 ? 'ran' : 'violation');
      break;
    }
    case 'style attribute': {
      const element = (marked as HTMLElement | null) ?? document.createElement('i');
      if (marked === null) {
        element.setAttribute('style', text);
        document.body.append(element);
      }
      tell(element.style.length > 0 ? 'ran' : 'violation');
      break;
    }
    case 'navigation': {
      const link = document.createElement('a');
      link.href = `javascript:${text}`;
      document.body.append(link);
      link.click();
      break;
    }
  }
}

function baseUri(document: Document, probe: MarkedProbe, tell: Tell): void {
  const base = document.createElement('base');
  base.href = probe.url ?? '';
  document.head.prepend(base);
  tell(document.baseURI === new URL(probe.url ?? '').href ? 'ran' : 'violation');
  base.remove();
}

/** The answer goes to a frame of the controller, so that the page's own frame-src has no say. */
function submit(document: Document, probe: MarkedProbe): void {
  const sink = top!.document.createElement('iframe');
  sink.name = sinkName(probe);
  top!.document.body.append(sink);
  const form = document.createElement('form');
  form.method = 'post';
  form.action = probe.url ?? '';
  form.target = sink.name;
  document.body.append(form);
  form.submit();
}

export function sinkName({ id }: MarkedProbe): string {
  return `sink-${id}`;
}
