import type { Destination, Probe } from '../types';

const BY_DESTINATION: Readonly<Record<Destination, readonly string[]>> = {
  connect: ['connect-src'],
  xhr: ['connect-src'],
  beacon: ['connect-src'],
  eventsource: ['connect-src'],
  websocket: ['connect-src'],
  script: ['script-src-elem'],
  module: ['script-src-elem'],
  modulepreload: ['script-src-elem'],
  style: ['style-src-elem'],
  image: ['img-src'],
  font: ['font-src'],
  audio: ['media-src'],
  video: ['media-src'],
  track: ['media-src'],
  iframe: ['frame-src'],
  object: ['object-src', 'frame-src'],
  embed: ['object-src', 'frame-src'],
  manifest: ['manifest-src'],
  worker: ['worker-src'],
  sharedworker: ['worker-src'],
  serviceworker: ['worker-src'],
};

/** The effective directives under which engines report a violation of the probe. */
export function reportedAs(probe: Probe): readonly string[] {
  switch (probe.kind) {
    case 'form-action':
    case 'base-uri':
    case 'frame-ancestors':
      return [probe.kind];
    case 'fetch':
      return BY_DESTINATION[probe.destination ?? 'connect'];
    case 'report':
      return ['img-src'];
    case 'prefetch':
      return ['prefetch-src', 'default-src'];
    case 'preload':
      return BY_DESTINATION[probe.destination ?? 'connect'];
    default:
      return [];
  }
}
