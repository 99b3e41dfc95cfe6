import { clockText, type Told } from '@sallyport/core/report/clock';
import type { FormatName } from './all-formats.ts';

/** A report without its clock, in pieces; the clock stands `at` the end of the first. Units: bytes of UTF-8. */
export interface KeptText {
  readonly pieces: readonly Uint8Array[];
  readonly at: number;
}

/** A written report with its clock taken out; nothing when the format has no place for it. `cachedFiles` is what the next report says. */
export const withoutClock = (
  format: FormatName,
  written: Uint8Array,
  told: Told,
  cachedFiles: number,
): KeptText | undefined => {
  const bytes = Buffer.from(written.buffer, written.byteOffset, written.byteLength);
  const clock = clockText(format, told);
  const at = clock === undefined ? -1 : format === 'text' ? bytes.lastIndexOf(clock) : bytes.indexOf(clock);
  if (clock === undefined || at === -1) return undefined;
  const after = bytes.subarray(at + Buffer.byteLength(clock));
  return {
    pieces: [bytes.subarray(0, at), ...(format === 'json' ? withCachedFiles(after, cachedFiles) : [after])],
    at,
  };
};

/** Four blanks: a field of `stats`; those of what was found lie deeper. */
const withCachedFiles = (json: Buffer, cachedFiles: number): readonly Uint8Array[] => {
  const name = '\n    "cachedFiles": ';
  const at = json.lastIndexOf(name);
  if (at === -1) return [json];
  const number = at + name.length;
  return [json.subarray(0, number), Buffer.from(String(cachedFiles)), json.subarray(json.indexOf(',', number))];
};
