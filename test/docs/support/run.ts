/** Runs a block of the documentation that is a module, and tells which apps it made. */
import * as cdk from 'aws-cdk-lib';
import * as ts from 'typescript';
import * as library from '../../../lib';

export function appsOf(code: string): cdk.App[] {
  const apps: cdk.App[] = [];
  class RecordedApp extends cdk.App {
    public constructor(props?: cdk.AppProps) {
      super(props);
      apps.push(this);
    }
  }
  const modules = (name: string): unknown => {
    if (name === 'aws-cdk-lib') return { ...cdk, App: RecordedApp };
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- what a module imports is known when it is run
    return name === 'cdk-vendor-csp' ? library : require(name);
  };
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- that is what it is for
  new Function('exports', 'require', outputText)({}, modules);
  return apps;
}
