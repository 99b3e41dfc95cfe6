/**
 * Yarn's lockfiles: `yarn.lock` of version 1, in a format of its own, and of versions 2 and later ("berry"), in YAML.
 *
 * Both list what is installed under the descriptors (`name@range`) that led to it; `__metadata` tells which of them it is. Version 1 does not know the project: what
 * it asks for is in its `package.json` and those of its members. Berry lists the members, but not which of their dependencies are for development: their
 * manifests tell.
 *
 * Source: classic.yarnpkg.com, "yarn.lock", and the parser of yarn 1; yarnpkg.com, "Lexicon" and "Protocols", and `@yarnpkg/parsers`.
 */
import type { Reader } from '../../packages/index.ts';
import { readBerry } from './berry.ts';
import { readClassic } from './classic.ts';
import { readingOf } from './reading-of.ts';

export const yarnLock: Reader = {
  id: 'yarn-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)yarn\.lock$/u.test(path),
  read: (text, path, files) =>
    readingOf(isBerry(text) ? readBerry(path, text) : readClassic(path, text), { path, text, files }),
};

/** Whether it is of yarn 2 or later. */
export const isBerry = (text: string): boolean => /^__metadata:/mu.test(text);
