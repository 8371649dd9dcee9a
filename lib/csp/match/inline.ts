/** Nonces, hashes, 'strict-dynamic' and inline code: https://www.w3.org/TR/CSP3/#matching-elements */
import { createHash } from 'node:crypto';
import { allowsAllInline } from '../effective';
import type { EntryMap } from '../entries';
import type { PolicyEntry } from '../requirement';
import type { CspRequest } from './request';

/** https://www.w3.org/TR/CSP3/#match-nonce-to-source-list: an empty nonce matches none, since no source has one. */
export function matchingNonce(entries: EntryMap, nonce: string | undefined): PolicyEntry | undefined {
  return [...entries.values()].find(({ source }) => source?.kind === 'nonce' && source.value === nonce);
}

/** https://www.w3.org/TR/CSP3/#match-integrity-metadata-to-source-list: every digest must be in the list. */
export function matchingIntegrity(entries: EntryMap, integrity: string | undefined): PolicyEntry | undefined {
  const digests = parseIntegrity(integrity ?? '');
  const found = digests.map(({ algorithm, value }) =>
    [...entries.values()].find(({ source }) => source?.algorithm === algorithm && source.value === value),
  );
  return found.every((entry) => entry !== undefined) ? found[0] : undefined;
}

/** https://www.w3.org/TR/sri-2/#parse-metadata */
function parseIntegrity(integrity: string): { algorithm: string; value: string }[] {
  return [...integrity.matchAll(/(?:^|\s)(sha256|sha384|sha512)-([A-Za-z0-9+/_-]+={0,2})(?:\?\S*)?(?=\s|$)/g)].map(
    ([, algorithm = '', value = '']) => ({ algorithm, value }),
  );
}

/** https://www.w3.org/TR/CSP3/#match-element-to-source-list */
export function matchingInline(entries: EntryMap, request: CspRequest): PolicyEntry | undefined {
  const type = request.inlineType ?? 'script';
  const typeDirective = type.startsWith('style') ? 'style-src' : 'script-src';
  if (allowsAllInline(typeDirective, entries)) return entries.get("'unsafe-inline'");
  const isElement = type === 'script' || type === 'style';
  const nonce = isElement ? matchingNonce(entries, request.nonce) : undefined;
  if (nonce !== undefined) return nonce;
  if (!isElement && !entries.has("'unsafe-hashes'")) return undefined;
  const strictDynamic = entries.get("'strict-dynamic'");
  if (type === 'script' && request.parserInserted === false && strictDynamic !== undefined) return strictDynamic;
  return matchingHash(entries, request.text ?? '');
}

/** The hash-source of inline code. Engines and text agree: the digest is of the UTF-8 bytes. */
export function hashSource(algorithm: string, text: string): string {
  return `'${algorithm}-${createHash(algorithm).update(text).digest('base64')}'`;
}

/** Step 5.2.2; base64url is the same as base64. */
function matchingHash(entries: EntryMap, text: string): PolicyEntry | undefined {
  return [...entries.values()].find(({ source }) => {
    if (source?.algorithm === undefined) return false;
    const expected = source.value?.replaceAll('-', '+').replaceAll('_', '/');
    return hashSource(source.algorithm, text) === `'${source.algorithm}-${expected ?? ''}'`;
  });
}
