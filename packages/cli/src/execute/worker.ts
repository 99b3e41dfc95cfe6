/**
 * A worker process: looks at the files it is told to, one after the other, and says what it is at.
 *
 * It has a clock on every file; the program above it has another one and the memory's, and ends the process when this
 * one cannot help any more. After a file that had to be stopped it ends itself: what was half built is not to be trusted.
 */
import { newFileScanner, type FileScanner } from '@sallyport/analyze';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { useShippedGrammars } from '../shipped-grammars.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { lookAt } from './look-at.ts';
import { projectFiles } from './project-files.ts';
import type { LookSettings } from './settings.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

useShippedGrammars();

let settings: LookSettings | undefined;
let scanner: FileScanner | undefined;

/** Resolves when the message is handed to the system, so that it arrives even if this process dies on the next file. */
const say = (message: FromWorker): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => {
      resolve();
    });
  });

const look = async (message: ToWorker): Promise<void> => {
  if (message.kind === 'settings') {
    settings = message.settings;
    scanner = newFileScanner(settings.rules, analyzeLanguages, projectFiles(settings.root, nodeDisk), settings);
    return;
  }
  if (settings === undefined || scanner === undefined) return;
  for (const file of message.files) {
    await say({ kind: 'at', path: file.path });
    const { outcome, hung } = await lookAt(file, scanner, settings, nodeDisk);
    await say({ kind: 'outcome', outcome });
    if (hung) process.exit(0);
  }
  await say({ kind: 'idle', ruleDiagnostics: scanner.ruleDiagnostics() });
};

process.on('message', (message: ToWorker) => {
  look(message).catch((error: unknown) => {
    process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
    process.exit(70);
  });
});
// The program above is gone: nobody reads what we find.
process.on('disconnect', () => process.exit(0));
// Interrupts are the program's business; it ends its workers itself.
process.on('SIGINT', () => undefined);
