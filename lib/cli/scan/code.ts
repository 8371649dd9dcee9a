/** The construct that allows what a site holds, and what it cannot allow. */
import { CspError, Policy } from '../../csp';
import type { RequirementSet } from '../../csp';
import { DEFAULT_BASE_POLICY } from '../../csp/default-base-policy';
import { parseSource } from '../../csp/source';
import { named, titleFor } from '../meaning/advice';
import type { CodeCustomVendor, CodeOptions } from '../render/code';
import { isAttribute } from './inventory';
import type { Inline, Inventory, Item, Resource } from './inventory';
import type { Owners } from './vendors';

export interface SiteCode {
  readonly options: CodeOptions;
  /** What the construct would block all the same. */
  readonly unexplained: readonly Item[];
}

/** @param folder as the user wrote it */
export function codeFor(folder: string, { own, foreign, inline }: Inventory, { vendors, others }: Owners): SiteCode {
  const known = vendors.flatMap(({ entry, options }) => (options === undefined ? [] : [{ entry, options }]));
  const unknown = vendors.flatMap(({ options, resources }) => (options === undefined ? resources : []));
  const customVendors = customVendorsFor([...others, ...unknown]);
  const inlineHashes = { directory: folder, attributes: inline.some(isAttribute) };
  const policy = Policy.parse(DEFAULT_BASE_POLICY).merge([
    ...known.map(({ entry, options }) => entry.create(options)._requirementSet),
    ...customVendors.map(asRequirements),
    ...hashesOf(inline),
  ]);
  return {
    options: {
      base: undefined,
      vendors: known.map(({ entry, options }) => ({ className: entry.className, options })),
      customVendors,
      ...(inline.length === 0 ? {} : { inlineHashes }),
    },
    unexplained: [...own, ...foreign, ...inline].filter(({ request }) => !policy.allows(request).allowed),
  };
}

/** One by host, with the origins that are asked for. */
function customVendorsFor(resources: readonly Resource[]): CodeCustomVendor[] {
  const byTitle = new Map<string, { [directive: string]: string[] }>();
  for (const { directive, url, request } of resources) {
    const source = sourceOf(url);
    // A hint may be for anything: any other directive that has the host allows it.
    if (source === undefined || request.kind === 'prefetch') continue;
    const directives = byTitle.get(titleFor(source)) ?? {};
    byTitle.set(titleFor(source), directives);
    const list = (directives[named(directive)] ??= []);
    if (!list.includes(source)) list.push(source);
  }
  return [...byTitle].map(([title, directives]) => ({ title, directives }));
}

/** @returns undefined for what no policy can name */
export function sourceOf(url: string): string | undefined {
  const { protocol, host } = new URL(url);
  const source = /^(?:https?|wss?):$/.test(protocol) ? `${protocol}//${host}` : protocol;
  try {
    return parseSource(source).text;
  } catch (error) {
    if (error instanceof CspError) return undefined;
    throw error;
  }
}

function asRequirements({ title, directives }: CodeCustomVendor): RequirementSet {
  const requirements = Object.entries(directives).map(([directive, sources]) => ({
    directive,
    sources: [...sources],
    reason: title,
  }));
  return { party: title, requirements };
}

/** As `InlineHashes` of the construct asks for them. */
function hashesOf(inline: readonly Inline[]): RequirementSet[] {
  const requirements = inline.map((code) => ({
    directive: code.directive,
    sources: isAttribute(code) ? ["'unsafe-hashes'", code.source] : [code.source],
    reason: code.excerpt,
  }));
  return requirements.length === 0 ? [] : [{ party: "the site's inline code", requirements }];
}
