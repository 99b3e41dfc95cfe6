import { counted } from '@sallyport/core/report/summary';
import type { Archive, DatabaseMeta, Ingested } from '@sallyport/deps/advisories';
import { ecosystems } from '@sallyport/deps/versions';
import type { Io } from '../io.ts';
import type { Progress } from './progress.ts';
import { storeArchives } from './store-archives.ts';

/** What the parts of an update share. */
export interface Desk {
  readonly io: Io;
  /** Where databases lie; absolute. */
  readonly folder: string;
  readonly say: (text: string) => void;
  readonly progress: Progress;
  /** Ecosystems that are as new now as they can be had. */
  readonly updated: Set<string>;
}

/** Reads archives into databases, and says what came of it. */
export const store = (
  archives: readonly Archive[],
  wanted: readonly string[],
  facts: Pick<DatabaseMeta, 'builtAt' | 'confirmedAt' | 'etag'>,
  { io, folder, say, progress, updated }: Desk,
): Ingested => {
  const ingested = storeArchives(folder, archives, {
    wanted,
    facts,
    progress: (name, done, all) => {
      progress.show(`${String(done)} of ${String(all)} advisories read of ${name}`);
    },
  });
  progress.clear();
  for (const { ecosystem, advisories, packages, withdrawn } of ingested.finished) {
    updated.add(ecosystem);
    say(
      `${ecosystem}: ${advisories === 1 ? '1 advisory' : `${String(advisories)} advisories`} about ${counted(packages, 'package')}${withdrawn === 0 ? '' : `, ${counted(withdrawn, 'withdrawn one')} left out`}`,
    );
  }
  for (const { text, remedy } of ingested.refused) io.err(`sallyport: ${text}\n  ${remedy}\n`);
  for (const { text } of ingested.broken.slice(0, mostShown)) io.err(`warning: ${text}; left out\n`);
  if (ingested.broken.length > mostShown)
    io.err(`warning: ${String(ingested.broken.length - mostShown)} more documents cannot be read and are left out\n`);
  const foreign = [...ingested.leftOut].filter(([name]) => !ecosystems.some((one) => one === name));
  if (foreign.length > 0)
    say(
      `left out, since versions there are not compared: ${foreign.map(([name, count]) => `${String(count)} of ${name}`).join(', ')}`,
    );
  return ingested;
};

const mostShown = 5;
