import { Browsee } from '../../lib/vendors/browsee';
import { vendorSuite } from '../support/vendor-suite';

vendorSuite([
  { name: 'default', vendor: new Browsee() },
  {
    name: 'snippet by hash',
    vendor: new Browsee({ snippetHash: 'sha256-eV6wtxghRmfoWGTSgb7tkhPc3SUnEJYzeyU5SeGsy/8=' }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'startBrowsee()' }],
  },
  {
    name: 'unsafe inline scripts',
    vendor: new Browsee({ unsafeInlineScripts: true }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
  {
    name: 'hash yields to unsafe inline scripts',
    vendor: new Browsee({
      unsafeInlineScripts: true,
      snippetHash: 'sha256-eV6wtxghRmfoWGTSgb7tkhPc3SUnEJYzeyU5SeGsy/8=',
    }),
    gains: [{ kind: 'inline', inlineType: 'script', text: 'alert(1)' }],
  },
  {
    name: 'engagement',
    vendor: new Browsee({ engagement: true }),
    gains: [
      { destination: 'image', url: 'https://static.browsee.io/a.png' },
      { destination: 'style', url: 'https://static.browsee.io/a.css' },
      { kind: 'inline', inlineType: 'style', text: 'a { color: red }' },
    ],
  },
]);
