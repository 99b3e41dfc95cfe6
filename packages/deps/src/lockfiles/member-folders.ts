import { inFolder, type ProjectFiles } from '../packages/index.ts';

/**
 * The folders of the members of a workspace, by the patterns of its manifest (`packages/*`, `crates/*`), relative to the root. Its own folder is none of them.
 *
 * `*` stands for any part of a name, `**` for up to five folders; folders that begin with a dot and `node_modules` are none. Patterns with `!` take
 * members out again. No more than 5,000 folders are looked at.
 */
export const memberFolders = (
  patterns: readonly string[],
  folder: string,
  files: Pick<ProjectFiles, 'list'>,
): readonly string[] => {
  let left = mostFolders;
  const below = (parent: string): readonly string[] => {
    if (left <= 0) return [];
    const names = files.list(parent).filter((name) => name.endsWith('/') && !/^(?:\.|node_modules\/)/u.test(name));
    left -= names.length + 1;
    return names.map((name) => name.slice(0, -1));
  };
  const expand = (at: readonly string[], part: string): readonly string[] => {
    const join = (parent: string, name: string): string => (parent === '' ? name : `${parent}/${name}`);
    if (part === '**') {
      const all = [...at];
      let level = at;
      for (let depth = 0; depth < 5 && level.length > 0; depth += 1) {
        level = level.flatMap((parent) => below(parent).map((name) => join(parent, name)));
        all.push(...level);
      }
      return all;
    }
    if (!part.includes('*')) return at.flatMap((parent) => inFolder(parent, part) ?? []);
    const pieces = part.split(/\*+/u);
    return at.flatMap((parent) =>
      below(parent)
        .filter((name) => fits(name, pieces))
        .map((name) => join(parent, name)),
    );
  };
  const found = (pattern: string): readonly string[] =>
    pattern
      .replace(/^\.\//u, '')
      .split('/')
      .filter((part) => part !== '')
      .reduce<readonly string[]>(expand, [folder]);
  const out = new Set(patterns.filter((one) => one.startsWith('!')).flatMap((one) => found(one.slice(1))));
  return [...new Set(patterns.filter((one) => !one.startsWith('!')).flatMap(found))].filter(
    (one) => one !== folder && !out.has(one),
  );
};

const mostFolders = 5000;

/** Whether the name is the pieces in order with anything between them. */
const fits = (name: string, pieces: readonly string[]): boolean => {
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= name.length - last.length;
};
