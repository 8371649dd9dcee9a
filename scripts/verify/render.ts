/** The report for people. */
import type { ProblemKind, VendorReport } from './problems';

const WORDS: Readonly<Record<ProblemKind, string>> = {
  'not-on-page': 'host no longer on the page',
  lacking: 'host on the page that we lack',
  gone: 'page gone',
  moved: 'page moved',
  unreadable: 'page unreadable without JavaScript',
  'not-text': 'page is no text',
  failed: 'page could not be fetched',
  acknowledged: 'acknowledgement no longer needed',
};

export function renderReport(reports: readonly VendorReport[]): string {
  const width = Math.max(...reports.map(({ id }) => id.length));
  const lines = reports.flatMap(({ id, confirmed, problems }) =>
    confirmed
      ? [`${id.padEnd(width)}  confirmed`]
      : problems.map(({ kind, subject, detail }, index) => {
          const more = detail === undefined ? '' : ` (${detail})`;
          return `${(index === 0 ? id : '').padEnd(width)}  ${WORDS[kind]}: ${subject}${more}`;
        }),
  );
  return [...lines, '', summary(reports)].join('\n');
}

function summary(reports: readonly VendorReport[]): string {
  const confirmed = reports.filter((report) => report.confirmed).length;
  return `${confirmed} of ${reports.length} vendors confirmed, ${reports.length - confirmed} to look at.`;
}

/** A bar for a terminal, drawn over itself. */
export function progressBar(done: number, total: number, width = 30): string {
  const filled = total === 0 ? width : Math.round((done / total) * width);
  return `\r[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done}/${total} pages`;
}
