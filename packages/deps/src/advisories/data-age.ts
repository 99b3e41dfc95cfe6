import type { DatabaseMeta } from './database/stored.ts';

/**
 * How old the data is that a database holds: the day on which a server last said that there is nothing newer, or, of
 * files, when the advisory that was modified last was, since a folder does not say when it was filled. Nothing where the documents carry
 * no dates.
 *
 * `confirmedAt` is what was learned since the database was stored.
 */
export const dataDate = (meta: DatabaseMeta, confirmedAt = meta.confirmedAt): string | undefined => {
  if (confirmedAt !== undefined) return confirmedAt;
  // Documents of the Go team's repository say year 1.
  return meta.newest > '1990' ? meta.newest : undefined;
};

/** Whole days from a date to now; below zero never. Units: `now` in milliseconds since 1970. */
export const ageInDays = (date: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(date)) / 86_400_000));

/** Data of more days than this is old enough for a warning: databases publish every day. */
export const oldFrom = 7;
