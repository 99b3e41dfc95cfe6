import type { Ecosystem } from '../versions/index.ts';
import { importNames, isWithin } from './import-names.ts';
import type { ImportSeen } from './imported.ts';
import { npmPackageOf } from './npm-specifier.ts';

/** Whether an import is of a package, by the names that the package is known by. */
export const isImportOf = (seen: ImportSeen, ecosystem: Ecosystem, name: string): boolean => {
  if (seen.level > 0) return false;
  if (ecosystem === 'npm') return seen.language === 'javascript' && npmName(seen.module) === name;
  if (ecosystem !== 'PyPI' || seen.language !== 'python') return false;
  return importNames('PyPI', name).some(
    (one) =>
      isWithin(seen.module, one, '.') || seen.names.some((inner) => isWithin(`${seen.module}.${inner}`, one, '.')),
  );
};

/** The language and the first part of what an import names: the package of npm, the outermost module of Python. */
export const topOf = ({ language, module }: ImportSeen): string =>
  `${language} ${language === 'javascript' ? (npmName(module) ?? '') : module.split('.', 1)[0]!}`;

/** Deno writes the registry in front, and the version behind. */
const npmName = (module: string): string | undefined =>
  npmPackageOf(module.replace(/^npm:\/?/u, '').replace(/(?<=.)@[^/]*/u, ''));
