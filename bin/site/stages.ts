import { Stage } from 'aws-cdk-lib';
import type { Environment } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { SiteStack } from './site-stack';

/**
 * The sites that context names, each in a stage of its own:
 * `-c stages='{"Prod":{"account":"111122223333","region":"eu-central-1"}}'`, or the same in cdk.json.
 *
 * Without it one site for the account and region that the CLI is called with, at the top level: the CLI picks no stacks
 * inside of stages unless they are named, so `cdk diff` and `cdk deploy` would find none.
 */
export function sitesFromContext(scope: Construct): SiteStack[] {
  const context: unknown = scope.node.tryGetContext('stages');
  if (context === undefined) return [new SiteStack(scope, 'Site', { description: DESCRIPTION })];
  const stages = typeof context === 'string' ? parse(context) : context;
  if (typeof stages !== 'object' || stages === null || Array.isArray(stages) || Object.keys(stages).length === 0) {
    throw wrong(stages);
  }
  return Object.entries(stages).map(([id, env]) => {
    const stage = new Stage(scope, id, { env: readEnvironment(id, env) });
    return new SiteStack(stage, 'Site', { description: DESCRIPTION });
  });
}

const DESCRIPTION = 'Static site with the CSP of its vendors';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(text);
  }
}

function readEnvironment(id: string, env: unknown): Environment {
  if (typeof env !== 'object' || env === null || Array.isArray(env)) throw wrong({ [id]: env });
  const { account, region, ...others } = env as Record<string, unknown>;
  const isAccount = account === undefined || (typeof account === 'string' && /^\d{12}$/.test(account));
  const isRegion = region === undefined || (typeof region === 'string' && /^[a-z]{2,}(?:-[a-z]+)+-\d$/.test(region));
  if (!isAccount || !isRegion || Object.keys(others).length > 0) throw wrong({ [id]: env });
  return { ...(account === undefined ? {} : { account }), ...(region === undefined ? {} : { region }) };
}

function wrong(value: unknown): Error {
  const form = '{"Prod": {"account": "111122223333", "region": "eu-central-1"}}';
  return new Error(`Context "stages" must be an object like ${form}, not ${JSON.stringify(value)}.`);
}
