import type { Diagnostic } from '@sallyport/core';
import type { FileScanner } from '@sallyport/analyze';
import type { DiscoveredFile } from '../discovery/discover.ts';
import type { Disk } from '../discovery/disk.ts';
import { lookAt } from './look-at.ts';
import type { Outcome } from './outcome.ts';
import type { LookSettings } from './settings.ts';

/**
 * Outcomes of a few files, made in this process: no other has to start.
 *
 * After a file that had to be stopped the scanner is made anew.
 */
export async function* lookHere(
  files: readonly DiscoveredFile[],
  settings: LookSettings,
  options: {
    readonly newScanner: () => Promise<FileScanner>;
    readonly disk: Disk;
    readonly signal: AbortSignal;
    readonly onRuleDiagnostics: (diagnostics: readonly Diagnostic[]) => void;
  },
): AsyncGenerator<Outcome> {
  let scanner = await options.newScanner();
  for (const file of files) {
    if (options.signal.aborted) break;
    const { outcome, hung } = await lookAt(file, scanner, settings, options.disk);
    yield outcome;
    if (hung) {
      options.onRuleDiagnostics(scanner.ruleDiagnostics());
      scanner = await options.newScanner();
    }
  }
  options.onRuleDiagnostics(scanner.ruleDiagnostics());
}
