/** What npm run new-vendor has to know, and what it accepts. */
import { didYouMean } from '../../lib/csp';
import { CATEGORIES } from '../generate/categories';
import { isDate } from '../lint/dates';

export interface Answers {
  readonly title: string;
  readonly id: string;
  readonly className: string;
  readonly category: string;
  readonly page: string;
  /** Empty: the page prints none. */
  readonly pageDate: string;
  readonly host: string;
}

export interface Question {
  readonly name: keyof Answers;
  /** The name of the flag that answers it. */
  readonly flag: string;
  readonly question: string;
  /** What is taken for no answer. */
  readonly suggestion?: (known: Partial<Answers>) => string;
  /** What is wrong with an answer. */
  readonly problem: (answer: string, known: Partial<Answers>) => string | undefined;
}

const CATEGORY_NAMES = Object.keys(CATEGORIES);

const QUESTIONS_AND_FORMS: readonly Question[] = [
  {
    name: 'title',
    flag: 'title',
    question: "The vendor's name, as the vendor writes it",
    problem: (answer) => (answer === '' ? 'A vendor needs a name.' : undefined),
  },
  {
    name: 'id',
    flag: 'id',
    question: 'Its id, which is the name of the file',
    suggestion: ({ title = '' }) => kebab(title),
    problem: (answer) =>
      /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(answer) ? undefined : 'An id is kebab-case and begins with a letter.',
  },
  {
    name: 'className',
    flag: 'class',
    question: 'The name of the class: the id as the vendor spells it',
    suggestion: ({ title = '', id = '' }) => classNameOf(title, id),
    problem: (answer, { id = '' }) =>
      /^[A-Z]\w*$/.test(answer) && answer.toLowerCase() === id.replaceAll('-', '')
        ? undefined
        : `The class is the id in PascalCase: ${classNameOf('', id)}, with the vendor's own capitals.`,
  },
  {
    name: 'category',
    flag: 'category',
    question: `What it is for (${CATEGORY_NAMES.join(', ')})`,
    problem: (answer) =>
      CATEGORY_NAMES.includes(answer)
        ? undefined
        : `That is none of the categories: ${CATEGORY_NAMES.join(', ')}.${didYouMean(answer, CATEGORY_NAMES)}`,
  },
  {
    name: 'page',
    flag: 'page',
    question: "The vendor's own page that says what a policy must allow (https)",
    problem: (answer) =>
      URL.canParse(answer) && /^https:\/\/\S+$/.test(answer) ? undefined : 'That is no https URL. No page, no vendor.',
  },
  {
    name: 'pageDate',
    flag: 'page-date',
    question: 'The date that the page prints, as YYYY-MM-DD, YYYY-MM or YYYY; empty if it prints none',
    suggestion: () => '',
    problem: (answer) => (answer === '' || isDate(answer) ? undefined : 'A date is YYYY-MM-DD, YYYY-MM or YYYY.'),
  },
  {
    name: 'host',
    flag: 'host',
    question: 'A host from which its script comes',
    problem: (answer) =>
      /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(answer) ? undefined : 'A host is like js.vendor.example, without https://.',
  },
];

/** Answers stand in code and in its comments, where these would end a text or a comment, or begin an escape. */
const NOT_IN_CODE = /\*\/|[`\\\p{Cc}\p{Zl}\p{Zp}]/u;

export const QUESTIONS: readonly Question[] = QUESTIONS_AND_FORMS.map((question) => ({
  ...question,
  problem: (answer, known) => {
    const [found] = NOT_IN_CODE.exec(answer) ?? [];
    return found === undefined
      ? question.problem(answer, known)
      : `It must not have ${JSON.stringify(found)}, which code and comments cannot hold. Leave it out.`;
  },
}));

/** The letters without their accents, in lower case, with a hyphen for whatever else there is. */
function kebab(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The title without what is no letter or digit where that fits the id, else the id in PascalCase. */
function classNameOf(title: string, id: string): string {
  const plain = title.replace(/[^A-Za-z0-9]/g, '');
  if (plain.toLowerCase() === id.replaceAll('-', '') && /^[A-Z]/.test(plain)) return plain;
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
