import type { ProjectFiles } from './reading.ts';

/** A project in memory, for tests and for texts that come without files. */
export const memoryFiles = (texts: Readonly<Record<string, string>> = {}): ProjectFiles => ({
  readText: (path) => (Object.hasOwn(texts, path) ? texts[path] : undefined),
  list: (folder) => {
    const front = folder === '' ? '' : `${folder}/`;
    const names = Object.keys(texts)
      .filter((path) => path.startsWith(front))
      .map((path) => path.slice(front.length).replace(/(?<=\/).*$/u, ''));
    return [...new Set(names)].sort();
  },
});
