/** Values of a template, which may be intrinsic functions, as texts. */
import { createHash } from 'node:crypto';
import { CspError, show } from '../../csp';
import { isObject } from '../../csp/arguments';

/** An object of JSON. */
export interface Json {
  readonly [key: string]: unknown;
}

/** @param name where the text is from @throws CspError `InvalidPolicy` for what is no JSON */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CspError('InvalidPolicy', `${show(name)} is not valid JSON: ${(error as Error).message}.`);
  }
}

/** The object that a value is, or else an empty one. */
export function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

/**
 * A value as text, in which what only the deployment knows is a token as CDK writes it, so that the model takes it for
 * opaque: `{"Fn::Join": ["", ["img-src ", {"Ref": "Host"}]]}` is `img-src ${Token[Host]}`.
 */
export function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const [intrinsic, argument] = Object.entries(object(value))[0] ?? [];
  if (intrinsic === 'Fn::Join' && Array.isArray(argument)) {
    const [separator, parts] = argument as unknown[];
    if (typeof separator === 'string' && Array.isArray(parts)) return parts.map(textOf).join(separator);
  }
  if (intrinsic === 'Fn::Sub') {
    const [text, variables] = Array.isArray(argument) ? (argument as unknown[]) : [argument];
    if (typeof text === 'string') return substitute(text, object(variables));
  }
  if (intrinsic === 'Fn::GetAtt' && Array.isArray(argument)) return token(argument.join('.'));
  // Two that differ in what they choose between are not the same.
  return token(
    typeof argument === 'string' ? argument : intrinsic === undefined ? 'unknown' : `${intrinsic}.${digestOf(value)}`,
  );
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html */
function substitute(text: string, variables: Json): string {
  return text.replace(/\$\{(!?)([^{}]*)\}/g, (_, literal: string, name: string) => {
    if (literal === '!') return `\${${name}}`;
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return value === undefined ? token(name) : textOf(value);
  });
}

function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([value]))
    .digest('hex')
    .slice(0, 8);
}

function token(name: string): string {
  return `\${Token[${name.replace(/[^\w:.-]/g, '.')}]}`;
}
