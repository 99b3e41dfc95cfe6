import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerStore, KeptAnswer } from '@sallyport/deps/names';
import { makeFolder } from '../make-folder.ts';

/**
 * Answers of registries in the user's cache: one file each, replaced as a whole. Names stand in them only as hashes.
 *
 * Nothing here is needed: what is damaged or cannot be written is asked for again.
 */
export const newAnswerFiles = (folder: string): AnswerStore => {
  const placeOf = (key: string): { readonly folder: string; readonly file: string } => {
    const hash = createHash('sha256').update(key).digest('hex').slice(0, 40);
    return { folder: join(folder, hash.slice(0, 2)), file: `${hash.slice(2)}.json` };
  };
  return {
    get: (key) => {
      const place = placeOf(key);
      try {
        const kept = JSON.parse(readFileSync(join(place.folder, place.file), 'utf8')) as unknown;
        return isKept(kept) ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    put: (key, kept) => {
      const place = placeOf(key);
      const draft = join(place.folder, `${place.file}.${String(process.pid)}.tmp`);
      try {
        makeFolder(place.folder, 0o700);
        writeFileSync(draft, JSON.stringify(kept), { mode: 0o600 });
        renameSync(draft, join(place.folder, place.file));
        prune(place.folder);
      } catch {
        // It costs a question the next time.
      }
    },
  };
};

const isKept = (value: unknown): value is KeptAnswer =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'string' &&
  'answer' in value &&
  typeof value.answer === 'object' &&
  value.answer !== null &&
  'kind' in value.answer &&
  (value.answer.kind === 'present' || value.answer.kind === 'absent');

/** Answers in one of the 256 folders; beyond it, those that are no longer fresh anyway go. */
const mostFiles = 200;

const prune = (folder: string): void => {
  const names = readdirSync(folder);
  if (names.length <= mostFiles) return;
  const day = 86_400_000;
  for (const name of names)
    if (Date.now() - statSync(join(folder, name)).mtimeMs > day) rmSync(join(folder, name), { force: true });
};
