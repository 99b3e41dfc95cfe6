import { isLibraryModule, loadModules } from '../library/index.ts';

const opening = /\b(?:open|eval|exec|getattr|globals|locals|vars|filename|\w*FileHandler|FileType)\b/;

/**
 * Every module that a program names in an import statement or could import by a literal name, and whether with `*`. A statement begins a line or
 * follows `;` or `:`, or the beginning or a line break of a text that may become code; words of comments and texts may be taken for one too, which loads a module in vain and nothing else.
 */
export const importedNames = (source: string): readonly (readonly [string, boolean])[] => {
  // The built-in `open` comes with module `io`; a program may come to it by other words too.
  const found: [string, boolean][] = opening.test(source) ? [['io', false]] : [];
  for (const match of source
    .replaceAll(/\\\r?\n/g, ' ')
    .matchAll(
      /(?:^|[;:'"]|\\n)[ \t\f]*(?:from[ \t\f]+([\w.]+)[ \t\f]*import\b[ \t\f]*(\([^)]*|[^#;\n]*)|import[ \t\f]+([\w., \t\f]+))/gm,
    )) {
    const [, from, what, plain] = match;
    if (from !== undefined) {
      found.push([from, what?.trim().startsWith('*') === true]);
      for (const name of (what ?? '').match(/\w+/g) ?? []) found.push([`${from}.${name}`, false]);
    } else for (const one of (plain ?? '').split(',')) found.push([one.trim().split(/\s/)[0]!, false]);
  }
  for (const match of source.matchAll(/import_?_?(?:module)?\(\s*['"]([\w.]+)['"]/g)) found.push([match[1]!, false]);
  return found;
};

/** Loads the library's modules that a text may import. */
export const loadNamed = async (source: string): Promise<void> => {
  const names = importedNames(source).map(([name]) => name);
  await loadModules(names.filter((name) => isLibraryModule(name) || isLibraryModule(name.split('.')[0]!)));
};
