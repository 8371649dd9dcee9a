/** A table of directives by vendors: who asks for which source where. */
import type { DirectiveReport, PolicyReport, SourceReport } from '../../meaning/report';
import { escape } from './escape';

/** Whose column a source stands in when nobody is known to ask for it. */
const SITE = 'The site';

const LONGEST_WHOLE = 44;

// The roles are those that the elements have anyway: on a phone they are laid out as blocks, which would lose them.
export function renderMatrix({ directives, vendors }: PolicyReport, index: number): string {
  const parties = [SITE, ...vendors.map(({ title }) => title)];
  return [
    `<div class="scroll" role="region" tabindex="0" aria-labelledby="matrix-${index}">`,
    '<table role="table">',
    `<caption id="matrix-${index}">Directives by vendors</caption>`,
    '<thead><tr role="row"><th role="columnheader" scope="col">Directive</th>',
    ...parties.map((party) => `<th role="columnheader" scope="col">${escape(party)}</th>`),
    '</tr></thead>',
    '<tbody>',
    ...directives.map((directive) => renderRow(directive, parties)),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

function renderRow(directive: DirectiveReport, parties: readonly string[]): string {
  const { name, governs, sources, allowsNothing } = directive;
  const cells = parties.map((party) => {
    const own = sources.filter((source) => partiesOf(source, parties).includes(party));
    const content =
      party === SITE && allowsNothing
        ? '<code>&#39;none&#39;</code>'
        : own.map((source) => renderSource(source, party)).join('');
    return content === ''
      ? '<td role="cell" class="empty"></td>'
      : `<td role="cell" data-party="${escape(party)}">${content}</td>`;
  });
  const about = governs === '' ? '' : `<small>${escape(governs)}</small>`;
  return `<tr role="row"><th role="rowheader" scope="row">${escape(name)}${about}</th>${cells.join('')}</tr>`;
}

/** The recognised vendors that ask for it, or else the site. */
function partiesOf({ askedBy }: SourceReport, parties: readonly string[]): string[] {
  const titles = askedBy.filter(({ isLikely }) => isLikely).map(({ title }) => title);
  const known = titles.filter((title) => parties.includes(title));
  return known.length === 0 ? [SITE] : known;
}

/** What fits into a column is not broken there; the rest, and all of it on a phone, before dots and behind slashes. */
function renderCode(text: string): string {
  const parts = text.split(/(?=\.)|(?<=\/)(?!\/)/).map(escape);
  return `<code${text.length <= LONGEST_WHOLE ? ' class="whole"' : ''}>${parts.join('<wbr>')}</code>`;
}

function renderSource({ text, allows, askedBy }: SourceReport, party: string): string {
  const asker = askedBy.find(({ title }) => title === party);
  const perhaps = [...new Set(askedBy.filter(({ isLikely }) => !isLikely).map(({ title }) => title))];
  const why =
    asker?.reason ??
    (perhaps.length === 0 ? '' : `Perhaps ${perhaps.slice(0, 3).join(', ')}${perhaps.length > 3 ? ' …' : ''}`);
  const words = [allows, why].filter((part) => part !== '');
  return `<div class="source">${renderCode(text)}${words.map((part) => `<small>${escape(part)}</small>`).join('')}</div>`;
}
