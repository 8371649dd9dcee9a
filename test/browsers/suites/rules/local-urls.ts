import { ask, frame, image, worker, type Rule } from './rule';

const EVERY = [
  ...([
    'connect',
    'script',
    'style',
    'image',
    'font',
    'audio',
    'video',
    'iframe',
    'object',
    'embed',
    'worker',
  ] as const),
];

export const LOCAL_URLS: readonly Rule[] = [
  ...['*', "'self'", 'https:'].map((source) => ({
    title: `default-src ${source} covers neither data: nor blob:`,
    policy: `default-src ${source}`,
    blocked: EVERY.flatMap((destination) => [ask(destination, 'data:'), ask(destination, 'blob:')]),
  })),
  {
    title: 'data: covers data: only',
    policy: 'default-src data:',
    allowed: EVERY.map((destination) => ask(destination, 'data:')),
    blocked: EVERY.map((destination) => ask(destination, 'blob:')),
  },
  {
    title: 'blob: covers blob: only',
    policy: 'default-src blob:',
    allowed: EVERY.map((destination) => ask(destination, 'blob:')),
    blocked: EVERY.map((destination) => ask(destination, 'data:')),
  },
  {
    title: 'a star in a directive of its own covers neither data: nor blob:',
    policy: 'img-src *; media-src *; frame-src *; worker-src *',
    allowed: [image('https://a.example/')],
    blocked: (['image', 'audio', 'video', 'iframe', 'worker'] as const).flatMap((destination) => [
      ask(destination, 'data:'),
      ask(destination, 'blob:'),
    ]),
  },
  {
    title: "'self' in frame-src covers no blob: frame",
    policy: "frame-src 'self'",
    allowed: [frame('https://page.example/')],
    blocked: [frame('blob:'), frame('data:')],
  },
  {
    title: "'self' in child-src covers no blob: frame and no blob: worker",
    policy: "child-src 'self'",
    allowed: [frame('https://page.example/'), worker('https://page.example/worker.js')],
    blocked: [frame('blob:'), frame('data:'), worker('blob:'), worker('data:')],
  },
  {
    title: 'worker-src blob: shuts the workers that script-src let in',
    policy: "script-src 'self'; worker-src blob:",
    allowed: [worker('blob:')],
    blocked: [worker('https://page.example/worker.js')],
  },
];
