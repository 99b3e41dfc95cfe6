import { join } from 'node:path';
import type { Scanner, ScannerLook, SourceText } from '@sallyport/core/faces';
import { readers } from '@sallyport/deps';
import { openLocalAdvisories } from '../advisories/local-advisories.ts';
import type { Config } from '../config/config.ts';
import type { ScanRequest } from '../commands/scan-request.ts';
import { lookAtProject } from '../dependencies/look-at-project.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { overlayDisk } from '../discovery/overlay-disk.ts';
import type { Io } from '../io.ts';

/** What the packages of a tree are judged with. */
export interface DependencySetting {
  readonly root: string;
  readonly request: ScanRequest;
  readonly config: Config;
  readonly io: Io;
}

/**
 * A scanner that also judges the packages of the manifests and lockfiles among the texts: advisories, names, licences. Nothing is asked of
 * registries.
 */
export const withDependencies = (scanner: Scanner, setting: DependencySetting): Scanner => ({
  look: async (files, signal) => {
    const look = await scanner.look(files, signal);
    const manifests = files.filter(({ path }) => readers.some((reader) => reader.owns(path)));
    if (manifests.length === 0) return look;
    const { findings, diagnostics } = await lookAtPackages(manifests, setting);
    return {
      findings: [...look.findings, ...findings],
      diagnostics: [...look.diagnostics, ...diagnostics],
      complete: look.complete && !diagnostics.some(({ incomplete }) => incomplete),
    };
  },
});

const lookAtPackages = async (
  manifests: readonly SourceText[],
  { root, request, config, io }: DependencySetting,
): Promise<Pick<ScannerLook, 'findings' | 'diagnostics'>> => {
  using local = openLocalAdvisories(io.env);
  const contents = new Map(manifests.map(({ path, text }) => [join(root, path), Buffer.from(text)]));
  const { look } = await lookAtProject(
    {
      request: { ...request, targets: manifests.map(({ path }) => path), cache: false },
      config,
      local,
      missing: 'said',
      undeclared: 'listed if the code is small',
      online: false,
      io: { ...io, cwd: root },
    },
    overlayDisk(nodeDisk, contents),
  );
  return look;
};
