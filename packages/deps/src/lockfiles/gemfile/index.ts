/**
 * What a Ruby project asks for: `Gemfile`, `gems.rb`, `*.gemfile`, `*.gemspec`. They are programs; they are read, never run.
 */
import type { Diagnostic } from '@sallyport/core';
import { exactVersion, folderOf, inFolder, type PackageUse, type Reader } from '../../packages/index.ts';
import { newLines } from '../../text/index.ts';
import { known } from '../known.ts';
import { versionPlace } from '../version-place.ts';
import { readAskedGems } from './asked-gems.ts';

const isGemfile = (path: string): boolean =>
  /(?:^|\/)(?:Gemfile(?:\.[\w-]+)?|gems\.rb|[^/]+\.gemfile|[^/]+\.gemspec)$/u.test(path) && !path.endsWith('.lock');

export const gemfile: Reader = {
  id: 'gemfile',
  role: 'manifest',
  owns: isGemfile,
  read: (text, path) => {
    const lines = newLines(text);
    const { gems, unknownNames, included, own } = readAskedGems(text);
    const counted = new Map<string, number>();
    const uses = gems.map(({ name, namePlace, requirement, place, groups, source, marker }): PackageUse => {
      const count = (counted.get(name) ?? 0) + 1;
      counted.set(name, count);
      return {
        ecosystem: 'RubyGems',
        name,
        source,
        groups,
        relation: 'direct',
        id: count === 1 ? name : `${name} #${String(count)}`,
        requires: [],
        line: lines.at(namePlace.start),
        ...versionPlace(text, place, requirement),
        ...known({
          version: exactVersion('RubyGems', requirement ?? '')?.version,
          requirement,
          facts: marker === undefined || marker === '' ? undefined : { marker },
        }),
      };
    });
    const elsewhere = included.find((file) => !isGemfile(inFolder(folderOf(path), file) ?? ''));
    return {
      format: 'gemfile',
      role: 'manifest',
      path,
      uses,
      members: path.endsWith('.gemspec') ? [{ folder: '', ...own }] : [],
      diagnostics: [
        ...unknownNames
          .slice(0, 5)
          .map((offset) => notKnown(path, lines.at(offset), 'the name of a gem is computed when the file runs')),
        ...(elsewhere === undefined
          ? []
          : [notKnown(path, 1, `the file that it takes in (${elsewhere.slice(0, 80)}) is not read`)]),
      ],
      alsoRead: [],
    };
  },
};

const notKnown = (path: string, line: number, reason: string): Diagnostic => ({
  kind: 'gemfile',
  level: 'warning',
  text: `${path}:${String(line)}: ${reason}`,
  remedy: 'the lockfile that bundler writes has what this brings along; keep it beside the file',
  path,
  incomplete: true,
});
