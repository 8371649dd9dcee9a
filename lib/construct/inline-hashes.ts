import type { InlineType, RequirementSet } from '../csp';
import { CspError, show } from '../csp';
import { hashSource } from '../csp/match/inline';
import { inlineDirectiveOf } from '../csp/match/request';
import { readPages } from '../site';
import {
  BLOCKED_WITHOUT_ATTRIBUTES,
  checkInlineHashesOptions,
  INLINE_PARTY,
  nameOfCode,
  pageList,
} from './inline-code';

const BRAND = Symbol.for('cdk-vendor-csp.InlineHashes');

/** With which algorithm inline code is hashed: https://www.w3.org/TR/CSP3/#grammardef-hash-algorithm */
export enum HashAlgorithm {
  /** 52 characters per hash in the header. */
  SHA256 = 'sha256',
  /** 72 characters per hash in the header. */
  SHA384 = 'sha384',
  /** 97 characters per hash in the header. */
  SHA512 = 'sha512',
}

/** How the inline code of a site is read. */
export interface InlineHashesOptions {
  /**
   * Whether event handlers (`onclick="…"`), style attributes and `javascript:` URLs are hashed as well, which takes
   * `'unsafe-hashes'`: an attacker who can write markup can then put that very code on elements of his own.
   *
   * @default false
   */
  readonly attributes?: boolean;
  /**
   * With which algorithm. The longer ones bring no security that matters here and cost header.
   *
   * @default HashAlgorithm.SHA256
   */
  readonly algorithm?: HashAlgorithm;
  /**
   * Files and folders that are not deployed, by their path below the folder, as in `drafts` or `blog/old.html`.
   *
   * @default - every page is read
   */
  readonly exclude?: string[];
}

/** One piece of inline code, and who has it. */
export interface InlineHash {
  /** The directive that decides on it, as in `script-src-elem`. */
  readonly directive: string;
  /** The hash-source, as in `'sha256-…'`. */
  readonly source: string;
  /** Where the code stands, as in `script` or `button[onclick]`; the first place where it was found. */
  readonly place: string;
  /** Its first characters, on one line. */
  readonly excerpt: string;
  /** The pages that have it, by their path below the folder, sorted. */
  readonly pages: string[];
}

/** Inline code with what only this package needs of it. @internal */
export interface FoundCode extends InlineHash {
  readonly type: InlineType;
  /** The code itself, of attributes only: blocks can be long, and are hashed in any case. */
  readonly text?: string;
}

/**
 * Hashes of the inline code of a static site, for its policy to allow that code and no other.
 *
 * ```
 * new VendorCspHeaders(this, 'Csp', { inlineHashes: InlineHashes.fromDirectory('dist') });
 * ```
 *
 * Pages are read as browsers read them. Inline scripts, import maps, speculation rules and styles are hashed, those of SVG,
 * of `template` elements and of `srcdoc` frames as well, and the styles of `noscript`. Data blocks such as JSON-LD need
 * no permission. Code that scripts make at run time is not in the pages, so it is not found.
 */
export class InlineHashes {
  /**
   * Reads every `.html` and `.htm` file below a folder, now.
   *
   * @param directory the built site, as it is deployed; relative to the working directory
   * @throws CspError `InvalidFolder` where there is no folder or no page in it, `UnreadablePage` where a page cannot be
   * read or has an encoding that browsers do not know, `InvalidProp` for an option that cannot be
   */
  public static fromDirectory(directory: string, options: InlineHashesOptions = {}): InlineHashes {
    checkInlineHashesOptions(directory, options);
    const { attributes = false, algorithm = HashAlgorithm.SHA256, exclude = [] } = options;
    const found = new Map<string, FoundCode>();
    let pageCount = 0;
    for (const { path, inline } of readPages(directory, { exclude })) {
      pageCount += 1;
      for (const { type, text, place } of inline) {
        const source = hashSource(algorithm, text);
        const directive = inlineDirectiveOf(type);
        const known = found.get(`${type} ${source}`);
        if (known !== undefined) {
          if (known.pages.at(-1) !== path) known.pages.push(path);
          continue;
        }
        const kept = BLOCKED_WITHOUT_ATTRIBUTES.has(type) ? { text } : {};
        found.set(`${type} ${source}`, {
          type,
          directive,
          source,
          place,
          excerpt: excerptOf(text),
          pages: [path],
          ...kept,
        });
      }
    }
    if (pageCount === 0) {
      throw new CspError(
        'InvalidFolder',
        `${show(directory)} has no .html or .htm file. Name the folder that is deployed, after it is built; leave ` +
          'inlineHashes out for a site without pages.',
      );
    }
    return new InlineHashes([...found.values()], attributes, pageCount);
  }

  /** @internal Whether something is such hashes, of this copy of the package or of another. */
  public static _isInlineHashes(value: unknown): value is InlineHashes {
    return typeof value === 'object' && value !== null && (value as { [BRAND]?: unknown })[BRAND] === true;
  }

  /** How many pages were read. */
  public readonly pageCount: number;
  /** Whether event handlers, style attributes and `javascript:` URLs are among the hashes. */
  public readonly attributes: boolean;
  /** @internal */
  public readonly _requirementSet: RequirementSet;
  /** @internal Event handlers and the like that were found but not asked for. */
  public readonly _leftAlone: FoundCode[];
  /** @internal */
  public readonly _found: FoundCode[];

  private constructor(found: FoundCode[], attributes: boolean, pageCount: number) {
    const isHashed = ({ type }: FoundCode): boolean => attributes || !BLOCKED_WITHOUT_ATTRIBUTES.has(type);
    Object.defineProperty(this, BRAND, { value: true });
    this.pageCount = pageCount;
    this.attributes = attributes;
    this._found = found.filter(isHashed).sort(compareCode);
    this._leftAlone = found.filter((code) => !isHashed(code)).sort(compareCode);
    this._requirementSet = {
      party: INLINE_PARTY,
      requirements: this._found.map(({ type, directive, source, pages }) => ({
        directive,
        sources: BLOCKED_WITHOUT_ATTRIBUTES.has(type) ? ["'unsafe-hashes'", source] : [source],
        reason: `${nameOfCode(type)} of ${pageList(pages)}.`,
      })),
    };
  }

  /** Every hash with its pages, by directive and then by hash. */
  public get hashes(): InlineHash[] {
    return this._found.map(({ directive, source, place, excerpt, pages }) => ({
      directive,
      source,
      place,
      excerpt,
      pages: [...pages],
    }));
  }
}

const LONGEST_EXCERPT = 60;

function excerptOf(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST_EXCERPT)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= LONGEST_EXCERPT ? line : `${line.slice(0, LONGEST_EXCERPT)}…`;
}

function compareCode(a: FoundCode, b: FoundCode): number {
  const [left, right] = [`${a.directive} ${a.source} ${a.type}`, `${b.directive} ${b.source} ${b.type}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
