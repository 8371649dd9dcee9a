import { App, Stack } from 'aws-cdk-lib';
import { HeadersReferrerPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { SecurityHeader, VendorCspHeaders, vendors } from '../../lib';
import type { VendorCspHeadersProps } from '../../lib';

function told(props: VendorCspHeadersProps): string[] {
  const csp = new VendorCspHeaders(new Stack(new App(), 'Site'), 'Csp', props);
  return csp.findings.filter(({ id }) => id === 'headerNeedUnmet').map(({ message }) => message);
}

function sending(header: string, value: string): VendorCspHeadersProps {
  return { customHeadersBehavior: { customHeaders: [{ header, value, override: true }] } };
}

describe('Cross-Origin-Opener-Policy', () => {
  const signIn = { vendors: [new vendors.GoogleSignIn()] };

  test('that shuts out the popups of a vendor is told', () => {
    expect(told({ ...signIn, ...sending('cross-origin-opener-policy', 'same-origin') })).toEqual([
      'Cross-Origin-Opener-Policy: the site sends "same-origin", but Sign in with Google needs "same-origin-allow-popups".',
    ]);
  });

  test.each(['same-origin-allow-popups', 'unsafe-none'])('%s is enough', (value) => {
    expect(told({ ...signIn, ...sending('Cross-Origin-Opener-Policy', value) })).toEqual([]);
  });

  test('that is not sent forbids nothing', () => {
    expect(told(signIn)).toEqual([]);
  });
});

describe('Permissions-Policy', () => {
  const usersnap = { vendors: [new vendors.Usersnap({ videoUploads: true })] };

  test.each(['microphone=()', 'camera=*, microphone=(self)', 'microphone=("https://other.example")'])(
    '%s shuts out a vendor that needs the feature',
    (value) => {
      expect(told({ ...usersnap, ...sending('Permissions-Policy', value) })).toHaveLength(1);
    },
  );

  test.each(['microphone=*', 'microphone=(self "https://app.usersnap.com")', 'camera=()'])('%s does not', (value) => {
    expect(told({ ...usersnap, ...sending('Permissions-Policy', value) })).toEqual([]);
  });

  test('concerns nobody who does not need the feature', () => {
    expect(told({ vendors: [new vendors.Usersnap()], ...sending('Permissions-Policy', 'microphone=()') })).toEqual([]);
  });
});

describe('Referrer-Policy', () => {
  const needing = Object.values(vendors.CATALOGUE).find(({ definition }) =>
    definition.headers?.some(({ header, when }) => header === 'Referrer-Policy' && when === undefined),
  );

  test('that hides what a vendor needs is told, the default is not', () => {
    const vendor = needing!.create();
    expect(told({ vendors: [vendor] })).toEqual([]);
    expect(
      told({
        vendors: [vendor],
        securityHeadersBehavior: {
          referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        },
      }),
    ).toHaveLength(1);
    expect(told({ vendors: [vendor], omitSecurityHeaders: [SecurityHeader.REFERRER_POLICY] })).toEqual([]);
  });
});
