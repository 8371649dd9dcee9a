import { coversHost, patternOf } from '../../../lib/vendors/contract/host-pattern';
import type { VendorDefinition } from '../../../lib/vendors/vendor';
import type { Problem, Rule } from '../rule';
import { sourcesOf } from '../sources';

/**
 * `hosts` are those by which the vendor is recognised. They cover a source, and every host of a source is one of them,
 * of another vendor of the catalogue, or listed in shared-hosts.ts. Hosts that the user names belong to nobody here.
 *
 * @example hosts: ['*.a.example'] and the source https://b.example // "b.example is not among hosts: …"
 */
export const hosts: Rule = ({ definition }, { catalogue, sharedHosts }) => {
  const named = [...new Set(sourcesOf(definition).flatMap(({ source }) => patternOf(definition, source)?.host ?? []))];
  const others = catalogue.filter(({ id }) => id !== definition.id).flatMap((other) => other.hosts);
  const known = [...definition.hosts, ...others];
  const fixed = named.filter((host) => !host.endsWith('}'));
  return [
    ...definition.hosts.flatMap(checkForm),
    ...fixed
      .filter((host) => !known.some((pattern) => coversHost(pattern, host) || fits(definition, pattern, host)))
      .filter((host) => !sharedHosts.some((shared) => isShared(shared.host, host)))
      .map((host) => ({ subject: host, message: `${host} is not among hosts: add it there, or to shared-hosts.ts.` })),
    ...(fixed.length === 0 || coversAny(definition, fixed)
      ? []
      : [{ subject: 'hosts', message: 'hosts must cover a source: name those by which the vendor is recognised.' }]),
  ];
};

function checkForm(host: string): Problem[] {
  return /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)
    ? []
    : [{ subject: host, message: `${host} in hosts must be as in a.example or *.a.example.` }];
}

/** A wildcard is shared as it stands; below it only what no other pattern can name, since an option is part of it. */
function isShared(shared: string, host: string): boolean {
  return host.includes('{') ? coversHost(shared, host) : shared === host;
}

/** Whether the vendor is recognised by a source, or by a host that the user is likely to name. */
function coversAny(definition: VendorDefinition, named: readonly string[]): boolean {
  const usual = Object.values(definition.options).flatMap((option) =>
    option.kind === 'text' && option.format === 'host' ? [option.example, ...[option.default ?? []].flat()] : [],
  );
  return definition.hosts.some((host) =>
    [...named, ...usual].some(
      (name) => coversHost(host, name) || coversHost(name, host) || fits(definition, host, name),
    ),
  );
}

/** Whether a host can be what a name with placeholders stands for, as eu.a.example for {region}.a.example. */
function fits(definition: VendorDefinition, host: string, name: string): boolean {
  return name.includes('{') && (patternOf(definition, name)?.covers(`https://${host.replace('*', 'x')}/`) ?? false);
}
