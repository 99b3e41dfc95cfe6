import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Archive, Ingested } from '@sallyport/deps/advisories';
import { ecosystems } from '@sallyport/deps/versions';
import { UsageError } from '../usage-error.ts';
import { findArchives } from './find-archives.ts';
import { store, type Desk } from './update-desk.ts';

/** Stores what a folder or a zip holds. Gives back whether all that was asked for is stored. */
export const updateFromFiles = (given: string, asked: readonly string[], desk: Desk): boolean => {
  const { io } = desk;
  const path = resolve(io.cwd, given);
  if (statSync(path, { throwIfNoEntry: false }) === undefined)
    throw new UsageError(
      `--from ${given}: nothing is there`,
      'give a folder, a zip, or an address that begins with https://',
    );
  const archives = findArchives(path, given);
  if (archives.length === 0) {
    io.err(
      `sallyport: ${given}: no .zip and no .json in it\n  expected are exports of OSV, such as npm-all.zip or npm/all.zip\n`,
    );
    return false;
  }
  const ingested = store(
    archives,
    asked.length === 0 ? ecosystems : asked,
    { builtAt: new Date().toISOString() },
    desk,
  );
  const missing = asked.filter((one) => !desk.updated.has(one) && !isRefused(ingested, one, archives));
  for (const one of missing) io.err(`sallyport: ${given}: no advisory about ${one} in it\n`);
  if (asked.length === 0 && ingested.finished.length === 0 && ingested.refused.length === 0)
    io.err(`sallyport: ${given}: no advisory about ${ecosystems.join(', ')} in it\n`);
  return ingested.refused.length === 0 && missing.length === 0 && ingested.finished.length > 0;
};

/** Whether it was said already why there is nothing about the ecosystem. */
const isRefused = ({ refused }: Ingested, ecosystem: string, archives: readonly Archive[]): boolean =>
  refused.length > 0 && archives.some((one) => one.ecosystem === undefined || one.ecosystem === ecosystem);
