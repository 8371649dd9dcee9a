/** The example CDK app: what `npx cdk synth`, `diff` and `deploy` run. */
import { App } from 'aws-cdk-lib';
import { writeFileSync } from 'node:fs';
import { sitesFromContext } from './site/stages';

const app = new App();
const sites = sitesFromContext(app);
app.synth();

// For `npm run synth`, which shows the policies after the CLI has done its work.
const report = process.env.CSP_REPORT_FILE;
if (report !== undefined) {
  const policies = sites.map(({ csp }) => ({
    path: csp.node.path,
    maxLength: csp.maxCspLength,
    directives: csp.policy.directives,
    text: csp.contentSecurityPolicy,
  }));
  writeFileSync(report, JSON.stringify(policies));
}
