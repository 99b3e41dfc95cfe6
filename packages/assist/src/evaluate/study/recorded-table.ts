/**
 * How often each model's programs ended in each class of the checker, as the 2024 brief prints it.
 *
 * `samples` are the usable files, and those that something was recorded of; `uncompilable` counts the tasks for which a model has none. A file without a recorded output counts as `not recorded`, never as one of the classes.
 *
 * Order: models as given; each row adds up to `tasks` where there is one sample for each task.
 */
import type { EsbmcVerdict } from '../oracles/esbmc/read-esbmc.ts';

export interface RecordedRow {
  readonly model: string;
  readonly counts: Readonly<Record<RecordedClass, number>>;
}

export const recordedClasses = ['failed', 'successful', 'unknown', 'error', 'uncompilable', 'not recorded'] as const;

export type RecordedClass = (typeof recordedClasses)[number];

export const recordedTable = (
  models: readonly string[],
  samples: readonly { readonly model: string; readonly task: string; readonly verdict: EsbmcVerdict | undefined }[],
  tasks: readonly string[],
): readonly RecordedRow[] =>
  models.map((model) => {
    const own = samples.filter((one) => one.model === model);
    const count = (wanted: RecordedClass): number =>
      own.filter(({ verdict }) => (verdict ?? 'not recorded') === wanted).length;
    const answered = new Set(own.map(({ task }) => task));
    return {
      model,
      counts: {
        failed: count('failed'),
        successful: count('successful'),
        unknown: count('unknown'),
        error: count('error'),
        uncompilable: tasks.filter((task) => !answered.has(task)).length,
        'not recorded': count('not recorded'),
      },
    };
  });
