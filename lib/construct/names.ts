/** Name and comment of a policy for which none was given. */
import { Names, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Vendor } from '../vendors/vendor';
import { MAX_COMMENT, MAX_NAME } from './limits';

/** Longest of AWS's region names, with room for longer ones to come, and the dash before it. */
const ROOM_FOR_REGION = 25;

/** CDK's own name has no region, but names are unique in the account: two regions of one stack would collide. */
export function defaultName(scope: Construct): string {
  const name = Names.uniqueResourceName(scope, { maxLength: MAX_NAME - ROOM_FOR_REGION, separator: '-' });
  return `${name}-${Stack.of(scope).region}`;
}

/** The names of the vendors, cut where they are too many. */
export function defaultComment(vendors: readonly Vendor[]): string {
  const titles = [...new Set(vendors.map(({ title }) => title))].sort();
  const comment = `CSP for ${titles.length === 0 ? 'the site alone' : titles.join(', ')}`;
  const ascii = comment.replace(/[^\x20-\x7e]/g, '?');
  return ascii.length <= MAX_COMMENT ? ascii : `${ascii.slice(0, MAX_COMMENT - 3)}...`;
}
