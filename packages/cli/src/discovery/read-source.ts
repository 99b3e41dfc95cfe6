import type { Diagnostic } from '@sallyport/core';
import type { DiscoveredFile } from './discover.ts';
import { decode } from './decode.ts';
import { type Disk, isRefused } from './disk.ts';
import { looksMade } from './looks-made.ts';
import { binaryFile, guessedEncoding, unreadable } from './problems.ts';

export type Source =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bytes: Uint8Array;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly kind: 'skipped'; readonly reason: string; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly diagnostic: Diagnostic };

/** The text of a discovered file, or why there is none to scan. `absolute` is where it lies. */
export const readSource = (file: Pick<DiscoveredFile, 'path' | 'explicit'>, absolute: string, disk: Disk): Source => {
  const bytes = disk.read(absolute);
  return isRefused(bytes)
    ? { kind: 'failed', diagnostic: unreadable(file.path, bytes.refused) }
    : sourceOf(file, bytes);
};

/** The same for bytes that are at hand. */
export const sourceOf = (file: Pick<DiscoveredFile, 'path' | 'explicit'>, bytes: Uint8Array): Source => {
  const decoded = decode(bytes);
  if (decoded.kind === 'binary') {
    return file.explicit
      ? { kind: 'failed', diagnostic: binaryFile(file.path) }
      : { kind: 'skipped', reason: 'binary', bytes };
  }
  const made = file.explicit ? undefined : looksMade(file.path, decoded.text);
  if (made !== undefined) return { kind: 'skipped', reason: made, bytes };
  return {
    kind: 'text',
    text: decoded.text,
    bytes,
    diagnostics: decoded.guessed === undefined ? [] : [guessedEncoding(file.path, decoded.guessed)],
  };
};
