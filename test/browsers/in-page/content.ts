/** Content of the right type for `data:` and `blob:` URLs, each of which has a way to say that it loaded. */
import { FRAMED_MARKUP } from './framed.js';
import type { MarkedProbe } from './messages.js';
import type { Realm } from './fire.js';

const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
/** Eight samples of silence. */
const WAV = 'UklGRiwAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQgAAACAgICAgICAgA==';
/** A font of one empty glyph. */
const WOFF = [
  'd09GRgABAAAAAAIEAAoAAAAAAiwAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAABPUy8yAAABXAAAACkAAABgRSBEmWNtYXAAAAGQ',
  'AAAAKQAAADQADACUZ2x5ZgAAAcQAAAABAAAAAQAAAABoZWFkAAAA9AAAADYAAAA2LWPzLGhoZWEAAAEsAAAAGwAAACQDIgEu',
  'aG10eAAAAYgAAAAGAAAABgH0AABsb2NhAAABvAAAAAYAAAAGAAAAAG1heHAAAAFIAAAAEwAAACAAAwACbmFtZQAAAcgAAAAt',
  'AAAAPACVWMhwb3N0AAAB+AAAAAwAAAAgAAMAAAABAAAAAQAAtRV4zl8PPPUAAwPoAAAAAOcm2SYAAAAA5ybZJgAAAAAAAAAA',
  'AAAAAwACAAAAAAAAeJxjYGRgYFb4b8HAwPiFAQIYGVABIwBAwQJTAHicY2BkYGBgYoABBAsKAACXAAYAeJxjYGb8wjiBgZWB',
  'hYEwYETm2AMBkHJkcGRWAPGB5Ak09UBxANpPBEAAAAAB9AAAAAAAAHicY2BgYGJgYGAGYhEgyQimWRgUgDQLEIL4jv//Q8j/',
  'B8B8BgBSlwadAAAAAAAAAAAAAAAAAAAAeJxjYGBgYTBjYGQAAUYwDWEzgXnMDIwsnECaCQghbBCLJSCIIYAhCAAWCwG2AAAA',
  'eJxjYGbACwAAfQAE',
].join('');

export function contentUrl(page: Realm, scheme: 'data:' | 'blob:', { destination, id }: MarkedProbe): string {
  const [type, bytes] = content(destination);
  // Unlike any other: Firefox plays a second `data:` media of the same text from the first, unasked.
  if (scheme === 'data:') return `data:${type};probe=${id};base64,${btoa(bytes)}`;
  const array = Uint8Array.from(bytes, (each) => each.charCodeAt(0));
  return page.URL.createObjectURL(new page.Blob([array], { type }));
}

function content(destination: MarkedProbe['destination']): readonly [type: string, bytes: string] {
  switch (destination) {
    case 'script':
    case 'module':
    case 'modulepreload':
      return ['text/javascript', '/* probe */'];
    case 'worker':
      return ['text/javascript', 'postMessage(1)'];
    case 'sharedworker':
      return ['text/javascript', 'onconnect = (event) => event.ports[0].postMessage(1)'];
    case 'style':
      return ['text/css', '/* probe */'];
    case 'image':
      return ['image/gif', atob(GIF)];
    case 'font':
      return ['font/woff', atob(WOFF)];
    case 'audio':
    case 'video':
      return ['audio/wav', atob(WAV)];
    case 'track':
      return ['text/vtt', 'WEBVTT\n\n'];
    case 'iframe':
    case 'object':
    case 'embed':
      return ['text/html', FRAMED_MARKUP];
    case 'eventsource':
      return ['text/event-stream', '\n'];
    default:
      return ['text/plain', 'probe'];
  }
}
