import * as cdk from 'aws-cdk-lib';
import { VendorCspHeaders, VendorCspHeadersProps, csp, vendors } from 'cdk-vendor-csp';
import { Crisp } from 'cdk-vendor-csp/vendors/crisp';

const chosen: vendors.Vendor[] = [new Crisp({ calls: true }), new vendors.Gleap(), new vendors.Userpilot()];
const props: VendorCspHeadersProps = { vendors: chosen };

const app = new cdk.App();
const headers = new VendorCspHeaders(new cdk.Stack(app, 'Site'), 'Csp', props);
const verdict: csp.Verdict = headers.policy.allows({ destination: 'image', url: 'https://foreign.example/a.png' });
if (verdict.allowed) throw new Error('a foreign image is allowed');
app.synth();
