import type { VendorHeaderNeed } from '../../../lib/vendors/vendor';
import type { Rule } from '../rule';

const REFERRER_POLICIES = [
  'no-referrer',
  'no-referrer-when-downgrade',
  'origin',
  'origin-when-cross-origin',
  'same-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
];

/** What each header may say but Permissions-Policy, of which one feature is named with those who may use it. */
const VALUES: Readonly<Record<Exclude<VendorHeaderNeed['header'], 'Permissions-Policy'>, readonly string[]>> = {
  'Cross-Origin-Embedder-Policy': ['unsafe-none', 'require-corp', 'credentialless'],
  'Cross-Origin-Opener-Policy': ['unsafe-none', 'same-origin-allow-popups', 'same-origin', 'noopener-allow-popups'],
  'Referrer-Policy': REFERRER_POLICIES,
  'X-Frame-Options': ['DENY', 'SAMEORIGIN'],
};

const ALLOWED = '(?:self|"https://(?:\\*\\.)?[a-z0-9{}.-]+(?::\\d+)?")';
const FEATURE = new RegExp(`^[a-z][a-z0-9-]*=\\(${ALLOWED}(?: ${ALLOWED})*\\)$`, 'i');

/**
 * What a vendor needs of another header is a value that this header can have.
 *
 * @example { header: 'Permissions-Policy', value: 'camera=*' } // "Permissions-Policy must be as in camera=(self …"
 */
export const headerValues: Rule = ({ definition: { headers = [] } }) =>
  headers.flatMap(({ header, value }) => {
    const form = formOf(header);
    const isRight = typeof form === 'string' ? FEATURE.test(value) : form.includes(value);
    const wanted = typeof form === 'string' ? form : form.join(' or ');
    return isRight ? [] : [{ subject: header, message: `${header} must be ${wanted}, not ${JSON.stringify(value)}.` }];
  });

function formOf(header: VendorHeaderNeed['header']): readonly string[] | string {
  return header === 'Permissions-Policy' ? 'as in camera=(self "https://a.example")' : VALUES[header];
}
