import { join, posix } from 'node:path';
import type { SourceText } from '@sallyport/core/faces';
import { decode } from '../discovery/decode.ts';
import { discover } from '../discovery/discover.ts';
import { type Disk, isRefused, nodeDisk } from '../discovery/disk.ts';
import { languageOf } from '@sallyport/analyze';

/** So many files at most are looked at for the sake of others. */
const mostDependents = 100;
/** Larger files are not searched. Units: bytes. */
const largestFile = 1 << 20;
/** A change reaches through so many files. */
const mostSteps = 2;

/**
 * Code that names a changed module in an import, and what names that again: a helper that no longer checks shows there.
 *
 * Told by import lines; nearest first. `more` when there were too many.
 */
export const dependentsOf = (
  root: string,
  changed: readonly string[],
  exclude: readonly string[],
  signal: AbortSignal,
  disk: Disk = nodeDisk,
): { readonly files: readonly SourceText[]; readonly more: boolean } => {
  const code = changed.filter((path) => languageOf(path) !== undefined);
  if (code.length === 0) return { files: [], more: false };
  const found = discover(
    {
      cwd: root,
      targets: ['.'],
      exclude,
      maxFileSize: largestFile,
      wanted: (path) => (languageOf(path) === undefined ? 'no' : 'yes'),
      wantedByContent: () => false,
    },
    disk,
  );
  const known = new Set(changed);
  const texts = new Map<string, string>();
  let asked: readonly string[] = code;
  const files: SourceText[] = [];
  for (let step = 0; step < mostSteps && asked.length > 0; step += 1) {
    const wanted = wantedOf(asked);
    const next: string[] = [];
    for (const { path } of found.files) {
      signal.throwIfAborted();
      if (known.has(path)) continue;
      const text = texts.get(path) ?? textOf(join(root, path));
      texts.set(path, text);
      if (!namesOne(path, text, wanted)) continue;
      if (files.length === mostDependents) return { files, more: true };
      known.add(path);
      files.push({ path, text });
      next.push(path);
    }
    asked = next;
  }
  return { files, more: false };
};

/** Whether an import in the text can mean one of the files. A file too many costs time, nothing else. */
const namesOne = (path: string, text: string, wanted: Wanted): boolean => {
  const language = languageOf(path);
  if (language === 'python' || language === 'notebook')
    return text
      .split('\n')
      .some(
        (line) =>
          /\b(?:import|from)\b/u.test(line) && (line.match(/\w+/gu) ?? []).some((word) => wanted.names.has(word)),
      );
  for (const [, from = ''] of text.matchAll(
    /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*['"`]([^'"`\n]+)['"`]/gu,
  )) {
    const bare = from.replace(/\.[cm]?[jt]sx?$|\.(?:vue|svelte)$/u, '');
    // What begins with a dot says where it lies; of other names the last part has to do.
    if (bare.startsWith('.')) {
      if (wanted.places.has(posix.join(posix.dirname(path), bare))) return true;
    } else if (/[/@~#]/u.test(bare) && wanted.names.has(posix.basename(bare))) return true;
  }
  return false;
};

/** Files that are asked for: by their place without ending, of `index` also by the folder's, and by the last part of their name. */
interface Wanted {
  readonly places: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const wantedOf = (paths: readonly string[]): Wanted => {
  const places = paths.flatMap((path) => {
    const bare = path.replace(/\.[^/.]+$/u, '');
    return /(?:^|\/)(?:index|__init__)$/u.test(bare) ? [bare, posix.dirname(bare)] : [bare];
  });
  return {
    places: new Set(places),
    names: new Set(
      places.map((place) => posix.basename(place)).filter((name) => !/^(?:index|__init__|\.)$/u.test(name)),
    ),
  };
};

const textOf = (place: string): string => {
  const bytes = nodeDisk.read(place, largestFile);
  if (isRefused(bytes)) return '';
  const decoded = decode(bytes);
  return decoded.kind === 'text' ? decoded.text : '';
};
