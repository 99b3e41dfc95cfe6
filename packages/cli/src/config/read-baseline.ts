import { resolve } from 'node:path';
import { type Baseline, parseBaseline } from '@sallyport/core/baseline';
import { type Disk, isRefused } from '../discovery/disk.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** The baseline in a file. Errors: throws `UsageError` when there is none or it cannot be understood. */
export const readBaseline = (path: string, io: Pick<Io, 'cwd'>, disk: Disk): Baseline => {
  const bytes = disk.read(resolve(io.cwd, path));
  if (isRefused(bytes))
    throw new UsageError(`baseline ${path}: cannot be read (${bytes.refused})`, 'make one with: sallyport baseline');
  const parsed = parseBaseline(new TextDecoder().decode(bytes));
  if (parsed.kind === 'unreadable') throw new UsageError(`baseline ${path}: ${parsed.problems.join('; ')}`);
  return parsed.baseline;
};
