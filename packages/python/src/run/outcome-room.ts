/** What fits into an outcome, which crosses to the host as one message. */
import { Buffer } from 'node:buffer';
import type { JournalEntry, LineEvent } from './outcome.ts';

/** Units: bytes of an outcome, which is one message, without its head and its cost. */
export const mostOutcome = 15 * 2 ** 20;

/** Units: bytes of data as JSON. */
export const bytesOf = (plain: unknown): number => Buffer.byteLength(JSON.stringify(plain), 'utf8');

/** The journal, or its beginning where all of it would not fit. Units: bytes. */
export const journalWithin = (journal: readonly JournalEntry[], bytes: number): readonly JournalEntry[] => {
  let left = bytes;
  const over = journal.findIndex((entry) => (left -= bytesOf(entry) + 1) < 0);
  return over < 0 ? journal : journal.slice(0, over);
};

/** Whether a record can leave the guest, together with the journal. */
export const isSmall = (log: readonly LineEvent[]): boolean => {
  const text = JSON.stringify(log);
  return text.length <= 4 * 2 ** 20 && (text.match(/[,[{]/g)?.length ?? 0) <= 400_000;
};
