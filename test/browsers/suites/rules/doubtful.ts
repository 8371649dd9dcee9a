/** What nobody should write, and what becomes of it: hashes that are no digests, hosts on which engines differ. */
import { INLINE_SCRIPT } from '../../types';
import { hashSource, HTTP_PAGE, image, inline, type Rule } from './rule';

const A = 'https://a.example/';
const A_8443 = 'https://a.example:8443/';

const INLINE = [inline('script'), inline('script', { parserInserted: true }), inline('script attribute')];

const HASHES: readonly Rule[] = [
  ...['sha256', 'sha384', 'sha512'].flatMap((algorithm) =>
    [...[1, 2, 3, 4, 5, 6, 7, 8].map((length) => 'A'.repeat(length)), 'AA==', 'AAAA=', 'A'.repeat(88)].map(
      (value): Rule => ({
        title: `'unsafe-inline' is dead beside a hash of any length: ${algorithm}, ${value.length} characters`,
        policy: `script-src 'unsafe-inline' '${algorithm}-${value}'`,
        blocked: INLINE,
      }),
    ),
  ),
  ...["'sha256-'", "'sha1-YWJj'", "'sha256-a!'"].map((source): Rule => ({
    title: `${source} is no hash, and leaves 'unsafe-inline' alive`,
    policy: `script-src 'unsafe-inline' ${source}`,
    allowed: INLINE,
  })),
  {
    title: "'unsafe-inline' of styles is dead beside a hash of any length",
    policy: "style-src 'unsafe-inline' 'sha256-YWJj'",
    blocked: [inline('style'), inline('style attribute')],
  },
  {
    title: 'a digest without its padding is another text',
    policy: `script-src ${hashSource(INLINE_SCRIPT).replace('=', '')}`,
    blocked: [inline('script')],
  },
];

const SOURCES: readonly Rule[] = [
  {
    title: 'a star with a port is that port of every host, of the scheme of the page',
    policy: 'img-src *:8443',
    allowed: [image(A_8443)],
    blocked: [image(A), image('https://a.example:8444/'), image('http://a.example:8443/')],
  },
  {
    title: 'a star with a path is that path of every host',
    policy: 'img-src */d',
    page: HTTP_PAGE,
    allowed: [image(`${A}d`), image('http://a.example/d')],
    blocked: [image(`${A}e`), image(`${A_8443}d`)],
  },
  {
    title: 'a port with leading zeros is the number',
    policy: 'img-src https://a.example:08443 https://b.example:0443',
    allowed: [image(A_8443), image('https://b.example/')],
    blocked: [image(A), image('https://b.example:8443/')],
  },
  {
    title: 'a dot at the end is part of the host',
    policy: 'img-src https://a.example. https://b.example',
    allowed: [image('https://a.example./')],
    blocked: [image(A), image('https://b.example./')],
  },
  ...['?q', '#q'].map((tail): Rule => ({
    title: `what stands behind a path and ${tail[0] ?? ''} is cut off`,
    policy: `img-src https://a.example/d${tail} https://b.example/d/${tail}`,
    allowed: [image(`${A}d`), image(`${A}d?r`), image('https://b.example/d/e')],
    blocked: [image(A), image(`${A}d/e`), image('https://b.example/d')],
  })),
  ...['?q', '#q'].map((tail): Rule => ({
    title: `${tail} behind a host makes it no source`,
    policy: `img-src https://a.example${tail}`,
    blocked: [image(A), image(`${A}d`)],
  })),
  {
    title: 'what a path cannot hold makes it no source',
    policy: 'img-src https://a.example/%zz https://b.example/"',
    blocked: [image(`${A}%zz`), image('https://b.example/"')],
  },
  {
    title: 'a host with an underscore, a user or an empty label is no source',
    policy: 'img-src https://a_b.example https://user@a.example https://.a.example https://a.example:',
    blocked: [image('https://a_b.example/'), image(A)],
  },
  {
    title: 'IP addresses match to the letter',
    policy: 'img-src https://10.0.0.1 https://10.2 https://[::1]',
    allowed: [image('https://10.0.0.1/')],
    blocked: [image('https://10.0.0.3/'), image('https://10.0.0.2/'), image('https://[::1]/')],
  },
  {
    title: 'the last numbers of an IP address are below a wildcard like any labels',
    policy: 'img-src https://*.0.0.1',
    allowed: [image('https://10.0.0.1/')],
    blocked: [image('https://10.0.0.2/')],
  },
];

const MANY = Array.from({ length: 2_400 }, (_, index) => `https://h${String(index).padStart(5, '0')}.example`).join(
  ' ',
);

const LENGTH: readonly Rule[] = [
  {
    title: 'a header of 60 KB is read to its end',
    policy: `img-src ${MANY} https://a.example; font-src 'none'`,
    allowed: [image('https://h00000.example/'), image('https://h02399.example/'), image(A)],
    blocked: [image('https://b.example/'), { kind: 'fetch', destination: 'font', url: A }],
  },
];

export const DOUBTFUL: readonly Rule[] = [...HASHES, ...SOURCES, ...LENGTH];
