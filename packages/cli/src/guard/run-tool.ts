import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Io } from '../io.ts';

/** Says to a `guard` that is started again by what it runs that the command was judged already. */
export const guardedMark = 'SALLYPORT_GUARDED';

export type ToolEnd =
  | { readonly kind: 'ended'; readonly code: number }
  /** The system would not start it; `code` is the system's, e.g. `EACCES`. */
  | { readonly kind: 'not-started'; readonly code: string };

/**
 * Runs a program in this one's place: its standard streams are ours, its end is ours.
 *
 * No shell is between, so no word of the command is read twice. Signals that reach us are passed on. Those that a terminal sends reach the whole group anyway:
 * then the tool has the word, and we wait.
 */
export const runTool = (
  path: string,
  args: readonly string[],
  { cwd, env, signal }: Pick<Io, 'cwd' | 'env' | 'signal'>,
  hasTerminal: boolean,
): Promise<ToolEnd> =>
  new Promise((resolve) => {
    const child = spawn(path, args, {
      cwd,
      env: { ...env, [guardedMark]: markOf(args, cwd) },
      stdio: 'inherit',
      shell: false,
      windowsHide: true,
    });
    const passOn = (name: NodeJS.Signals): void => {
      if (name !== 'SIGINT' || !hasTerminal) child.kill(name);
    };
    // From here on the tool decides what a signal means; a second one must not end us before it.
    const handlers = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((name) => {
      const before = process.listeners(name);
      process.removeAllListeners(name);
      const handler = (): void => {
        passOn(name);
      };
      process.on(name, handler);
      return { name, before, handler };
    });
    const abort = (): void => {
      passOn('SIGTERM');
    };
    signal.addEventListener('abort', abort, { once: true });
    const end = (how: ToolEnd): void => {
      signal.removeEventListener('abort', abort);
      for (const { name, before, handler } of handlers) {
        process.removeListener(name, handler);
        for (const listener of before) process.on(name, listener);
      }
      resolve(how);
    };
    child.once('error', (error: NodeJS.ErrnoException) => {
      end({ kind: 'not-started', code: error.code ?? error.message });
    });
    child.once('exit', (code, killedBy) => {
      end({ kind: 'ended', code: code ?? 128 + (killedBy === null ? 0 : constants.signals[killedBy]) });
    });
  });

/**
 * What the mark says of a command: equal for equal arguments in the same folder.
 *
 * Scripts of a package call the same command in other folders: a project's own "install that one too" is no circle.
 */
export const markOf = (args: readonly string[], cwd: string): string => JSON.stringify([cwd, ...args]).slice(0, 4096);
