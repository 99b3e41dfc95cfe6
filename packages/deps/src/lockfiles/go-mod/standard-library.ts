import type { PackageUse } from '../../packages/index.ts';
import type { ModuleFile } from './module-file.ts';

/** The standard library, where the file names the release of Go that brings it: none for a version of the language (`go 1.21`). */
export const standardLibrary = ({
  language,
  toolchain,
}: Pick<ModuleFile, 'language' | 'toolchain'>): readonly PackageUse[] => {
  const named = toolchain && /^(go)(\d+\.\d+(?:\.\d+)?(?:(?:rc|beta)\d+)?)/u.exec(toolchain.text);
  const release = language && /^()(\d+\.\d+(?:\.\d+|(?:rc|beta)\d+))$/u.exec(language.text);
  const word = named ? toolchain : language;
  const [, front = '', version] = named ?? release ?? [];
  if (word === undefined || version === undefined) return [];
  const start = word.start + front.length;
  return [
    {
      ecosystem: 'Go',
      name: 'stdlib',
      version,
      source: { kind: 'registry' },
      groups: ['production'],
      relation: 'direct',
      id: 'stdlib',
      requires: [],
      line: word.line,
      versionPlace: { start, end: start + version.length },
      // Who has a newer Go builds with that.
      facts: { isMinimum: true },
    },
  ];
};
