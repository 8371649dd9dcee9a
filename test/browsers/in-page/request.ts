/** One request per destination, the way a site makes it. */
import { ASKING_WORKER, ASKING_WORKER_PATH, type MarkedProbe, type WorkerOrder } from './messages.js';
import { contentUrl } from './content.js';
import { isRendered } from './framed.js';
import type { Realm, Tell } from './fire.js';

export function request(page: Realm, probe: MarkedProbe, tell: Tell): void {
  const { document } = page;
  const url = probe.url === 'data:' || probe.url === 'blob:' ? contentUrl(page, probe.url, probe) : (probe.url ?? '');
  // Only what has no request for the server to see is believed on its own word.
  const local = url.startsWith('data:') || url.startsWith('blob:');
  const nested = ['iframe', 'object', 'embed'].includes(probe.destination ?? '');
  const loaded = (): void => {
    // A blocked frame has a load event as well.
    if (local && (!nested || isRendered(Reflect.get(page.frames, frameName(probe)) as Window | undefined))) tell('ran');
  };
  const failed = (): void => tell('error');

  if (probe.kind === 'prefetch' || probe.kind === 'preload') {
    link(document, probe.kind, url, probe.destination);
    return;
  }
  if (probe.from !== undefined) {
    const how = probe.destination === 'script' ? 'import' : 'fetch';
    askFromWorker(page, probe.from, { how, url }, tell);
    return;
  }
  switch (probe.destination ?? 'connect') {
    case 'connect':
      page.fetch(url, local ? {} : { mode: 'no-cors' }).then(loaded, failed);
      break;
    case 'xhr': {
      const xhr = new page.XMLHttpRequest();
      xhr.onload = loaded;
      xhr.onerror = failed;
      xhr.open('GET', url);
      xhr.send();
      break;
    }
    case 'beacon':
      page.navigator.sendBeacon(url);
      break;
    case 'eventsource': {
      const source = new page.EventSource(url);
      source.onopen = loaded;
      source.onerror = () => {
        source.close();
        if (!local) failed();
      };
      break;
    }
    case 'websocket':
      new page.WebSocket(url).onerror = failed;
      break;
    case 'script':
    case 'module': {
      const script = document.createElement('script');
      if (probe.destination === 'module') script.type = 'module';
      script.src = url;
      insert(script);
      break;
    }
    case 'modulepreload':
      link(document, 'modulepreload', url);
      break;
    case 'style':
      link(document, 'stylesheet', url);
      break;
    case 'manifest':
      link(document, 'manifest', url);
      break;
    case 'image': {
      const image = document.createElement('img');
      image.src = url;
      insert(image);
      break;
    }
    case 'font':
      new page.FontFace(`f${probe.id}`, `url("${url}")`).load().then(loaded, failed);
      break;
    case 'audio':
    case 'video': {
      const media = document.createElement(probe.destination === 'audio' ? 'audio' : 'video');
      media.preload = 'auto';
      media.onloadedmetadata = loaded;
      media.src = url;
      insert(media);
      break;
    }
    case 'track': {
      const track = document.createElement('track');
      track.default = true;
      track.onload = loaded;
      track.onerror = failed;
      track.src = url;
      const video = document.createElement('video');
      video.crossOrigin = 'anonymous'; // a track of another origin is not asked for without
      video.append(track);
      document.body.append(video);
      track.track.mode = 'showing';
      break;
    }
    case 'iframe': {
      const frame = document.createElement('iframe');
      frame.src = url;
      insert(frame);
      break;
    }
    case 'object': {
      const object = document.createElement('object');
      object.type = 'text/html';
      object.data = url;
      insert(object);
      break;
    }
    case 'embed': {
      const embed = document.createElement('embed');
      embed.type = 'text/html';
      embed.src = url;
      insert(embed);
      break;
    }
    case 'worker': {
      const worker = new page.Worker(url);
      worker.onmessage = loaded;
      worker.onerror = failed;
      break;
    }
    case 'sharedworker': {
      const worker = new page.SharedWorker(url);
      worker.port.onmessage = loaded;
      worker.onerror = failed;
      break;
    }
    case 'serviceworker':
      page.navigator.serviceWorker
        .register(url, { scope: `/${probe.id}/` })
        .then((registration) => registration.unregister(), failed);
      break;
  }

  function link(owner: Document, rel: string, href: string, as?: string): void {
    const element = owner.createElement('link');
    element.rel = rel;
    if (as !== undefined) element.setAttribute('as', as);
    element.href = href;
    insert(element);
  }

  function insert(element: HTMLElement): void {
    if (nested) element.setAttribute('name', frameName(probe));
    if (probe.nonce !== undefined) element.setAttribute('nonce', probe.nonce);
    if (probe.integrity !== undefined) {
      element.setAttribute('integrity', probe.integrity);
      element.setAttribute('crossorigin', 'anonymous');
    }
    if (!(element instanceof page.HTMLMediaElement)) element.addEventListener('load', loaded);
    element.addEventListener('error', failed);
    document.body.append(element);
  }
}

/** Of `iframe`, `object` and `embed` alike, which have no window in common. A number would be the frame at that place. */
function frameName({ id }: MarkedProbe): string {
  return `frame-${id}`;
}

function askFromWorker(page: Realm, from: NonNullable<MarkedProbe['from']>, order: WorkerOrder, tell: Tell): void {
  const blob = new page.Blob([ASKING_WORKER], { type: 'text/javascript' });
  const worker = new page.Worker(from === 'blob worker' ? page.URL.createObjectURL(blob) : ASKING_WORKER_PATH);
  worker.onmessage = ({ data }: MessageEvent<'ran' | 'violation'>) => tell(data);
  worker.postMessage(order);
}
