/** The files of a new vendor, with a TODO wherever somebody has to fill in what the page says. */
import type { Answers } from './answers';

export function renderVendor(answers: Answers, today: string): string {
  const { title, id, className, category, page, pageDate, host } = answers;
  const text = JSON.stringify;
  return `import { Vendor, VendorDefinition } from './vendor';

const DEFINITION: VendorDefinition = {
  id: ${text(id)},
  title: ${text(title)},
  category: ${text(category)},
  documentation: [${text(page)}],
  verified: ${text(today)},
${pageDate === '' ? '' : `  pageDate: ${text(pageDate)},\n`}  hosts: [${text(host)}],
  options: {
    exactHosts: {
      kind: 'flag',
      default: false,
      description: 'TODO: when to use it. An option for each choice that the page leaves to the site; none if there is none.',
    },
  },
  requirements: [
    { directive: 'script-src', sources: [${text(`https://${host}`)}], reason: 'TODO: what for.' },
    {
      directive: 'connect-src',
      sources: [${text(`https://${host}`)}],
      reason: 'TODO: what for.',
      when: { exactHosts: true },
    },
  ],
  examples: [
    { destination: 'script', url: ${text(`https://${host}/TODO.js`)} },
    { destination: 'connect', url: ${text(`https://${host}/TODO`)}, when: { exactHosts: true } },
  ],
  notes: ['TODO: what a reviewer should know: contradictions, what was left out and why. Take the line out if nothing.'],
};

/** Options of ${title}. */
export interface ${className}Options {
  /**
   * TODO: when to use it.
   * @default false
   */
  readonly exactHosts?: boolean;
}

/**
 * ${title}: TODO, what it is.
 *
 * @see ${page}
 */
export class ${className} extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  /** @throws CspError \`InvalidOption\` */
  public constructor(options: ${className}Options = {}) {
    super(DEFINITION, options);
  }
}
`;
}

export function renderTest({ id, className, host }: Answers): string {
  return `import { ${className} } from '../../lib/vendors/${id}';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new ${className}() },
  {
    name: 'exact hosts',
    vendor: new ${className}({ exactHosts: true }),
    gains: [{ destination: 'connect', url: 'https://${host}/' }],
  },
]);
`;
}
