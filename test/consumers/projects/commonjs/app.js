const cdk = require('aws-cdk-lib');
const { VendorCspHeaders, vendors } = require('cdk-vendor-csp');

const app = new cdk.App();
new VendorCspHeaders(new cdk.Stack(app, 'Site'), 'Csp', {
  vendors: [new vendors.Crisp({ calls: true }), new vendors.Gleap(), new vendors.Userpilot()],
});
app.synth();
