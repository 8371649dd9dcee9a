/** Reads generated sites of growing size, each in a process of its own, and prints wall time and peak memory. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InlineHashes } from '../../lib/construct';

const SIZES = [100, 1000, 10_000];
const PARAGRAPHS = 60;

/** A page of about 20 KB, with code that all pages have and a script of its own. */
function page(index: number): string {
  const text = `<p class="text">Paragraph with a <a href="/page/${index}">link</a> and some words. ${'word '.repeat(40)}</p>\n`;
  return (
    '<!doctype html><html><head><meta charset="utf-8"><style>p { color: #333 }</style><script>theme()</script></head>' +
    `<body>${text.repeat(PARAGRAPHS)}<script type="module">page(${index % 20})</script></body></html>`
  );
}

function measure(size: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-inline-'));
  try {
    for (let index = 0; index < size; index++) {
      const below = join(folder, String(Math.floor(index / 100)));
      if (index % 100 === 0) mkdirSync(below);
      writeFileSync(join(below, `${index}.html`), page(index));
    }
    const result = spawnSync(process.execPath, ['-r', 'ts-node/register', __filename, folder], { encoding: 'utf8' });
    if (result.status !== 0) throw new Error(result.stderr);
    console.log(result.stdout.trim());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(folder: string): void {
  const before = process.resourceUsage().maxRSS;
  const started = performance.now();
  const { pageCount, hashes } = InlineHashes.fromDirectory(folder);
  const milliseconds = performance.now() - started;
  const grown = (process.resourceUsage().maxRSS - before) / 1024;
  console.log(
    `${pageCount.toLocaleString('en')} pages, ${hashes.length} hashes: ${(milliseconds / 1000).toFixed(1)} s, ` +
      `${(milliseconds / pageCount).toFixed(2)} ms a page, peak memory +${grown.toFixed(0)} MB`,
  );
}

const folder = process.argv[2];
if (folder === undefined) SIZES.forEach(measure);
else read(folder);
