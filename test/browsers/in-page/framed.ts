/** How a page sees that a document in a frame, of whatever origin, was rendered: by the number of its frames. */

/** No policy has a say on a frame without a source. */
export const FRAMED_MARKUP = '<!doctype html><meta charset="utf-8"><title>framed</title><body><iframe></iframe>';

/** The page of an error, which engines show in place of what a policy blocks, has no frames. */
export function isRendered(framed: { readonly length: number } | undefined): boolean {
  return framed !== undefined && framed.length > 0;
}
