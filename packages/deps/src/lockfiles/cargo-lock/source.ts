import type { PackageSource } from '../../packages/index.ts';

/**
 * Where a crate comes from, after the `source` of a lockfile; a crate without one lies in the project.
 *
 * Source: The Cargo Book, "Package ID Specifications"; `registry+`, `sparse+`, `git+…?branch=…#commit`.
 */
export const cargoSource = (source: string | undefined): PackageSource => {
  if (source === undefined) return { kind: 'workspace' };
  const plus = source.indexOf('+');
  const kind = source.slice(0, Math.max(plus, 0));
  const rest = source.slice(plus + 1);
  switch (kind) {
    case 'registry':
    case 'sparse':
      return { kind: 'registry', address: rest };
    case 'git': {
      const [address = '', commit] = rest.split('#');
      const url = address.split('?')[0] ?? '';
      return { kind: 'git', url, ...(commit === undefined ? {} : { commit }) };
    }
    case 'path':
    case 'directory':
    case 'local-registry':
      return { kind: 'path', path: rest };
    default:
      return { kind: 'url', url: source };
  }
};
