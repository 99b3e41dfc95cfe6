import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlainValue, ProgramRunner } from '@sallyport/core/faces';
import type { Executor } from '@sallyport/python';

/** A runner that starts its cell when it is first asked, or before when `warm` is called. */
export interface OpenProgramRunner extends ProgramRunner, AsyncDisposable {
  warm(): void;
}

/**
 * The executor as whoever judges repairs sees it: a disposable process without files, network and processes.
 *
 * `guests`: the folder where `run` keeps guests that are ready; without it each one starts from its source, and a repair takes a third longer.
 */
export const newProgramRunner = (guests?: string): OpenProgramRunner => {
  let executor: Promise<Executor> | undefined;
  let nothing: string | undefined;
  const started = (): Promise<Executor> =>
    (executor ??= import('./executor.ts').then(({ newExecutor, snapshotFolder }) =>
      newExecutor({
        size: 1,
        spares: 1,
        ...(guests === undefined ? {} : { snapshots: snapshotFolder(guests) }),
      }),
    ));
  return {
    warm: () => {
      // Whoever asks for it next hears of a failure.
      started().catch(() => undefined);
    },
    run: async ({ language, source, modules }, signal) => {
      const { execute } = await import('./executor.ts');
      const outcome = await execute(source, {
        language,
        ...(modules === undefined ? {} : { modules }),
        executor: await started(),
        // Names of files may be looked at anywhere; nothing lies there.
        mounts: { '/': (nothing ??= mkdtempSync(join(tmpdir(), 'sallyport-nothing-'))) },
        ...(signal === undefined ? {} : { signal }),
        seed: 1,
      });
      switch (outcome.kind) {
        case 'returned':
          return { kind: 'ended', value: outcome.value as PlainValue, output: outcome.stdout };
        case 'raised':
          return { kind: 'raised', type: outcome.type, message: outcome.message, output: outcome.stdout };
        case 'refused':
          return {
            kind: 'not available',
            why: `the executor does not run it: ${outcome.refusals[0]?.what ?? 'refused'}`,
          };
        case 'exhausted':
          return { kind: 'not available', why: `the executor stopped it: ${outcome.text}` };
        default:
          return { kind: 'not available', why: `the executor could not run it (${outcome.kind})` };
      }
    },
    [Symbol.asyncDispose]: async () => {
      if (nothing !== undefined) rmSync(nothing, { recursive: true, force: true });
      const running = executor;
      executor = undefined;
      try {
        await (await running)?.[Symbol.asyncDispose]();
      } catch {
        // It never started.
      }
    },
  };
};
