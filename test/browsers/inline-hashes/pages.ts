/** Pages with tricky inline code. What runs says so by asking for `/ran/<name>`; `drive.js` does what a visitor would. */

export interface TrickyPage {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What must run under the page's own hashes, and nothing of it once the code is another. */
  readonly runs: readonly string[];
}

const ran = (name: string): string => `new Image().src='/ran/${name}'`;
const shown = (name: string): string => `background-image:url(/ran/${name})`;

const MANY = `<!doctype html><meta charset=utf-8><script src=/drive.js></script>\r
<script type=importmap>\r\n{"imports":{"mapped":"/mapped.js?/ran/"}}\r\n</script>
<script>\r\n${ran('crlf')};\r/* é */\n</script>
<script>${ran('reference')}+"&lt;&amp;".slice(9)</script>
<script type="module">import 'mapped';${ran('module')}</script>
<svg><script>${ran('svg')}+"&lt;".slice(9)</script><style>#svg-style{${shown('svg-style')}}</style></svg>
<svg><script><![CDATA[${ran('cdata')}]]></script></svg>
<style>\r\n#style{${shown('style')}}\r\n</style>
<style id=empty></style>
<p id=style>x</p><p id=svg-style>x</p><p id=filled>x</p>
<p style="${shown('style-attribute')};font-family:&quot;a&amp;b&quot;">x</p>
<img src=/dot.svg onload="${ran('handler')}+&quot;&lt;&quot;.slice(9)">
<iframe srcdoc="<script>${ran('srcdoc')}+&quot;&amp;lt;&quot;.slice(9)</script>"></iframe>
<template id=template><script>${ran('template')}</script></template>
<a id=link href=" javascript:void(${ran('navigation')} )">x</a>
<table><tr><script>${ran('broken')}</script></table
`;

export const DRIVE = `
addEventListener('load', () => {
  document.body.append(document.getElementById('template')?.content.cloneNode(true) ?? '');
  document.getElementById('link')?.click();
  const { sheet } = document.getElementById('empty') ?? {};
  sheet?.insertRule('#filled{${shown('empty-style')}}');
  setTimeout(() => fetch('/done' + location.pathname), 1000);
});`;

export const TRICKY_PAGES: readonly TrickyPage[] = [
  {
    name: 'utf-8',
    bytes: Buffer.from(MANY),
    runs: [...MANY.matchAll(/\/ran\/([a-z][a-z-]*)/g)].map(([, name = '']) => name).concat('mapped', 'empty-style'),
  },
  {
    name: 'windows-1252',
    bytes: Buffer.concat([
      Buffer.from(`<!doctype html><meta charset=iso-8859-1><script>${ran('latin')}+"é`, 'latin1'),
      Buffer.from([0x80, 0x93]),
      Buffer.from('".slice(9)</script><script src=/drive.js></script>', 'latin1'),
    ]),
    runs: ['latin'],
  },
  {
    name: 'utf-16',
    bytes: Buffer.from(
      `\ufeff<!doctype html><script>${ran('utf-16')}+"é".slice(9)</script><script src=/drive.js></script>`,
      'utf16le',
    ),
    runs: ['utf-16'],
  },
];
