/**
 * The last large report about the dependencies of a root, given again while nothing has changed that it tells of: files, advisories, settings,
 * flags, the day. One file for each root; what is small is quickly written anew and not kept.
 */
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { makeFolder } from '../make-folder.ts';
import { writeAtomically } from '../write-atomically.ts';
import type { ExitCode } from '../exit-code.ts';
import type { FormatName } from '../report/all-formats.ts';
import { clockText, type Told } from '@sallyport/core/report/clock';
import { withoutClock } from '../report/kept-text.ts';
import type { DependsOn } from './state-of.ts';

/** How the run ended that wrote the report. */
export interface Ending {
  readonly code: ExitCode;
  /** What was said on standard error. */
  readonly notes: readonly string[];
}

export interface KeptReport extends Ending {
  readonly told: Told;
  /** The whole report, with this clock, in pieces. */
  pieces(clock: Pick<Told, 'startedAt' | 'durationMs'>): readonly Uint8Array[];
}

export interface ReportToKeep extends Ending {
  readonly format: FormatName;
  /** As it was written. */
  readonly bytes: Uint8Array;
  readonly told: Told;
  readonly dependsOn: DependsOn;
}

interface Head extends Ending {
  readonly key: string;
  readonly format: FormatName;
  readonly told: Told;
  readonly dependsOn: DependsOn;
  /** Where the clock stands. Units: bytes behind the head. */
  readonly at: number;
  /** CRC-32 of what is behind the head: a damaged file must not become a report. */
  readonly sum: number;
}

/** `key` names all that the report is made of, but for what `dependsOn` says, which `isCurrent` is asked about. */
export const findKeptReport = (
  file: string,
  key: string,
  isCurrent: (dependsOn: DependsOn) => boolean,
): KeptReport | undefined => {
  try {
    const content = readFileSync(file);
    const cut = content.indexOf('\n');
    const head = JSON.parse(content.toString('utf8', 0, cut)) as Head;
    const body = content.subarray(cut + 1);
    if (head.key !== key || head.sum !== crc32(body) || !isCurrent(head.dependsOn)) return undefined;
    return {
      code: head.code,
      notes: head.notes,
      told: head.told,
      pieces: (clock) => [
        body.subarray(0, head.at),
        Buffer.from(clockText(head.format, { ...head.told, ...clock }) ?? ''),
        body.subarray(head.at),
      ],
    };
  } catch {
    return undefined;
  }
};

/** Keeps a report, if it is worth it. A cache that cannot be written costs time, nothing else. */
export const keepReport = (
  file: string,
  folder: string,
  key: string,
  { format, bytes, told, dependsOn, code, notes }: ReportToKeep,
): void => {
  if (bytes.length < worthKeeping) return;
  const { startedAt, durationMs, gate, complete, stats } = told;
  const kept = withoutClock(format, bytes, told, stats.files);
  if (kept === undefined) return;
  const next: Told = { startedAt, durationMs, gate, complete, stats: { ...stats, cachedFiles: stats.files } };
  const sum = kept.pieces.reduce((before, piece) => crc32(piece, before), 0);
  const head: Head = { key, format, told: next, dependsOn, code, notes, at: kept.at, sum };
  try {
    makeFolder(folder, 0o700);
    writeAtomically(file, [Buffer.from(`${JSON.stringify(head)}\n`), ...kept.pieces], 0o600);
  } catch {
    // Made anew the next time.
  }
};

/** Units: bytes. */
const worthKeeping = 1 << 18;
