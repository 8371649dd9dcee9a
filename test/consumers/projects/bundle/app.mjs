import { Policy } from 'cdk-vendor-csp/csp';
import { Crisp, Gleap, Userpilot } from 'cdk-vendor-csp/vendors';

const base = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
const sets = [new Crisp({ calls: true }), new Gleap(), new Userpilot()].map(
  ({ title, requirements, documentation, verified }) => ({ party: title, requirements, documentation, verified }),
);
console.log(Policy.parse(base).merge(sets).minimize().toString());
