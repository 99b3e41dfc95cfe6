import { statSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerStore } from '@sallyport/assist/model';
import { readChecked, writeChecked } from '../cache/checked-json.ts';
import { makeFolder } from '../make-folder.ts';

/**
 * Answers of models in the user's cache, by the hash of the question: one file each, replaced as a whole, for the user's eyes only.
 *
 * Nothing here is needed: what is damaged or cannot be written is asked for again.
 */
export const newAnswerTexts = (folder: string): AnswerStore => {
  const placeOf = (hash: string): { readonly folder: string; readonly file: string } => {
    const inside = join(folder, hash.slice(0, 2));
    return { folder: inside, file: join(inside, `${hash.slice(2)}.json`) };
  };
  return {
    get: (hash) => {
      const kept = readChecked<unknown>(placeOf(hash).file);
      return typeof kept === 'string' ? kept : undefined;
    },
    put: (hash, text) => {
      const place = placeOf(hash);
      try {
        makeFolder(place.folder, 0o700);
        writeChecked(place.file, text);
        prune(place.folder);
      } catch {
        // It costs a question the next time.
      }
    },
  };
};

/** Answers in one of the 256 folders. */
const mostFiles = 64;

/** The oldest go first. */
const prune = (folder: string): void => {
  const names = readdirSync(folder);
  if (names.length <= mostFiles) return;
  const ages = names.map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }));
  for (const { path } of ages.toSorted((a, b) => a.at - b.at).slice(0, names.length - mostFiles))
    rmSync(path, { force: true });
};
