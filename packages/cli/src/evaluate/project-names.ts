/** What a project has of packages and modules: what its manifests and lockfiles declare, what is installed for it, and its own code. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageUse, ProjectFiles, Reading } from '@sallyport/deps';
import { findProject, largestFile, readProject } from '../dependencies/read-project.ts';
import { noReadingCache } from '../dependencies/reading-cache.ts';
import { trackedFiles } from '../dependencies/tracked-files.ts';
import { nodeDisk } from '../discovery/disk.ts';
import type { FoundPython } from '../fix/find-python.ts';

export interface ProjectNames {
  /** All files that were found, relative to the root. */
  readonly paths: readonly string[];
  readonly files: ProjectFiles;
  readonly readings: readonly Reading[];
  /** Whether a manifest, a lockfile or an install line of the project names it. */
  declares(use: PackageUse): boolean;
  /** Whether it lies among the installed packages, or is a module of the project's Python. */
  isInstalled(use: PackageUse): boolean;
}

export interface ProjectPlace {
  /** Absolute, as the folders of installed packages. */
  readonly tree: string;
  readonly packages: readonly string[];
  readonly python: Pick<FoundPython, 'has'> | undefined;
  readonly signal: AbortSignal;
}

export const projectNames = ({ tree, packages, python, signal }: ProjectPlace): ProjectNames => {
  const found = findProject({ cwd: tree, targets: ['.'], exclude: [], signal }, nodeDisk);
  const { readings } = readProject(found, noReadingCache, signal, nodeDisk);
  const declared = new Set(readings.flatMap(({ uses }) => uses.map(({ ecosystem, name }) => `${ecosystem} ${name}`)));
  return {
    paths: found.files.map(({ path }) => path),
    files: trackedFiles(tree, largestFile, nodeDisk).files,
    readings,
    declares: ({ ecosystem, name }) => declared.has(`${ecosystem} ${name}`),
    isInstalled: ({ ecosystem, name, alias }) => {
      if (ecosystem === 'npm') return packages.some((folder) => existsSync(join(folder, name, 'package.json')));
      const module = (alias ?? name).split('.', 1)[0] ?? '';
      return ecosystem === 'PyPI' && [module, module.replaceAll('-', '_')].some((one) => python?.has(one) === true);
    },
  };
};
