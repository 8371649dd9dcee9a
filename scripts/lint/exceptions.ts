/** Where the catalogue breaks a rule for a reason. An exception that is no longer needed fails: take it out. */

export interface Exception {
  /** The name of the rule. */
  readonly rule: string;
  /** The vendor. */
  readonly id: string;
  /** The subject of the problem that the rule reports. */
  readonly subject: string;
  /** Why it must be so, in a sentence. */
  readonly reason: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  {
    rule: 'breadth',
    id: 'adyen-web',
    subject: 'connect-src *',
    reason: 'Adyen’s own list demands it: payers are sent to the pages of whichever bank issued their card.',
  },
  {
    rule: 'breadth',
    id: 'adyen-web',
    subject: 'form-action *',
    reason: 'Adyen’s own list demands it: payers are sent to the pages of whichever bank issued their card.',
  },
  {
    rule: 'breadth',
    id: 'adyen-web',
    subject: 'frame-src *',
    reason: 'Adyen’s own list demands it: payers are sent to the pages of whichever bank issued their card.',
  },
  {
    rule: 'breadth',
    id: 'adyen-web',
    subject: 'img-src *',
    reason: 'Adyen’s own list demands it: payers are sent to the pages of whichever bank issued their card.',
  },
  {
    rule: 'breadth',
    id: 'algolia-experiences',
    subject: 'script-src https://cdn.jsdelivr.net',
    reason: 'The page asks for the whole host and does not name the package of the loader.',
  },
  {
    rule: 'breadth',
    id: 'algolia-search',
    subject: 'script-src https://cdn.jsdelivr.net',
    reason: 'The addresses of the libraries hold versions that sites choose, so no path covers them.',
  },
  {
    rule: 'breadth',
    id: 'amazon-chime-sdk',
    subject: 'connect-src https://*.amazonaws.com',
    reason: 'The guide demands it for messaging and names no narrower host.',
  },
  {
    rule: 'breadth',
    id: 'appcues',
    subject: 'img-src https://cdn.jsdelivr.net',
    reason: 'The page names the host without a path, for images.',
  },
  {
    rule: 'breadth',
    id: 'bolt-checkout',
    subject: 'img-src https://s3-us-west-1.amazonaws.com',
    reason: 'Bolt’s list names the host without a path.',
  },
  {
    rule: 'breadth',
    id: 'braintree',
    subject: 'form-action *',
    reason: '3D Secure sends payers to the pages of whichever bank issued their card; the page demands it.',
  },
  {
    rule: 'breadth',
    id: 'braintree',
    subject: 'frame-src *',
    reason: '3D Secure sends payers to the pages of whichever bank issued their card; the page demands it.',
  },
  {
    rule: 'breadth',
    id: 'ckeditor-5',
    subject: 'frame-src *',
    reason: 'Editors insert images and media of any host; the page demands it.',
  },
  {
    rule: 'breadth',
    id: 'ckeditor-5',
    subject: 'img-src *',
    reason: 'Editors insert images and media of any host; the page demands it.',
  },
  {
    rule: 'breadth',
    id: 'cloudinary',
    subject: 'style-src https://*.googleapis.com',
    reason: 'The vendor’s list names the wildcard for fonts of widgets.',
  },
  {
    rule: 'breadth',
    id: 'descope',
    subject: 'script-src https://cdn.jsdelivr.net',
    reason: 'The page names the host, and not which packages the flows load.',
  },
  {
    rule: 'breadth',
    id: 'friendly-captcha',
    subject: 'script-src https://cdn.jsdelivr.net/npm/',
    reason: 'The first way of the page; the stricter ones are options.',
  },
  {
    rule: 'breadth',
    id: 'google-maps-javascript-api',
    subject: 'connect-src https://*.googleapis.com',
    reason: 'Google’s page demands its own wildcards and names no narrower hosts.',
  },
  {
    rule: 'breadth',
    id: 'google-maps-javascript-api',
    subject: 'img-src https://*.googleapis.com',
    reason: 'Google’s page demands its own wildcards and names no narrower hosts.',
  },
  {
    rule: 'breadth',
    id: 'google-maps-javascript-api',
    subject: 'img-src https://*.googleusercontent.com',
    reason: 'Google’s page demands its own wildcards and names no narrower hosts.',
  },
  {
    rule: 'breadth',
    id: 'google-maps-javascript-api',
    subject: 'script-src https://*.googleapis.com',
    reason: 'Google’s page says that googleapis.com must be allowed, and not which hosts below it serve scripts.',
  },
  {
    rule: 'breadth',
    id: 'infobip-live-chat',
    subject: 'img-src https://*.cloudfront.net/infobiplivechat-configuration/',
    reason: 'The page demands it where icons come from CloudFront and names no distribution.',
  },
  {
    rule: 'breadth',
    id: 'inkeep',
    subject: 'script-src https://cdn.jsdelivr.net',
    reason: 'The page names the host and no package.',
  },
  {
    rule: 'breadth',
    id: 'mapster',
    subject: 'img-src https:',
    reason: 'Logos of surveys lie on any host; the page demands it.',
  },
  {
    rule: 'breadth',
    id: 'mapster',
    subject: 'script-src https://cdn.jsdelivr.net',
    reason: 'The page names the host, for React, and no address.',
  },
  {
    rule: 'breadth',
    id: 'mavenoid',
    subject: 'media-src mediastream:',
    reason: 'The page demands the scheme of streams of the camera and microphone.',
  },
  {
    rule: 'breadth',
    id: 'mux',
    subject: 'connect-src https://storage.googleapis.com',
    reason: 'Direct uploads go to buckets that the page does not name.',
  },
  {
    rule: 'breadth',
    id: 'tawk-to',
    subject: 'img-src https://cdn.jsdelivr.net',
    reason: 'The vendor’s list names the host without a path.',
  },
  {
    rule: 'breadth',
    id: 'tawk-to',
    subject: 'img-src https://s3.amazonaws.com',
    reason: 'The vendor’s list names the host without a path.',
  },
  {
    rule: 'breadth',
    id: 'tawk-to',
    subject: 'script-src https://cdn.jsdelivr.net',
    reason: 'The vendor’s list names the host without a path.',
  },
  {
    rule: 'breadth',
    id: 'tawk-to',
    subject: 'style-src https://cdn.jsdelivr.net',
    reason: 'The vendor’s list names the host without a path.',
  },
  {
    rule: 'breadth',
    id: 'twilio-video',
    subject: 'media-src mediastream:',
    reason: 'The page demands the scheme of streams of the camera and microphone.',
  },
  {
    rule: 'breadth',
    id: 'twilio-voice',
    subject: 'media-src mediastream:',
    reason: 'The page demands the scheme of streams of the camera and microphone.',
  },
  {
    rule: 'breadth',
    id: 'typewise',
    subject: 'connect-src https://*.s3.eu-central-1.amazonaws.com',
    reason: 'Attachments go to a bucket that the page does not name.',
  },
  {
    rule: 'breadth',
    id: 'usersnap',
    subject: 'style-src https://*.googleapis.com',
    reason: 'The page names the wildcard for fonts.',
  },
  {
    rule: 'breadth',
    id: 'velt',
    subject: 'connect-src https://*.firebaseio.com',
    reason: 'Velt builds on Firebase, and its page names the wildcards of Google.',
  },
  {
    rule: 'breadth',
    id: 'velt',
    subject: 'connect-src https://*.googleapis.com',
    reason: 'Velt builds on Firebase, and its page names the wildcards of Google.',
  },
  {
    rule: 'breadth',
    id: 'velt',
    subject: 'connect-src wss://*.firebaseio.com',
    reason: 'Velt builds on Firebase, and its page names the wildcards of Google.',
  },
  {
    rule: 'breadth',
    id: 'velt',
    subject: 'img-src https://firebasestorage.googleapis.com',
    reason: 'Velt builds on Firebase, and its page names no bucket.',
  },
  {
    rule: 'breadth',
    id: 'velt',
    subject: 'img-src https://storage.googleapis.com',
    reason: 'Velt builds on Firebase, and its page names the wildcards of Google.',
  },
  {
    rule: 'breadth',
    id: 'velt',
    subject: 'media-src https://firebasestorage.googleapis.com',
    reason: 'Velt builds on Firebase, and its page names no bucket.',
  },
  {
    rule: 'breadth',
    id: 'velt',
    subject: 'media-src https://storage.googleapis.com',
    reason: 'Velt builds on Firebase, and its page names the wildcards of Google.',
  },
  {
    rule: 'breadth',
    id: 'velt',
    subject: 'script-src https://*.firebaseio.com',
    reason: 'Velt builds on Firebase, and its page names the wildcards of Google.',
  },
  {
    rule: 'breadth',
    id: 'velt',
    subject: 'script-src https://*.googleapis.com',
    reason: 'Velt builds on Firebase, and its page names the wildcards of Google.',
  },
  {
    rule: 'breadth',
    id: 'ybug',
    subject: 'connect-src https://*.s3.eu-central-1.amazonaws.com',
    reason: 'Attachments go to a bucket that the page does not name.',
  },
  {
    rule: 'breadth',
    id: 'zoom-web-sdks',
    subject: 'font-src https:',
    reason: 'The page of Contact Center demands it: agents share files of any host.',
  },
  {
    rule: 'breadth',
    id: 'zoom-web-sdks',
    subject: 'img-src https:',
    reason: 'The page of Contact Center demands it: agents share files of any host.',
  },
  {
    rule: 'breadth',
    id: 'zoom-web-sdks',
    subject: 'media-src https:',
    reason: 'The page of Contact Center demands it: agents share files of any host.',
  },
  {
    rule: 'example-per-directive',
    id: 'uploadcare-jquery-uploader',
    subject: 'style-src',
    reason: 'The page prints hashes only, not the styles of which these are, so there is no text that they allow.',
  },
  {
    rule: 'no-self',
    id: 'ab-tasty',
    subject: "frame-src 'self'",
    reason: 'The QA assistant is put into a frame of the site’s own origin.',
  },
  {
    rule: 'no-self',
    id: 'clerk',
    subject: "worker-src 'self'",
    reason: 'The page demands it for the workers of its script, beside the sources of the site.',
  },
  {
    rule: 'no-self',
    id: 'cloudflare-turnstile',
    subject: "connect-src 'self'",
    reason: 'Pre-clearance asks the site’s own host for its cookie.',
  },
  {
    rule: 'no-self',
    id: 'cloudflare-web-analytics',
    subject: "connect-src 'self'",
    reason: 'With automatic injection the beacon sends to the site’s own host.',
  },
  {
    rule: 'no-self',
    id: 'mapbox-gl-js',
    subject: "worker-src 'self'",
    reason: 'The strict bundle starts its worker from a file on the site.',
  },
  {
    rule: 'no-self',
    id: 'maplibre-gl-js',
    subject: "img-src 'self'",
    reason: 'The library starts its worker, and loads its images, from the site.',
  },
  {
    rule: 'no-self',
    id: 'maplibre-gl-js',
    subject: "worker-src 'self'",
    reason: 'The library starts its worker, and loads its images, from the site.',
  },
];
