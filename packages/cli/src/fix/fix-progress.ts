import type { Finding } from '@sallyport/core';
import type { ProjectCommands, Repairer } from '@sallyport/core/faces';
import { visibleLine } from '@sallyport/core/report/visible';
import { newProgress } from '../advisories/progress.ts';
import type { Io } from '../io.ts';

/** A line on standard error that says which finding is at hand and what is run for it, for whoever watches. */
export interface FixProgress extends Disposable {
  /** The same repairer; the line follows what it is asked. */
  watchRepairer(repairer: Repairer): Repairer;
  /** The same commands; the line names the one that runs. */
  watchCommands<Commands extends ProjectCommands>(commands: Commands): Commands;
  /** Takes the line away, so that something can be written. */
  clear(): void;
}

export const newFixProgress = (io: Io, total: number): FixProgress => {
  const progress = newProgress(io);
  let finding: Finding | undefined;
  let count = 0;
  let command = '';
  let began = performance.now();
  const show = (): void => {
    if (finding === undefined) return;
    const seconds = Math.floor((performance.now() - began) / 1_000);
    progress.show(
      `${String(count)} of ${String(total)}  ${visibleLine(finding.path)}:${String(finding.span.start.line)}${command === '' ? '' : `  ${visibleLine(command)}`}${seconds > 1 ? `  ${String(seconds)} s` : ''}`,
    );
  };
  const timer = setInterval(show, 250);
  timer.unref();
  const clear = (): void => {
    finding = undefined;
    progress.clear();
  };
  return {
    watchRepairer: (repairer) => ({
      repairsFor: (wanted, file, read) => {
        [finding, command, began] = [wanted, '', performance.now()];
        count += 1;
        show();
        return repairer.repairsFor(wanted, file, read);
      },
    }),
    watchCommands: (commands) => ({
      ...commands,
      run: async (one, files, signal) => {
        [command, began] = [one.name, performance.now()];
        show();
        try {
          return await commands.run(one, files, signal);
        } finally {
          [command, began] = ['', performance.now()];
        }
      },
    }),
    clear,
    [Symbol.dispose]: () => {
      clearInterval(timer);
      clear();
    },
  };
};
