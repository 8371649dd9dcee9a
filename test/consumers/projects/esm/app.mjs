import { App, Stack } from 'aws-cdk-lib';
import { VendorCspHeaders, vendors } from 'cdk-vendor-csp';
import { Crisp } from 'cdk-vendor-csp/vendors/crisp';

const app = new App();
new VendorCspHeaders(new Stack(app, 'Site'), 'Csp', {
  vendors: [new Crisp({ calls: true }), new vendors.Gleap(), new vendors.Userpilot()],
});
app.synth();
