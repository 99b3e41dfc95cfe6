import type { PackageSource } from '../packages/index.ts';
import { pythonAddress } from './python-address.ts';

/** The version in the name of the wheel or source archive that a package of Python comes from; nothing for any other source. */
export const archivedVersion = (source: PackageSource): string | undefined =>
  source.kind === 'url'
    ? pythonAddress(source.url)?.version
    : source.kind === 'path'
      ? pythonAddress(source.path)?.version
      : undefined;
