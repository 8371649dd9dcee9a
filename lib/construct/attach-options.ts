import { CspError, didYouMean, show } from '../csp';

/** To which behaviors of a distribution a policy is attached, and what becomes of the policies that are there. */
export interface AttachOptions {
  /**
   * The path patterns of the behaviors, as the distribution has them; `*` is the default behavior. Every one has to be
   * there at synth.
   *
   * @default - all behaviors, also those that are added later
   */
  readonly pathPatterns?: string[];

  /**
   * Whether the policy takes the place of another that a behavior has already. A behavior takes one.
   *
   * @default false - a behavior with another policy is an error
   */
  readonly replace?: boolean;
}

const NAMES: readonly string[] = ['pathPatterns', 'replace'];

/** Checks what TypeScript checks too. @throws CspError `InvalidArgument` */
export function checkAttachOptions(options: AttachOptions): void {
  const given: unknown = options;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new CspError('InvalidArgument', `attachTo: the options must be an object, not ${show(given)}.`);
  }
  for (const name of Object.keys(given)) {
    if (NAMES.includes(name)) continue;
    throw new CspError('InvalidArgument', `attachTo has no option ${show(name)}.${didYouMean(name, NAMES)}`);
  }
  const { pathPatterns, replace } = given as Readonly<Record<string, unknown>>;
  if (replace !== undefined && typeof replace !== 'boolean') {
    throw new CspError('InvalidArgument', `attachTo: replace must be true or false, not ${show(replace)}.`);
  }
  if (pathPatterns === undefined || isPatterns(pathPatterns)) return;
  throw new CspError(
    'InvalidArgument',
    `attachTo: pathPatterns must be a list of patterns such as ["*", "api/*"], not ${show(pathPatterns)}. Leave it out ` +
      'for all behaviors.',
  );
}

function isPatterns(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string' && item !== '');
}
