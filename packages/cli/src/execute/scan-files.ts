import type { Diagnostic } from '@sallyport/core';
import { newFileScanner } from '@sallyport/analyze';
import type { DiscoveredFile } from '../discovery/discover.ts';
import type { Disk } from '../discovery/disk.ts';
import { lookHere } from './look-here.ts';
import type { Outcome } from './outcome.ts';
import { projectFiles } from './project-files.ts';
import type { LookSettings } from './settings.ts';

/** Up to this much source is looked at in the program itself: a second process takes longer to start. Units: bytes. */
const hereBytes = 300_000;
const hereFiles = 60;
/** How many times faster a text is looked at for secrets alone. */
const secretsSpeed = 8;

export interface ScanFilesOptions {
  readonly jobs: number;
  /** Units: MiB. */
  readonly maxMemory: number;
  readonly memoryIsHard: boolean;
  readonly disk: Disk;
  readonly signal: AbortSignal;
  readonly onRuleDiagnostics: (diagnostics: readonly Diagnostic[]) => void;
}

/** Outcomes of the files, as they come: few are looked at here, many by worker processes. */
export async function* scanFiles(
  files: readonly DiscoveredFile[],
  settings: LookSettings,
  options: ScanFilesOptions,
): AsyncGenerator<Outcome> {
  const bytes = files.reduce((sum, file) => sum + (file.only === 'secrets' ? file.size / secretsSpeed : file.size), 0);
  const count = files.reduce((sum, file) => sum + (file.only === 'secrets' ? 1 / secretsSpeed : 1), 0);
  if (!options.memoryIsHard && bytes <= hereBytes && count <= hereFiles) {
    yield* lookHere(files, settings, { ...options, newScanner: () => newScanner(settings, options.disk) });
    return;
  }
  const { lookInWorkers } = await import('./pool.ts');
  const { workerProgram } = await import('./worker-program.ts');
  yield* lookInWorkers(files, settings, { ...options, ...workerProgram });
}

const newScanner = async (settings: LookSettings, disk: Disk): Promise<ReturnType<typeof newFileScanner>> => {
  const { analyzeLanguages } = await import('@sallyport/analyze/languages');
  return newFileScanner(settings.rules, analyzeLanguages, projectFiles(settings.root, disk), settings);
};
