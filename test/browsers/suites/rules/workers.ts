import { connect, type Rule } from './rule';

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
    title: 'a worker from the network has that of its own response: here none',
    policy: "worker-src 'self'; connect-src https://a.example",
    allowed: [connect(A, { from: 'network worker' }), connect(B, { from: 'network worker' })],
    blocked: [connect(B)],
  },
];
