/**
 * What CloudFront refuses of cross-origin resource sharing:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html#understanding-response-headers-policies-cors
 *
 * Used on the props and once more on the template, where a value may still be known to the deployment alone.
 */
import { CspError, show } from '../csp';
import { withCommas } from '../csp/texts';
import { MAX_HEADER_VALUE } from './limits';
import { isLate } from './resolved';

/** `corsBehavior`, of the props or of the template. */
export interface Cors {
  readonly accessControlAllowCredentials?: unknown;
  readonly accessControlAllowHeaders?: unknown;
  readonly accessControlAllowMethods?: unknown;
  readonly accessControlAllowOrigins?: unknown;
  readonly accessControlExposeHeaders?: unknown;
}

const METHODS: readonly string[] = ['GET', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'ALL'];

/** A header's name, `*` for all, or a name with one `*` in it. */
const HEADER = /^(?!.*\*.*\*)[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** `*`, or an origin or host whose first label may be `*`. */
const ORIGIN =
  /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:\*(?:\.[a-z0-9_-][a-z0-9_.-]*)?|[a-z0-9_-][a-z0-9_.-]*|\[[0-9a-f:.]+\])(?::(?:\d+|\*))?$/i;

/** @throws CspError `InvalidProp` */
export function checkCors(cors: Cors): void {
  const headers = listOf('accessControlAllowHeaders', cors.accessControlAllowHeaders, '"Content-Type", or "*"');
  const methods = listOf('accessControlAllowMethods', cors.accessControlAllowMethods, '"GET", or "ALL"');
  const origins = listOf(
    'accessControlAllowOrigins',
    cors.accessControlAllowOrigins,
    '"https://www.example.com", or "*"',
  );
  const { accessControlExposeHeaders: exposed = [] } = cors;
  const isEmpty = Array.isArray(exposed) && exposed.length === 0;
  const expose = isEmpty ? [] : listOf('accessControlExposeHeaders', exposed, '"Content-Range", or "*"');

  each('accessControlAllowHeaders', headers, HEADER, 'is no name of a header, nor "*", nor a name with one "*".');
  each('accessControlExposeHeaders', expose, HEADER, 'is no name of a header, nor "*".');
  checkMethods(methods);
  each(
    'accessControlAllowOrigins',
    origins,
    ORIGIN,
    'is no origin such as "https://www.example.com", nor "*". A "*" may be the leftmost label only, as in "*.example.com".',
  );
  const long = origins.find(({ length }) => length > MAX_HEADER_VALUE);
  if (long !== undefined) {
    refuse(
      'accessControlAllowOrigins',
      `${show(long)} is longer than the ${withCommas(MAX_HEADER_VALUE)} characters of the header.`,
    );
  }
  const wildcard = headers.find((header) => header.includes('*'));
  if (cors.accessControlAllowCredentials === true && wildcard !== undefined) {
    refuse(
      'accessControlAllowHeaders',
      `CloudFront refuses ${show(wildcard)} where accessControlAllowCredentials is true. List the headers.`,
    );
  }
}

function checkMethods(methods: readonly string[]): void {
  const unknown = methods.find((method) => !METHODS.includes(method));
  const known = METHODS.map((method) => show(method)).join(', ');
  if (unknown !== undefined) {
    refuse('accessControlAllowMethods', `${show(unknown)} is none of CloudFront's methods. There are ${known}.`);
  }
  if (methods.includes('ALL') && methods.length > 1) {
    refuse('accessControlAllowMethods', `"ALL" stands alone, not in ${show(methods)}. Leave out "ALL", or the others.`);
  }
}

/** The values that are known. */
function listOf(name: keyof Cors, value: unknown, examples: string): string[] {
  if (isLate(value)) return [];
  if (Array.isArray(value) && value.length > 0) {
    const known = (value as readonly unknown[]).filter((item) => !isLate(item));
    if (known.every((item) => typeof item === 'string')) return known;
  }
  return refuse(name, `must be a list with at least one value such as ${examples} for all, not ${show(value)}.`);
}

function each(name: keyof Cors, values: readonly string[], form: RegExp, problem: string): void {
  const wrong = values.find((value) => !form.test(value) || value === '');
  if (wrong !== undefined) refuse(name, `${show(wrong)} ${problem}`);
}

function refuse(name: keyof Cors, problem: string): never {
  throw new CspError('InvalidProp', `corsBehavior.${name}${problem.startsWith('must') ? '' : ':'} ${problem}`);
}
