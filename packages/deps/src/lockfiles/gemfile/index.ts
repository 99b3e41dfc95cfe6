/**
 * What a Ruby project asks for: `Gemfile`, `gems.rb`, `*.gemfile`, `*.gemspec`. They are programs; they are read, never run.
 */
import type { Diagnostic } from '@sallyport/core';
import { exactVersion, folderOf, inFolder, type PackageUse, type Reader } from '../../packages/index.ts';
import { newLines } from '../../text/index.ts';
import { known } from '../known.ts';
import { versionPlace } from '../version-place.ts';
import { readAskedGems, type AskedGem } from './asked-gems.ts';

const isGemfile = (path: string): boolean =>
  /(?:^|\/)(?:Gemfile(?:[._-][\w.-]+)?|gems\.rb|[^/]+\.gemfile|[^/]+\.gemspec)$/u.test(path) &&
  // Templates and leftovers.
  !/\.lock\.[^/]*$|\.(?:lock|tt|erb|md|txt|bak|orig|example|sample|template)$/u.test(path);

export const gemfile: Reader = {
  id: 'gemfile',
  role: 'manifest',
  owns: isGemfile,
  read: (text, path, files) => {
    const lines = newLines(text);
    const { gems, unknownNames, included, own } = readAskedGems(text);
    const counted = new Map<string, number>();
    const alsoRead: string[] = [];
    const diagnostics = unknownNames
      .slice(0, 5)
      .map((offset) => notKnown(path, lines.at(offset), 'the name of a gem is computed when the file runs'));
    const uses = toUses(gems, text, counted);
    for (const { file, offset } of included.slice(0, mostIncluded)) {
      const at = file === undefined ? undefined : inFolder(folderOf(path), file);
      // It has a reading of its own.
      if (at !== undefined && isGemfile(at)) continue;
      const more = at === undefined ? undefined : files.readText(at);
      if (at === undefined || more === undefined)
        diagnostics.push(notKnown(path, lines.at(offset), 'the file that it takes in here cannot be read'));
      else if (!alsoRead.includes(at)) {
        alsoRead.push(at);
        uses.push(...toUses(readAskedGems(more).gems, more, counted).map((use) => ({ ...use, path: at })));
      }
    }
    return {
      format: 'gemfile',
      role: 'manifest',
      path,
      uses,
      members: path.endsWith('.gemspec') ? [{ folder: '', ...own }] : [],
      diagnostics,
      alsoRead,
    };
  },
};

const mostIncluded = 50;

const toUses = (gems: readonly AskedGem[], text: string, counted: Map<string, number>): PackageUse[] => {
  const lines = newLines(text);
  return gems.map(({ name, namePlace, requirement, place, groups, source, marker }) => {
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
};

const notKnown = (path: string, line: number, reason: string): Diagnostic => ({
  kind: 'gemfile',
  level: 'warning',
  text: `${path}:${String(line)}: ${reason}`,
  remedy: 'the lockfile that bundler writes has what this brings along; keep it beside the file',
  path,
  incomplete: true,
});
