import type { Destination, Probe } from '../../types';
import type { Rule } from './rule';

const prefetch = (destination?: Destination): Probe => ({
  kind: 'prefetch',
  url: 'https://a.example/',
  ...(destination === undefined ? {} : { destination }),
});
const BOTH = [prefetch(), prefetch('script')];

export const PREFETCH: readonly Rule[] = [
  { title: "default-src 'none' alone stops a prefetch", policy: "default-src 'none'", blocked: BOTH },
  { title: 'default-src lets a prefetch through', policy: 'default-src https://a.example', allowed: BOTH },
  {
    title: 'default-src lets a prefetch through that no other directive would',
    policy: "default-src https://a.example; img-src 'none'; script-src 'none'",
    allowed: BOTH,
  },
  { title: 'without default-src nothing stops a prefetch', policy: "img-src 'none'; script-src 'none'", allowed: BOTH },
  ...['img-src', 'script-src', 'connect-src'].map((directive) => ({
    title: `${directive} lets a prefetch through that default-src would stop`,
    policy: `default-src 'none'; ${directive} https://a.example`,
    allowed: BOTH,
  })),
];
