import { coversHost, patternOf } from '../../../lib/vendors/contract/host-pattern';
import type { VendorDefinition } from '../../../lib/vendors/vendor';
import { breadthOf } from '../breadth';
import type { Problem, Rule } from '../rule';
import { withChoices } from '../sources';

/**
 * `hosts` are those by which the vendor is recognised. Each covers a source, and none is everybody's. Every host of a
 * source, and every host that is the default of an option, is one of them, of another vendor of the catalogue, or listed
 * in shared-hosts.ts. Hosts that the user names belong to nobody here.
 *
 * @example hosts: ['*.a.example'] and the source https://b.example // "b.example is not among hosts: …"
 */
export const hosts: Rule = ({ definition }, { catalogue, sharedHosts }) => {
  const named = [...new Set([...sourceHosts(definition), ...defaultHosts(definition)])];
  const others = catalogue.filter(({ id }) => id !== definition.id).flatMap((other) => other.hosts);
  const known = [...definition.hosts, ...others];
  const fixed = named.filter((host) => !host.endsWith('}'));
  return [
    ...definition.hosts.flatMap((host) => checkOwn(definition, host, named)),
    ...fixed
      .filter((host) => !known.some((pattern) => coversHost(pattern, host) || fits(definition, pattern, host)))
      .filter((host) => !sharedHosts.some((shared) => isShared(shared.host, host)))
      .map((host) => ({ subject: host, message: `${host} is not among hosts: add it there, or to shared-hosts.ts.` })),
    ...(fixed.length === 0 || definition.hosts.length > 0
      ? []
      : [{ subject: 'hosts', message: 'hosts must cover a source: name those by which the vendor is recognised.' }]),
  ];
};

function sourceHosts(definition: VendorDefinition): string[] {
  return definition.requirements
    .flatMap(({ sources, when }) => sources.flatMap((source) => withChoices(definition, source, when)))
    .flatMap((source) => patternOf(definition, source)?.host ?? []);
}

/** Hosts that a source has unless the user names others. */
function defaultHosts({ options }: VendorDefinition): string[] {
  return Object.values(options).flatMap((option) =>
    option.kind === 'text' && option.format === 'host' ? [option.default ?? []].flat() : [],
  );
}

function checkOwn(definition: VendorDefinition, host: string, named: readonly string[]): Problem[] {
  const problem = (message: string) => [{ subject: host, message: `${host} in hosts ${message}` }];
  if (!/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)) return problem('must be as in a.example or *.a.example.');
  const breadth = breadthOf('img-src', `https://${host}`);
  if (breadth !== undefined) return problem(`${breadth}: name the vendor’s own.`);
  return coversAny(definition, host, named) ? [] : problem('covers no source: take it out.');
}

/** A wildcard is shared as it stands; below it only what no other pattern can name, since an option is part of it. */
function isShared(shared: string, host: string): boolean {
  return host.includes('{') ? coversHost(shared, host) : shared === host;
}

/** Whether the vendor is recognised by this host in a source, or in one with a host that the user is likely to name. */
function coversAny({ options, ...definition }: VendorDefinition, host: string, named: readonly string[]): boolean {
  const usual = Object.values(options).flatMap((option) =>
    option.kind === 'text' && option.format === 'host' ? [option.example] : [],
  );
  return [...named, ...usual].some(
    (name) => coversHost(host, name) || coversHost(name, host) || fits({ options, ...definition }, host, name),
  );
}

/** Whether a host can be what a name with placeholders stands for, as eu.a.example for {region}.a.example. */
function fits(definition: VendorDefinition, host: string, name: string): boolean {
  return name.includes('{') && (patternOf(definition, name)?.covers(`https://${host.replace('*', 'x')}/`) ?? false);
}
