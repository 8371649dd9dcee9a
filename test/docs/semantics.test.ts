import { KNOWN_DIFFERENCES } from '../browsers/known-differences';
import { DIRECTIVES, EFFECTIVE_FETCH_DIRECTIVES } from '../../lib/csp/directives';
import { readSections } from './support/blocks';
import { faultsOf } from './support/example';

const PAGE = 'docs/csp-semantics.md';

const sections = readSections(PAGE);
const blocks = sections.flatMap((section) => section.blocks);

function rowsOf(heading: string): readonly (readonly string[])[] {
  return sections.find((section) => section.heading === heading)?.rows ?? [];
}

function words(cell = ''): string[] {
  return cell.replaceAll('`', '').split(', ');
}

describe('docs/csp-semantics.md', () => {
  test.each(blocks)('tells the truth: $where', (block) => {
    expect(faultsOf(block)).toEqual([]);
  });

  // What has examples only below it, and what speaks of several engines, which differ.
  const WITHOUT = ['What a policy means', 'What a source matches', 'Minimizing', 'Where browsers differ'];

  test.each(sections.filter(({ heading }) => !WITHOUT.includes(heading)))('has examples of: $heading', (section) => {
    expect(section.blocks).not.toHaveLength(0);
  });

  test('knows a section by name where it has no examples', () => {
    const empty = sections.filter((section) => section.blocks.length === 0).map(({ heading }) => heading);
    expect(empty).toEqual(WITHOUT);
  });

  test('makes claims of every form', () => {
    const claims = blocks.flatMap(({ lines }) => lines.map(({ text }) => text));
    const forms = ['merged: ', 'minimized: ', 'minimized for https pages: ', 'allows ', 'blocks ', 'finds '];
    for (const form of forms) expect(claims.filter((text) => text.startsWith(form))).not.toHaveLength(0);
  });

  test('has the fallback list of every effective directive', () => {
    const stated = rowsOf('Fallback').map(([name = '', , fallback = '']) => [...words(name), ...words(fallback)]);
    const wanted = DIRECTIVES.filter(({ name }) => EFFECTIVE_FETCH_DIRECTIVES.includes(name));
    expect(stated.sort()).toEqual(wanted.map(({ fallback }) => fallback).sort());
  });

  test('has every known difference of an engine, and no other', () => {
    const brands: Readonly<Record<string, string>> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };
    const stated = rowsOf('Where browsers differ').flatMap(([name = '', , engines]) =>
      words(engines).map((engine) => `${engine}: ${words(name).join()}`),
    );
    const known = KNOWN_DIFFERENCES.map(({ engine, id }) => `${brands[engine] ?? ''}: ${id.replace(`${engine}-`, '')}`);
    expect(stated.sort()).toEqual(known.sort());
  });

  test('links to headings that there are', () => {
    const slugs = readSections('docs/findings.md').map(({ heading }) => heading.replaceAll('`', '').toLowerCase());
    const links = sections.flatMap(({ text }) =>
      [...text.matchAll(/\(findings\.md#([^)]*)\)/g)].map(([, slug]) => slug),
    );
    expect(links).not.toHaveLength(0);
    for (const slug of links) expect(slugs).toContain(slug);
  });
});
