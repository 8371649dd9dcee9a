/** What a page holds that a Content-Security-Policy decides on. Plain data: nothing here knows the HTML parser. */
import type { CspRequest, InlineType } from '../csp';

/** A piece of inline code. */
export interface InlineCode {
  /** As https://www.w3.org/TR/CSP3/#should-block-inline names it. */
  readonly type: InlineType;
  /** What browsers compare hashes with: of a `javascript:` URL all of it. */
  readonly text: string;
  /** Where it stands, as in `script` or `button[onclick]`. */
  readonly place: string;
  /** What addresses in it are relative to. @default - it is no style */
  readonly base?: string;
  /** That of its element, which attributes have no use for. @default - none */
  readonly nonce?: string;
}

/** A URL that the page asks for. */
export interface PageResource {
  /** The request, to be asked of a policy; its URL is absolute. */
  readonly request: CspRequest;
  /** Where it stands, as in `img[src]`. */
  readonly place: string;
}

/** One page, read. */
export interface Page {
  /** Its path below the folder, with `/` whatever the system. */
  readonly path: string;
  readonly inline: readonly InlineCode[];
  readonly resources: readonly PageResource[];
}
