import type { Problem, Rule } from '../rule';

/** Hosts of blogs, forums, copies and collections: what stands there is not the vendor's own word. */
const NOT_OFFICIAL = [
  'archive.org',
  'archive.today',
  'blogspot.com',
  'centralcsp.com',
  'content-security-policy.com',
  'csp-examples.com',
  'csp-guide.com',
  'csper.io',
  'csplite.com',
  'dev.to',
  'gist.github.com',
  'hashnode.dev',
  'medium.com',
  'npmjs.com',
  'quora.com',
  'reddit.com',
  'report-uri.com',
  'serverfault.com',
  'stackexchange.com',
  'stackoverflow.com',
  'substack.com',
  'superuser.com',
  'uriports.com',
  'webcache.googleusercontent.com',
  'wordpress.com',
];

/**
 * Every definition names a page of the vendor's own, over https, and the class's `@see` is one of them.
 *
 * @example documentation: ['https://stackoverflow.com/q/1'] // "stackoverflow.com is no page of the vendor's own …"
 */
export const citation: Rule = ({ definition, source }) => {
  const { documentation, requirements } = definition;
  const pages = [...documentation, ...requirements.flatMap(({ page }) => (page === undefined ? [] : [page]))];
  return [
    ...(documentation.length === 0 ? [{ subject: 'documentation', message: 'documentation must name a page.' }] : []),
    ...[...new Set(pages)].flatMap(checkPage),
    ...(source.see.some((page) => documentation.includes(page))
      ? []
      : [{ subject: '@see', message: `the class must say "@see ${documentation[0] ?? 'https://…'}".` }]),
  ];
};

function checkPage(page: string): Problem[] {
  if (!URL.canParse(page) || !page.startsWith('https://')) {
    return [{ subject: page, message: `${JSON.stringify(page)} is no https URL.` }];
  }
  const { hostname } = new URL(page);
  const foreign = NOT_OFFICIAL.find((host) => hostname === host || hostname.endsWith(`.${host}`));
  return foreign === undefined
    ? []
    : [{ subject: page, message: `${foreign} is no page of the vendor's own: cite what the vendor itself says.` }];
}
