import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readPages, readStyleSheets } from '../../lib/site';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'site-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array = '<p>'): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const paths = (exclude: string[] = []): string[] => [...readPages(folder, { exclude })].map(({ path }) => path);
const texts = (): string[] => [...readPages(folder)].flatMap(({ inline }) => inline.map(({ text }) => text));
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

test('pages come in the order of their paths, whatever their depth, and nothing else does', () => {
  for (const path of ['b.html', 'a/index.HTM', 'B.html', '.well-known/x.html', 'a.txt', 'html', 'a.js']) write(path);
  expect(paths()).toEqual(['.well-known/x.html', 'B.html', 'a/index.HTM', 'b.html']);
});

test('what is excluded is not read', () => {
  for (const path of ['a.html', 'drafts/a.html', 'blog/old.html', 'blog/drafts/a.html']) write(path);
  expect(paths(['./drafts/', 'blog/old.html'])).toEqual(['a.html', 'blog/drafts/a.html']);
});

test('a folder that is named like a page is a folder', () => {
  write('a.html/b.html');
  expect(paths()).toEqual(['a.html/b.html']);
});

test('links are followed, but not in circles', () => {
  write('a/index.html');
  symlinkSync('a', join(folder, 'b'));
  symlinkSync('..', join(folder, 'a/up'));
  symlinkSync('self', join(folder, 'self'));
  expect(paths()).toEqual(['a/index.html', 'b/index.html']);
});

test('no folder, and a file, are refused with what to do', () => {
  write('a.html');
  const read = (path: string) => () => [...readPages(path)];
  expect(read(join(folder, 'dist'))).toThrow(/dist" does not exist.*Build the site first/);
  expect(read(join(folder, 'a.html'))).toThrow(/a\.html" is not a folder/);
});

test('a page that cannot be read is refused, unless it is excluded', () => {
  symlinkSync('nowhere', join(folder, 'a.html'));
  expect(() => paths()).toThrow(/a\.html" cannot be read \(ENOENT\)/);
  expect(paths(['a.html'])).toEqual([]);
});

test('a pipe with the name of a page is refused, not waited for', () => {
  execFileSync('mkfifo', [join(folder, 'a.html')]);
  expect(() => paths()).toThrow(/a\.html" cannot be read \(neither a file nor a folder\)/);
  expect(paths(['a.html'])).toEqual([]);
});

test('exclude is named as the way out to those only who have it', () => {
  symlinkSync('nowhere', join(folder, 'a.html'));
  expect(() => paths()).toThrow(/or name it in exclude if it is not deployed/);
  expect(() => texts()).toThrow(/Mend its permissions or its link, or remove it if it is not deployed/);
});

test('style sheets that cannot be read are skipped and told, those that a link leads to are read', () => {
  write('real.txt', 'p {}');
  symlinkSync('real.txt', join(folder, 'linked.css'));
  symlinkSync('nowhere', join(folder, 'dangling.css'));
  execFileSync('mkfifo', [join(folder, 'pipe.css')]);
  const skipped: unknown[] = [];
  const sheets = [...readStyleSheets(folder, (sheet) => skipped.push(sheet))];
  expect(sheets).toMatchObject([{ path: 'linked.css', text: 'p {}' }]);
  expect(skipped).toEqual([
    { path: 'dangling.css', why: 'ENOENT' },
    { path: 'pipe.css', why: 'neither a file nor a folder' },
  ]);
});

test('a page without permission is refused', () => {
  write('a.html');
  chmodSync(join(folder, 'a.html'), 0);
  if (process.getuid?.() === 0) expect(paths()).toEqual(['a.html']);
  else expect(() => paths()).toThrow(/EACCES/);
});

describe('encodings', () => {
  const BODY = '<script>"é"</script>';
  test.each([
    ['UTF-8 where nothing is said', Buffer.from(BODY)],
    ['a mark of UTF-8 before what meta says', Buffer.from(`\ufeff<meta charset=latin1>${BODY}`)],
    ['a mark of UTF-16', Buffer.from(`\ufeff${BODY}`, 'utf16le')],
    ['a mark of big-endian UTF-16', Buffer.from(`\ufeff${BODY}`, 'utf16le').swap16()],
    ['what meta says', latin1(`<meta charset="ISO-8859-1">${BODY}`)],
    ['what a pragma says', latin1(`<meta content="text/html; charset='latin1'" HTTP-EQUIV=Content-Type>${BODY}`)],
    ['what meta says too late', latin1(`<!--${'x'.repeat(2000)}--><meta charset=windows-1252>${BODY}`)],
    ['UTF-8 where meta says UTF-16', Buffer.from(`<meta charset=utf-16>${BODY}`)],
    ['windows-1252 for x-user-defined', latin1(`<meta charset=x-user-defined>${BODY}`)],
  ])('%s', (_, bytes) => {
    write('a.html', bytes);
    expect(texts()).toEqual(['"é"']);
  });

  test('not what is only a comment or a content attribute without the pragma', () => {
    write('a.html', Buffer.from(`<!-- <meta charset=latin1> --><meta name=x content="charset=latin1">${BODY}`));
    expect(texts()).toEqual(['"é"']);
  });

  test('windows-1252 is what latin1 means', () => {
    write('a.html', Buffer.from([...latin1('<meta charset=latin1><script>"'), 0x80, ...latin1('"</script>')]));
    expect(texts()).toEqual(['"€"']);
  });

  test('an unknown one is refused with the page', () => {
    write('b/a.html', '<meta charset="klingon">');
    expect(() => texts()).toThrow(/b\/a\.html: declares the encoding "klingon".*<meta charset="utf-8">/);
  });
});
