import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ecosystem } from '@sallyport/deps';
import {
  newPopularNames,
  readAlternatives,
  type Alternative,
  popularFile,
  readApis,
  type KnownApis,
  type PopularNames,
} from '@sallyport/deps/names';
import { packageRoot, runsFromSource } from '../package-root.ts';

/** The popular names of an ecosystem that come with the program; nothing for an ecosystem without. Read once. */
export const popularNames = (ecosystem: Ecosystem): PopularNames | undefined => {
  const known = read.get(ecosystem);
  if (known !== undefined) return known;
  const file = popularFile(ecosystem);
  if (file === undefined) return undefined;
  const names = newPopularNames(ecosystem, namesData(file), namesData('neighbours.txt'));
  read.set(ecosystem, names);
  return names;
};

const read = new Map<Ecosystem, PopularNames>();

/** What people use instead of a package; nothing where nothing is written down. Read once. */
export const alternativeTo = (ecosystem: string, name: string): Alternative | undefined => {
  alternatives ??= readAlternatives(namesData('alternatives.yaml'));
  return alternatives.alternativeTo(ecosystem, name);
};

let alternatives: ReturnType<typeof readAlternatives> | undefined;

/** What the modules that come with a language offer, and packages that code often uses. Read once. */
export const knownApis = (language: 'python' | 'javascript'): KnownApis => {
  const [standard, packages] = language === 'python' ? ['python', 'pypi'] : ['node', 'npm'];
  const known =
    apis.get(language) ??
    readApis({ standard: namesData(`apis/${standard}.txt`), packages: namesData(`apis/${packages}.txt`) }, language);
  apis.set(language, known);
  return known;
};

const apis = new Map<'python' | 'javascript', KnownApis>();

/** A file of names that comes with the program. */
const namesData = (path: string): string => readFileSync(join(folder, path), 'utf8');

/** The build copies the folder of `deps` beside the bundled program. */
const folder = runsFromSource ? join(packageRoot, '..', 'deps', 'data') : join(packageRoot, 'dist', 'names');
