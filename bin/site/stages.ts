import { Stage } from 'aws-cdk-lib';
import type { Environment } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { SiteStack } from './site-stack';

/** One deployment of the site: an account and region, or whichever the CLI is called with. */
export class SiteStage extends Stage {
  public readonly site: SiteStack;

  public constructor(scope: Construct, id: string, env: Environment) {
    super(scope, id, { env });
    this.site = new SiteStack(this, 'Site', { description: 'Static site with the CSP of its vendors' });
  }
}

/**
 * The stages that context names: `-c stages='{"Prod":{"account":"111122223333","region":"eu-central-1"}}'`, or the same in
 * cdk.json. Without it one stage, `Dev`, for the account and region that the CLI is called with.
 */
export function stagesFromContext(scope: Construct): SiteStage[] {
  const context: unknown = scope.node.tryGetContext('stages') ?? { Dev: {} };
  const stages = typeof context === 'string' ? parse(context) : context;
  if (typeof stages !== 'object' || stages === null || Array.isArray(stages) || Object.keys(stages).length === 0) {
    throw wrong(stages);
  }
  return Object.entries(stages).map(([id, env]) => new SiteStage(scope, id, readEnvironment(env)));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(text);
  }
}

function readEnvironment(env: unknown): Environment {
  if (typeof env !== 'object' || env === null) throw wrong(env);
  const { account, region, ...others } = env as Record<string, unknown>;
  const isAccount = account === undefined || (typeof account === 'string' && /^\d{12}$/.test(account));
  const isRegion = region === undefined || (typeof region === 'string' && /^[a-z]{2,}(?:-[a-z]+)+-\d$/.test(region));
  if (!isAccount || !isRegion || Object.keys(others).length > 0) throw wrong(env);
  return { ...(account === undefined ? {} : { account }), ...(region === undefined ? {} : { region }) };
}

function wrong(value: unknown): Error {
  const form = '{"Prod": {"account": "111122223333", "region": "eu-central-1"}}';
  return new Error(`Context "stages" must be an object like ${form}, not ${JSON.stringify(value)}.`);
}
