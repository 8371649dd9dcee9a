/**
 * What `explain` says as one page that needs nothing else: no scripts, no fonts, no images, and a policy of its own that
 * allows none. All text of the policy is escaped.
 */
import { createHash } from 'node:crypto';
import type { Finding } from '../../../csp';
import type { PolicyReport } from '../../meaning/report';
import { inAttribute } from '../formats';
import { count, number } from '../text';
import { escape } from './escape';
import { renderMatrix } from './matrix';
import { STYLE } from './style';

/** @param name what was explained */
export function renderPage(name: string, reports: readonly PolicyReport[]): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const own = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${inAttribute(own)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escape(`Content-Security-Policy of ${shortened(name)}`)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<h1>Content-Security-Policy</h1>',
    ...reports.map(renderReport),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function renderReport(report: PolicyReport, index: number): string {
  const { where, disposition, text, unrestricted, findings, vendors } = report;
  const facts = [
    disposition === 'report' ? 'only reported' : 'enforced',
    count(findings.length, 'finding'),
    vendors.length === 0 ? 'no vendor recognised' : `recognised: ${vendors.map(({ title }) => title).join(', ')}`,
  ];
  return [
    `<section aria-labelledby="policy-${index}">`,
    `<h2 id="policy-${index}">${escape(shortened(where))}</h2>`,
    `<p class="facts">${escape(facts.join(' · '))}</p>`,
    renderBudget(report),
    '<h3>Findings</h3>',
    renderFindings(findings),
    '<h3>Who asks for what</h3>',
    renderMatrix(report, index),
    ...(unrestricted.length === 0 ? [] : [`<p>Not restricted: ${escape(unrestricted.join(', '))}.</p>`]),
    '<h3>The policy</h3>',
    `<pre tabindex="0" aria-label="The policy">${escape(text)}</pre>`,
    '</section>',
  ].join('\n');
}

/** How much of the header's length is used; the bar is a meter, which needs no style attribute. */
function renderBudget({ length, maxLength, minimized }: PolicyReport): string {
  const saved = length - minimized.length;
  const words = `${number(length)} of ${number(maxLength)} characters (${Math.round((length / maxLength) * 100)} %)`;
  const bar =
    `<meter min="0" max="${maxLength}" low="${Math.round(maxLength * 0.7)}" high="${Math.round(maxLength * 0.9)}" ` +
    `optimum="0" value="${Math.min(length, maxLength)}" aria-label="Used of the header’s length">${words}</meter>`;
  const saving = saved === 0 ? 'It cannot be said shorter.' : `Minimizing saves ${number(saved)}.`;
  return `<div class="budget">${bar}<p>${words}. ${saving}</p></div>`;
}

function renderFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return '<p>Nothing is doubtful about it.</p>';
  const items = findings.map(
    ({ severity, id, message, advice }) =>
      `<li><span class="${severity}">${severity}</span> <code>${escape(id)}</code> ` +
      `<p>${escape(message)} ${escape(advice)}</p></li>`,
  );
  return `<ul class="findings">\n${items.join('\n')}\n</ul>`;
}
