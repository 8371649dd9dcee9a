/** What would allow a group of violations: a vendor, a source, or a change of the site. */
import { CspError } from '../../csp';
import { parseSource } from '../../csp/source';
import { parseAddress } from '../../csp/address';
import type { ViolationGroup } from '../reports/groups';
import { constructionOf, customVendor, inlineHashesOf } from '../render/code';
import { askingVendors, hostOwners } from './askers';
import type { AskingVendor } from './askers';

export interface Advice {
  /** In a sentence. */
  readonly text: string;
  /** The line of CDK code that allows it. */
  readonly code?: string;
  /** Ids of the vendors that ask for it, the likeliest first. */
  readonly vendors: readonly string[];
  /** The source that would allow it, and where. */
  readonly allow?: { readonly directive: string; readonly source: string };
}

type Blocked = Pick<ViolationGroup, 'directive' | 'blocked' | 'installed' | 'urls' | 'pages'>;

const MOST_NAMED = 3;

/** @param folder the built site, for the code that hashes what is in it */
export function adviceOn(group: Blocked, folder = 'dist'): Advice {
  const { directive, blocked, installed } = group;
  if (installed !== undefined) return { text: `Probably from ${installed}: nothing to allow.`, vendors: [] };
  const word = WORDS.get(blocked);
  if (word !== undefined) return word(directive, folder);
  if (/^[a-z][a-z0-9+.-]*:$/.test(blocked)) return sourceAdvice(directive, blocked, SCHEME);
  return /^(?:https?|wss?):\/\/./.test(blocked) ? addressAdvice(group) : { text: OTHER, vendors: [] };
}

const SCHEME =
  'Such addresses are nobody’s: the site’s own, or those of any vendor on the page. If the site needs them:';
const OTHER = 'The report does not say what was blocked.';

const WORDS: ReadonlyMap<string, (directive: string, folder: string) => Advice> = new Map(
  Object.entries({
    inline: inlineAdvice,
    eval: () =>
      sourceAdvice(
        'script-src',
        "'unsafe-eval'",
        'Text is run as code, as eval() does. Look for a build of the library that does without; else:',
      ),
    'wasm-eval': () =>
      sourceAdvice('script-src', "'wasm-unsafe-eval'", 'WebAssembly is compiled. If the site needs it:'),
    'trusted-types-policy': () => ({
      text: 'A script creates a Trusted Types policy whose name trusted-types does not list. Add the name there.',
      vendors: [],
    }),
    'trusted-types-sink': () => ({
      text: 'A script writes plain text where require-trusted-types-for demands a Trusted Type. Mend the script.',
      vendors: [],
    }),
  }),
);

function inlineAdvice(directive: string, folder: string): Advice {
  const attributes = directive.endsWith('-attr');
  const what = directive.startsWith('style') ? 'style' : 'code';
  return {
    text:
      `Inline ${what}. If it stands in the pages that you build, have it hashed; if a vendor’s script makes it, name the ` +
      'vendor.',
    code: `inlineHashes: ${inlineHashesOf({ directory: folder, attributes })}`,
    vendors: [],
  };
}

function addressAdvice({ directive, blocked, urls, pages }: Blocked): Advice {
  if (pages.some((page) => originOf(page) === blocked.replace(/^ws/, 'http'))) {
    const where = named(directive);
    return {
      text: `The site’s own origin: add 'self' to ${where} of basePolicy.`,
      vendors: [],
      allow: { directive: where, source: "'self'" },
    };
  }
  const askers = distinct((urls.length === 0 ? [blocked] : urls).flatMap((url) => askingVendors(directive, url)));
  const [best, ...others] = askers;
  if (best === undefined) return sourceAdvice(directive, blocked, nobodyAsks(urls[0] ?? blocked));
  const titles = askers.slice(0, MOST_NAMED).map(({ entry }) => entry.title);
  const more = askers.length - titles.length;
  const who = `${titles.join(', ')}${more === 0 ? '' : ` and ${more} more`} ${others.length === 0 ? 'asks' : 'ask'} for it`;
  const ids = askers.map(({ entry }) => entry.id);
  const source = sourceAdvice(directive, blocked, '');
  if (best.isShared) {
    return { ...source, text: `${who}, but others use this host as well. Without them:`, vendors: ids };
  }
  if (best.options === undefined) {
    return { ...source, text: `${who}; its options: cdk-vendor-csp show ${best.entry.id}. Without it:`, vendors: ids };
  }
  return { text: `${who}.`, code: codeOf(best), vendors: ids, ...(source.allow && { allow: source.allow }) };
}

function nobodyAsks(url: string): string {
  const owners = hostOwners(url).slice(0, MOST_NAMED);
  const who =
    owners.length === 0
      ? 'No vendor of the catalogue asks for it.'
      : `It is a host of ${owners.map(({ title }) => title).join(' or ')}, whose pages do not ask for it here.`;
  return `${who} If the site needs it:`;
}

function codeOf({ entry, options = {} }: AskingVendor): string {
  return constructionOf({ className: entry.className, options });
}

function distinct(askers: readonly AskingVendor[]): AskingVendor[] {
  return [...new Map(askers.map((asker) => [asker.entry.id, asker])).values()];
}

function sourceAdvice(directive: string, source: string, text: string): Advice {
  const where = named(directive);
  try {
    parseSource(source);
  } catch (error) {
    if (!(error instanceof CspError)) throw error;
    return { text: `No policy can name ${source}.`, vendors: [] };
  }
  return {
    text,
    code: customVendor(titleFor(source), { [where]: [source] }),
    vendors: [],
    allow: { directive: where, source },
  };
}

/** The title of a custom vendor. */
export function titleFor(source: string): string {
  return /^\w+:\/\/(.+)$/.exec(source)?.[1] ?? 'This site';
}

/** The directive that one writes: reports name the effective one. */
export function named(directive: string): string {
  return directive.replace(/-elem$/, '');
}

function originOf(url: string): string | undefined {
  return parseAddress(url)?.origin;
}
