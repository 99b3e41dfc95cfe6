import type { Diagnostic } from '@sallyport/core';
import { openLocalAdvisories } from '../advisories/local-advisories.ts';
import type { ScanRequest } from '../commands/scan-request.ts';
import type { Config } from '../config/config.ts';
import type { Io } from '../io.ts';
import type { BuildInput } from '../report/build-report.ts';
import { ageDiagnostics } from './look-at-dependencies.ts';
import { lookThroughCache, openProject } from './look-at-project.ts';
import { counts } from './read-project.ts';

export interface DependenciesInScan {
  readonly dependencies: NonNullable<BuildInput['dependencies']>;
  /** Whether there are packages, and no advisory to hold any of them against. */
  readonly isBlind: boolean;
}

/**
 * What a scan says of dependencies.
 *
 * Without advisories that is one line, and the scan is as complete as before: who wants them asks for them.
 */
export const dependenciesInScan = async (
  request: ScanRequest,
  targets: readonly string[],
  config: Config,
  io: Io,
): Promise<DependenciesInScan> => {
  using local = openLocalAdvisories(io.env);
  const setting = {
    request: { ...request, targets },
    config,
    local,
    missing: 'said',
    undeclared: 'listed if the code is small',
    online: request.online,
    io,
  } as const;
  const project = openProject(setting);
  const { look, cachedFiles } = await lookThroughCache(setting, project);
  const isBlind = look.matched === 0 && look.missing.length > 0;
  const diagnostics = isBlind
    ? [...look.diagnostics.filter(({ kind }) => kind !== 'no-advisories'), notLookedAt]
    : [...look.diagnostics, ...ageDiagnostics(look.inventory, local)];
  return { dependencies: { ...look, diagnostics, ...counts(project.found), cachedFiles }, isBlind };
};

const notLookedAt: Diagnostic = {
  kind: 'no-advisories',
  level: 'warning',
  text: 'dependencies: not looked at — run sallyport advisories update',
  incomplete: false,
};
