/** What the check finds out about a vendor. */
import type { VendorDefinition } from '../../lib/vendors/vendor';
import type { Acknowledged } from './acknowledged';
import { compare } from './compare';
import { pagesOf } from './definitions';
import type { ReadPage } from './read-page';

export type ProblemKind =
  | 'not-on-page' // a host of the definition that its pages do not name
  | 'lacking' // a host that a page names and the definition lacks
  | 'gone' // a page that is not there any more
  | 'moved' // a page that is elsewhere now
  | 'unreadable' // a page that says nothing without JavaScript
  | 'not-text' // a page that is no text, such as a PDF
  | 'failed' // a page that could not be fetched
  | 'acknowledged'; // an acknowledgement that is no longer needed

export interface VerifyProblem {
  readonly kind: ProblemKind;
  /** The host or the page. */
  readonly subject: string;
  readonly detail?: string;
}

export interface VendorReport {
  readonly id: string;
  readonly title: string;
  /** Whether every host was found on a page and nothing else is to be said. */
  readonly confirmed: boolean;
  readonly problems: readonly VerifyProblem[];
}

export function reportOn(
  definition: VendorDefinition,
  read: ReadonlyMap<string, ReadPage>,
  acknowledged: readonly Acknowledged[],
): VendorReport {
  const { id, title } = definition;
  const pages = pagesOf(definition).map((url) => [url, read.get(url)] as const);
  const found = [...pages.flatMap(([url, page]) => problemsOfPage(url, page)), ...problemsOfHosts(definition, pages)];
  const own = acknowledged.filter((entry) => entry.id === id);
  const matches = (entry: Acknowledged, problem: VerifyProblem) =>
    entry.kind === problem.kind && entry.subject === problem.subject;
  const problems = [
    ...found.filter((problem) => !own.some((entry) => matches(entry, problem))),
    ...own
      .filter((entry) => !found.some((problem) => matches(entry, problem)))
      .map(({ kind, subject }): VerifyProblem => ({ kind: 'acknowledged', subject, detail: `no longer ${kind}` })),
  ];
  return { id, title, confirmed: problems.length === 0, problems };
}

function problemsOfPage(url: string, page: ReadPage | undefined): VerifyProblem[] {
  if (page === undefined || page.kind === 'read') {
    return page?.movedTo === undefined ? [] : [{ kind: 'moved', subject: url, detail: page.movedTo }];
  }
  return [{ kind: page.kind, subject: url, detail: page.detail }];
}

/** Whether a host has gone can be said only where all pages were read to the end. */
function problemsOfHosts(
  definition: VendorDefinition,
  pages: readonly (readonly [string, ReadPage | undefined])[],
): VerifyProblem[] {
  const readable = pages.flatMap(([, page]) => (page?.kind === 'read' ? [page] : []));
  if (readable.length === 0) return [];
  const complete = readable.length === pages.length && readable.every(({ cut }) => !cut);
  const { notOnPage, lacking } = compare(
    definition,
    readable.map(({ hosts }) => hosts),
  );
  return [
    ...(complete ? notOnPage : []).map((subject): VerifyProblem => ({ kind: 'not-on-page', subject })),
    ...lacking.map((subject): VerifyProblem => ({ kind: 'lacking', subject })),
  ];
}
