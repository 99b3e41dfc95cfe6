/**
 * Where an import leads inside the scanned tree.
 *
 * In: the importing file, the module as written. Out: the unit, or nothing for what lies outside (installed packages, the
 * standard library). Python: relative imports by their dots; absolute ones are looked for in the importing file's
 * folder and every folder above it up to the root, as a file or a package; names of the standard library always mean that.
 * JavaScript: only relative specifiers, with the usual extensions and `index` files.
 */
import type { LanguageId } from '../languages/language.ts';
import type { UnitContext } from '../match/match.ts';
import { standardModules } from './standard-modules.ts';

export interface Project {
  /** The unit that `module` leads to from `fromPath`; `level` counts Python's leading dots. */
  resolve(fromPath: string, module: string, level: number, language: LanguageId): UnitContext | undefined;
}

/** What the project reads from. Paths are relative to the scanned root, with `/`. */
export interface ProjectInput {
  readonly has: (path: string) => boolean;
  /** `undefined` for what cannot be parsed or should not be looked at. */
  readonly load: (path: string) => UnitContext | undefined;
}

/** A project over a tree of files. Answers are remembered; a file is loaded at most once. */
export const newProject = ({ has, load }: ProjectInput): Project => {
  const answers = new Map<string, string | undefined>();
  const units = new Map<string, UnitContext | undefined>();
  const unitAt = (path: string): UnitContext | undefined => {
    if (!units.has(path)) units.set(path, load(path));
    return units.get(path);
  };
  return {
    resolve: (fromPath, module, level, language) => {
      const folder = folderOf(fromPath);
      const key = `${folder}\0${level}\0${module}\0${language === 'python' ? 'p' : 'j'}`;
      if (!answers.has(key))
        answers.set(
          key,
          language === 'python' ? findPython(has, folder, module, level) : findScript(has, folder, module),
        );
      const path = answers.get(key);
      return path === undefined || path === fromPath ? undefined : unitAt(path);
    },
  };
};

const folderOf = (path: string): string => {
  const at = path.lastIndexOf('/');
  return at < 0 ? '' : path.slice(0, at);
};

const join = (folder: string, path: string): string =>
  folder === '' ? path : path === '' ? folder : `${folder}/${path}`;

const findPython = (
  has: (path: string) => boolean,
  folder: string,
  module: string,
  level: number,
): string | undefined => {
  const inside = module.replaceAll('.', '/');
  const at = (base: string): string | undefined => {
    const path = join(base, inside);
    if (inside !== '' && has(`${path}.py`)) return `${path}.py`;
    const init = join(path, '__init__.py');
    return has(init) ? init : undefined;
  };
  let base = folder;
  if (level > 0) {
    for (let up = 1; up < level; up += 1) {
      if (base === '') return undefined;
      base = folderOf(base);
    }
    return at(base);
  }
  if (inside === '' || standardModules.has(module.split('.', 1)[0] ?? '')) return undefined;
  for (;;) {
    const found = at(base);
    if (found !== undefined) return found;
    if (base === '') return undefined;
    base = folderOf(base);
  }
};

const extensions = ['', '.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.mts', '.cts'];

const findScript = (has: (path: string) => boolean, folder: string, specifier: string): string | undefined => {
  if (!specifier.startsWith('./') && !specifier.startsWith('../') && specifier !== '.' && specifier !== '..')
    return undefined;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of specifier.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  const path = parts.join('/');
  for (const extension of extensions)
    if (path !== '' && has(path + extension) && /\.[cm]?[jt]sx?$/u.test(path + extension)) return path + extension;
  // TypeScript spells the compiled name: `./x.js` for `x.ts`.
  const compiled = /^(.*)\.([cm]?)jsx?$/u.exec(path);
  if (compiled !== null)
    for (const extension of [`.${compiled[2] ?? ''}ts`, '.tsx'])
      if (has(`${compiled[1] ?? ''}${extension}`)) return `${compiled[1] ?? ''}${extension}`;
  for (const extension of extensions.slice(1))
    if (has(join(path, `index${extension}`))) return join(path, `index${extension}`);
  return undefined;
};
