import type { Rule } from '../rule';

/**
 * A note that begins with "Broad:" stands exactly where an exception lets a source reach far: users should read of it.
 *
 * @example an exception for img-src * and no note // "a note that begins with "Broad:" must say why the page …"
 */
export const broadNote: Rule = ({ id, definition: { notes = [] } }, { exceptions }) => {
  const told = notes.some((note) => note.startsWith('Broad:'));
  const excepted = exceptions.some((exception) => exception.rule === 'breadth' && exception.id === id);
  if (told === excepted) return [];
  const message = excepted
    ? 'a note that begins with "Broad:" must say why the page needs a source that reaches so far.'
    : 'a note begins with "Broad:", but no source of the definition needs an exception for that: reword it.';
  return [{ subject: 'notes', message }];
};
