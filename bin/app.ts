/** The example CDK app: what `npx cdk synth`, `diff` and `deploy` run. */
import { App } from 'aws-cdk-lib';
import { writeFileSync } from 'node:fs';
import { stagesFromContext } from './site/stages';

const app = new App();
const stages = stagesFromContext(app);
app.synth();

// For `npm run synth`, which shows the policies after the CLI has done its work.
const report = process.env.CSP_REPORT_FILE;
if (report !== undefined) {
  const policies = stages.map(({ site: { csp } }) => ({
    path: csp.node.path,
    maxLength: csp.maxCspLength,
    directives: csp.policy.directives,
    text: csp.contentSecurityPolicy,
  }));
  writeFileSync(report, JSON.stringify(policies));
}
