import { readers } from '../../lockfiles/readers.ts';
import { memoryFiles, type Reading } from '../../packages/index.ts';
import { newLockDesks } from '../lock-desk.ts';
import type { Raised } from './edit-lock.ts';

export const readLock = (format: string, path: string, files: Readonly<Record<string, string>>): Reading =>
  readers.find(({ id }) => id === format)!.read(files[path]!, path, memoryFiles(files));

/** The lockfile after a step; nothing when its own data does not suffice. */
export const taken = (
  format: string,
  path: string,
  files: Readonly<Record<string, string>>,
  step: { readonly name: string; readonly from: string; readonly to: string },
  raised: readonly Raised[] = [],
): string | undefined => {
  const desks = newLockDesks((one) => files[one]);
  return desks.of(readLock(format, path, files)).take({ ...step, raised }) ? desks.texts.get(path) : undefined;
};
