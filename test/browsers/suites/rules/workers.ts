import { connect, script, type Rule } from './rule';

const A = 'https://a.example/';
const B = 'https://b.example/';

export const WORKERS: readonly Rule[] = [
  {
    title: 'a worker that the page makes has the policy of the page',
    policy: 'worker-src blob:; connect-src https://a.example',
    allowed: [connect(A, { from: 'blob worker' })],
    blocked: [connect(B, { from: 'blob worker' }), connect(B)],
  },
  {
    title: 'a worker that the page makes imports what the script-src of the page lets in',
    policy: 'worker-src blob:; script-src https://a.example; connect-src https://b.example',
    allowed: [script(A, { from: 'blob worker' })],
    blocked: [script(B, { from: 'blob worker' }), script(B)],
  },
  {
    title: 'a worker from the network imports what it likes',
    policy: "worker-src 'self'; script-src https://a.example",
    allowed: [script(A, { from: 'network worker' }), script(B, { from: 'network worker' })],
    blocked: [script(B)],
  },
  {
    title: 'a worker from the network has that of its own response: here none',
    policy: "worker-src 'self'; connect-src https://a.example",
    allowed: [connect(A, { from: 'network worker' }), connect(B, { from: 'network worker' })],
    blocked: [connect(B)],
  },
];
