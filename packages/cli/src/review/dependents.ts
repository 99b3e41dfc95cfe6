import { join } from 'node:path';
import type { SourceText } from '@sallyport/core/faces';
import { decode } from '../discovery/decode.ts';
import { discover } from '../discovery/discover.ts';
import { isRefused, nodeDisk } from '../discovery/disk.ts';
import { languageOf } from '@sallyport/analyze';

/** So many files at most are looked at for the sake of others. */
const mostDependents = 200;
/** Larger files are not searched. Units: bytes. */
const largestFile = 1 << 20;
/** A change reaches through so many files. */
const mostSteps = 2;

/**
 * Code that names a changed module in an import, and what names that again: a helper that no longer checks shows there.
 *
 * Told by the words of import lines: a file too many costs time, nothing else. `more` when there were too many.
 */
export const dependentsOf = (
  root: string,
  changed: readonly string[],
  exclude: readonly string[],
  signal: AbortSignal,
): { readonly files: readonly SourceText[]; readonly more: boolean } => {
  const modules = changed.filter((path) => languageOf(path) !== undefined).map(moduleName);
  if (modules.length === 0) return { files: [], more: false };
  const found = discover(
    {
      cwd: root,
      targets: ['.'],
      exclude,
      maxFileSize: largestFile,
      wanted: (path) => (languageOf(path) === undefined ? 'no' : 'yes'),
      wantedByContent: () => false,
    },
    nodeDisk,
  );
  const known = new Set(changed);
  const texts = new Map<string, string>();
  let wanted: ReadonlySet<string> = new Set(modules);
  const files: SourceText[] = [];
  for (let step = 0; step < mostSteps && wanted.size > 0; step += 1) {
    const next = new Set<string>();
    for (const { path } of found.files) {
      signal.throwIfAborted();
      if (known.has(path)) continue;
      const text = texts.get(path) ?? textOf(join(root, path));
      texts.set(path, text);
      if (!namesOne(text, wanted)) continue;
      if (files.length === mostDependents) return { files, more: true };
      known.add(path);
      files.push({ path, text });
      next.add(moduleName(path));
    }
    wanted = next;
  }
  return { files, more: false };
};

/** The last part of a module's name: of `app/auth/index.ts` and `app/auth/__init__.py` the folder's. */
const moduleName = (path: string): string => {
  const parts = path.replace(/\.[^/.]+$/u, '').split('/');
  const last = parts.at(-1) ?? '';
  return /^(?:index|__init__|mod)$/u.test(last) ? (parts.at(-2) ?? last) : last;
};

const namesOne = (text: string, modules: ReadonlySet<string>): boolean =>
  text
    .split('\n')
    .some(
      (line) =>
        /\b(?:import|from|require|export)\b/u.test(line) &&
        (line.match(/[\w$-]+/gu) ?? []).some((word) => modules.has(word)),
    );

const textOf = (place: string): string => {
  const bytes = nodeDisk.read(place, largestFile);
  if (isRefused(bytes)) return '';
  const decoded = decode(bytes);
  return decoded.kind === 'text' ? decoded.text : '';
};
