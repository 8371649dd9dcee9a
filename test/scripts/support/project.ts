/** A small project on disk, with vendors of its own, for the tools that read and write files. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../../scripts/io';

const VENDORS = join(__dirname, '../../../lib/vendors');

export class Project {
  public readonly root = mkdtempSync(join(tmpdir(), 'catalogue-'));

  public constructor() {
    this.write('lib/vendors/vendor.ts', `export * from ${JSON.stringify(join(VENDORS, 'vendor'))};\n`);
    this.write('lib/vendors/index.ts', "export * from './vendor';\n");
    this.write('docs/wanted-vendors.json', '[]\n');
  }

  /** The project with a vendor that is the real one of that id. */
  public with(id: string): this {
    const text = readFileSync(join(VENDORS, `${id}.ts`), 'utf8');
    // Files that have not got it yet would be left out of the catalogue.
    const marked = text.includes('static readonly _definition')
      ? text
      : text.replace(
          /extends Vendor \{\n/,
          '$&  /** @internal */\n  public static readonly _definition = DEFINITION;\n\n',
        );
    this.write(`lib/vendors/${id}.ts`, marked);
    return this;
  }

  public write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  public read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  public has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  public remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

/** An Io that remembers what is said. */
export class RecordedIo implements Io {
  public readonly said: string[] = [];
  public readonly complained: string[] = [];

  public readonly out = (text: string): void => void this.said.push(text);
  public readonly err = (text: string): void => void this.complained.push(text);
}
