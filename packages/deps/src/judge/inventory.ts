import type { Component, Inventory } from '@sallyport/core';
import { componentId, type LocatedPackage } from '../graph/located-package.ts';
import type { PackageSource } from '../packages/index.ts';
import { withoutCredentials } from '../packages/without-credentials.ts';
import { isUsualRegistry } from '../packages/usual-registry.ts';

/** The packages of a project, each version once, wherever it is named. What lies in the project itself is not among them. */
export const toInventory = (packages: readonly LocatedPackage[]): Inventory => {
  const outside = packages.filter(({ source }) => source.kind !== 'workspace');
  const components = [...Map.groupBy(outside, componentId)].map(([id, uses]): Component => {
    const first = uses.find(({ role }) => role === 'lockfile') ?? uses[0]!;
    const origin = originOf(first);
    const requirement = uses.find((use) => use.requirement !== undefined)?.requirement ?? first.askedAt?.requirement;
    return {
      id,
      ecosystem: first.ecosystem,
      name: first.name,
      ...(first.version === undefined ? {} : { version: first.version }),
      ...(requirement === undefined ? {} : { requirement: withoutCredentials(requirement) }),
      ...(origin === undefined ? {} : { origin }),
      groups: [...new Set(uses.flatMap(({ groups }) => groups))].sort(),
      relation: uses.some(({ relation }) => relation === 'direct') ? 'direct' : first.relation,
      ...(first.facts.licence === undefined ? {} : { licence: first.facts.licence }),
      ...(first.facts.integrity === undefined ? {} : { integrity: first.facts.integrity }),
      places: uses.map(({ path, line }) => ({ path, line })),
      requires: [...new Set(uses.flatMap(({ requires }) => requires))].sort(),
    };
  });
  return { components: components.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)) };
};

const originOf = ({ source, ecosystem }: LocatedPackage): string | undefined => {
  const written = addressOf(source, ecosystem);
  return written === undefined ? undefined : withoutCredentials(written);
};

const addressOf = (source: PackageSource, ecosystem: string): string | undefined => {
  switch (source.kind) {
    case 'registry':
      return source.address === undefined || isUsualRegistry(ecosystem, source.address) ? undefined : source.address;
    case 'git':
      return source.commit === undefined ? source.url : `${source.url}#${source.commit}`;
    case 'url':
      return source.url;
    case 'path':
      return source.path;
    case 'workspace':
      return undefined;
  }
};
