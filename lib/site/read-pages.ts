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
  /**
   * Paths of files and folders below the folder that are not read, as in `drafts` or `blog/old.html`. Errors name it as a
   * way out where it is given, empty or not.
   *
   * @default - none
   */
  readonly exclude?: readonly string[];
}

/**
 * Every `.html` and `.htm` file below a folder. Symbolic links are followed; one that leads back into itself is not.
 *
 * @throws CspError `InvalidFolder` where there is no folder, `UnreadablePage` where a page cannot be read
 */
export function* readPages(folder: string, { exclude }: ReadPagesOptions = {}): Generator<Page> {
  const wayOut = exclude === undefined ? 'remove it' : 'name it in exclude';
  for (const { path, file, shown } of filesOf(folder, /\.html?$/i, { exclude, wayOut })) {
    const read = bytesOf(file);
    if (typeof read === 'string') throw unreadable(shown, read, wayOut);
    yield readPage(decode(read, shown), path);
  }
}

/** A style sheet of a built site. */
export interface StyleSheetFile extends StyleText {
  /** Its path below the folder, with `/` whatever the system. */
  readonly path: string;
}

/** A style sheet that cannot be read. */
export interface UnreadableSheet {
  /** Its path below the folder, with `/` whatever the system. */
  readonly path: string;
  /** A code of the system, or what it is instead of a file. */
  readonly why: string;
}

/**
 * Every `.css` file below a folder. Not one that cannot be read: browsers load nothing by it either, if it is deployed.
 *
 * @param skip called with each that cannot be read
 * @throws CspError `InvalidFolder` where there is no folder, `UnreadablePage` for a folder below it that cannot be read
 */
export function* readStyleSheets(folder: string, skip: (sheet: UnreadableSheet) => void): Generator<StyleSheetFile> {
  for (const { path, file } of filesOf(folder, /\.css$/i, { wayOut: 'remove it' })) {
    const read = bytesOf(file);
    if (typeof read === 'string') skip({ path, why: read });
    else yield { path, text: decodeStyleSheet(read), base: addressOf(path).href, place: '' };
  }
}

interface File {
  readonly path: string;
  /** Where it is. */
  readonly file: string;
  /** Its path as the user would write it. */
  readonly shown: string;
}

interface Wanted {
  readonly exclude?: readonly string[] | undefined;
  /** What to do about a folder that cannot be read and is not deployed. */
  readonly wayOut: string;
}

function* filesOf(folder: string, name: RegExp, { exclude = [], wayOut }: Wanted): Generator<File> {
  const root = resolve(folder);
  if (!isDirectory(root)) {
    const what = existsSync(root) ? 'is not a folder' : 'does not exist';
    throw new CspError(
      'InvalidFolder',
      `${show(folder)} ${what} (looked at ${show(root)}). Build the site first, and name the folder that is deployed.`,
    );
  }
  const excluded = new Set(exclude.map((path) => path.replace(/^\.?\/+|\/+$/g, '')));
  for (const path of pathsBelow(root, '', [], { excluded, name, wayOut })) {
    yield { path, file: join(root, path), shown: join(folder, path) };
  }
}

function* pathsBelow(
  folder: string,
  path: string,
  above: readonly string[],
  wanted: { readonly excluded: ReadonlySet<string>; readonly name: RegExp; readonly wayOut: string },
): Generator<string> {
  const real = realpathSync(folder);
  if (above.includes(real)) return;
  for (const name of entriesOf(folder, wanted.wayOut)) {
    const [file, below] = [join(folder, name), path === '' ? name : `${path}/${name}`];
    if (wanted.excluded.has(below)) continue;
    if (isDirectory(file)) yield* pathsBelow(file, below, [...above, real], wanted);
    else if (wanted.name.test(name)) yield below;
  }
}

/** Sorted by code units: the same whatever the system and its language. */
function entriesOf(folder: string, wayOut: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw unreadable(folder, codeOf(error), wayOut);
  }
}

/** @returns a text that says why, where it cannot be read: to read a pipe would wait for ever */
function bytesOf(file: string): Uint8Array | string {
  try {
    return statSync(file).isFile() ? readFileSync(file) : 'neither a file nor a folder';
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  return (error as { readonly code?: string } | undefined)?.code ?? String(error);
}

function unreadable(path: string, why: string, wayOut: string): Error {
  return new CspError(
    'UnreadablePage',
    `${show(path)} cannot be read (${why}). Mend its permissions or its link, or ${wayOut} if it is not deployed.`,
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
