/** The pages and style sheets of a built site, one at a time, in the order of their paths. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CspError, show } from '../csp';
import { decode, decodeStyleSheet } from './encoding';
import type { Page } from './page';
import { addressOf, readPage } from './read-page';
import type { StyleText } from './style-resources';

/** Which pages are read. */
export interface ReadPagesOptions {
  /** Paths of files and folders below the folder that are not read, as in `drafts` or `blog/old.html`. @default - none */
  readonly exclude?: readonly string[];
}

/**
 * Every `.html` and `.htm` file below a folder. Symbolic links are followed; one that leads back into itself is not.
 *
 * @throws CspError `InvalidFolder` where there is no folder, `UnreadablePage` where a page cannot be read
 */
export function* readPages(folder: string, { exclude = [] }: ReadPagesOptions = {}): Generator<Page> {
  for (const { path, bytes, shown } of filesOf(folder, /\.html?$/i, exclude))
    yield readPage(decode(bytes, shown), path);
}

/** A style sheet of a built site. */
export interface StyleSheetFile extends StyleText {
  /** Its path below the folder, with `/` whatever the system. */
  readonly path: string;
}

/**
 * Every `.css` file below a folder.
 *
 * @throws CspError as `readPages`
 */
export function* readStyleSheets(folder: string): Generator<StyleSheetFile> {
  for (const { path, bytes } of filesOf(folder, /\.css$/i, [])) {
    yield { path, text: decodeStyleSheet(bytes), base: addressOf(path).href, place: '' };
  }
}

interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Its path as the user would write it. */
  readonly shown: string;
}

function* filesOf(folder: string, name: RegExp, exclude: readonly string[]): Generator<File> {
  const root = resolve(folder);
  if (!isDirectory(root)) {
    const what = existsSync(root) ? 'is not a folder' : 'does not exist';
    throw new CspError(
      'InvalidFolder',
      `${show(folder)} ${what} (looked at ${show(root)}). Build the site first, and name the folder that is deployed.`,
    );
  }
  const excluded = new Set(exclude.map((path) => path.replace(/^\.?\/+|\/+$/g, '')));
  for (const path of pathsBelow(root, '', [], { excluded, name })) {
    const shown = join(folder, path);
    yield { path, bytes: bytesOf(join(root, path), shown), shown };
  }
}

function* pathsBelow(
  folder: string,
  path: string,
  above: readonly string[],
  wanted: { readonly excluded: ReadonlySet<string>; readonly name: RegExp },
): Generator<string> {
  const real = realpathSync(folder);
  if (above.includes(real)) return;
  for (const name of entriesOf(folder)) {
    const [file, below] = [join(folder, name), path === '' ? name : `${path}/${name}`];
    if (wanted.excluded.has(below)) continue;
    if (isDirectory(file)) yield* pathsBelow(file, below, [...above, real], wanted);
    else if (wanted.name.test(name)) yield below;
  }
}

/** Sorted by code units: the same whatever the system and its language. */
function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw unreadable(folder, error);
  }
}

function bytesOf(file: string, shown: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(shown, error);
  }
}

function unreadable(path: string, error: unknown): Error {
  const why = (error as { readonly code?: string } | undefined)?.code ?? String(error);
  return new CspError(
    'UnreadablePage',
    `${show(path)} cannot be read (${why}). Mend its permissions or its link, or name it in exclude if it is not deployed.`,
  );
}

/** A link that leads nowhere is no folder: it fails as a page, if it is called one. */
function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
