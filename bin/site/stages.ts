import { Stage } from 'aws-cdk-lib';
import type { Environment } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { SiteStack } from './site-stack';

/** What context says of a stage. */
interface StageContext {
  readonly env: Environment;
  /** Its vendors, in a form that `vendors.fromContext` reads. @default - those of the app */
  readonly vendors?: unknown;
}

/**
 * One site for the account and region that the CLI is called with, and one in each stage that context names:
 * `-c stages='{"Prod":{"account":"111122223333","region":"eu-central-1","vendors":"crisp,gleap"}}'`, or the same in
 * cdk.json.
 *
 * The first stands at the top level: the CLI picks no stacks inside of stages unless they are named, so without it
 * `cdk diff` and `cdk deploy` would find none.
 */
export function sitesFromContext(scope: Construct): SiteStack[] {
  return [
    new SiteStack(scope, 'Site', { description: DESCRIPTION }),
    ...Object.entries(readStages(scope)).map(([id, { env, vendors }]) => {
      const stage = new Stage(scope, id, { env });
      if (vendors !== undefined) stage.node.setContext('vendors', vendors);
      return new SiteStack(stage, 'Site', { description: DESCRIPTION });
    }),
  ];
}

const DESCRIPTION = 'Static site with the CSP of its vendors';

function readStages(scope: Construct): Readonly<Record<string, StageContext>> {
  const context: unknown = scope.node.tryGetContext('stages');
  if (context === undefined) return {};
  const stages = typeof context === 'string' ? parse(context) : context;
  if (!isObject(stages)) throw wrong(stages);
  return Object.fromEntries(Object.entries(stages).map(([id, stage]) => [id, readStage(id, stage)]));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(text);
  }
}

function readStage(id: string, stage: unknown): StageContext {
  if (!isObject(stage)) throw wrong({ [id]: stage });
  const { account, region, vendors, ...others } = stage;
  const isAccount = account === undefined || (typeof account === 'string' && /^\d{12}$/.test(account));
  const isRegion = region === undefined || (typeof region === 'string' && /^[a-z]{2,}(?:-[a-z]+)+-\d$/.test(region));
  if (!isAccount || !isRegion || Object.keys(others).length > 0) throw wrong({ [id]: stage });
  return {
    env: { ...(account === undefined ? {} : { account }), ...(region === undefined ? {} : { region }) },
    vendors,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(value: unknown): Error {
  const form = '{"Prod": {"account": "111122223333", "region": "eu-central-1", "vendors": "crisp,gleap"}}';
  return new Error(`Context "stages" must be an object like ${form}, not ${JSON.stringify(value)}.`);
}
