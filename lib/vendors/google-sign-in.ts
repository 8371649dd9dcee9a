import { Vendor, VendorDefinition } from './vendor';

const GSI = 'https://accounts.google.com/gsi/';

const DEFINITION: VendorDefinition = {
  id: 'google-sign-in',
  title: 'Sign in with Google',
  category: 'authentication',
  documentation: [
    'https://developers.google.com/identity/gsi/web/guides/get-google-api-clientid#content_security_policy',
  ],
  verified: '2026-11-21',
  hosts: ['accounts.google.com'],
  options: {},
  requirements: [
    { directive: 'script-src', sources: ['https://accounts.google.com/gsi/client'], reason: 'The client library.' },
    { directive: 'style-src', sources: ['https://accounts.google.com/gsi/style'], reason: 'Styles of the button.' },
    { directive: 'frame-src', sources: [GSI], reason: 'Frames of the button and of One Tap.' },
    { directive: 'connect-src', sources: [GSI], reason: 'Requests of the client library.' },
  ],
  examples: [
    { destination: 'script', url: 'https://accounts.google.com/gsi/client' },
    { destination: 'style', url: 'https://accounts.google.com/gsi/style' },
    { destination: 'iframe', url: 'https://accounts.google.com/gsi/button?type=standard' },
    { destination: 'iframe', url: 'https://accounts.google.com/gsi/iframe/select' },
    { destination: 'connect', url: 'https://accounts.google.com/gsi/status' },
  ],
  headers: [
    {
      header: 'Cross-Origin-Opener-Policy',
      value: 'same-origin-allow-popups',
      reason: 'Where FedCM is off, the sign-in popup stays blank under a stricter policy.',
    },
    {
      header: 'Referrer-Policy',
      value: 'strict-origin-when-cross-origin',
      reason: 'What the page recommends.',
    },
  ],
  notes: [
    'The script and the style sheet are exact files; frames and requests have a path prefix.',
    'For directives that are missing, the page allows the path prefix in default-src. The definition has all four ' +
      'directives instead.',
    'The page’s sample header leaves out style-src, its list of directives has it.',
    'For tests over http on localhost the page recommends the referrer policy no-referrer-when-downgrade.',
  ],
};

/**
 * Sign in with Google and One Tap (Google Identity Services).
 *
 * @see https://developers.google.com/identity/gsi/web/guides/get-google-api-clientid#content_security_policy
 */
export class GoogleSignIn extends Vendor {
  /** @internal */
  public static readonly _definition = DEFINITION;

  public constructor() {
    super(DEFINITION, {});
  }
}
