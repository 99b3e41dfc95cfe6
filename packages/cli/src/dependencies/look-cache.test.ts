import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../discovery/disk.ts';
import { scratch, type Scratch } from '../testing/run-program.ts';
import { newLookCache, type KeptLook } from './look-cache.ts';
import { newReadingCache } from './reading-cache.ts';
import { findProject, readProject, type FoundProject } from './read-project.ts';

const { signal } = new AbortController();

const gemfileLock = 'GEM\n  remote: https://rubygems.org/\n  specs:\n    door (1.0.0)\n\nDEPENDENCIES\n  door\n';

const find = (folder: Scratch): FoundProject =>
  findProject({ cwd: folder.path, targets: ['p'], exclude: [], signal }, nodeDisk);

/** The groups of what the lockfile has, and how many files were not read anew. */
const readAgain = (folder: Scratch) => {
  const found = find(folder);
  const cache = newReadingCache(
    { folder: join(folder.path, 'cache'), root: found.root, engine: '1', mostBytes: 1 << 20 },
    nodeDisk,
  );
  const { readings, cachedFiles } = readProject(found, cache, signal, nodeDisk);
  const lock = readings.find(({ format }) => format === 'gemfile-lock');
  return { groups: lock?.uses.map(({ groups }) => groups), cachedFiles, dependsOn: cache.dependsOn() };
};

describe('kept readings', () => {
  it('are used while nothing has changed, and not when a file has come that a reader looks for by its folder', () => {
    using folder = scratch({ 'p/Gemfile': 'gemspec\n', 'p/Gemfile.lock': gemfileLock });
    expect(readAgain(folder)).toMatchObject({ groups: [['production']], cachedFiles: 0 });
    expect(readAgain(folder)).toMatchObject({ groups: [['production']], cachedFiles: 2 });
    folder.write('p/house.gemspec', "Gem::Specification.new do |s|\n  s.add_development_dependency 'door'\nend\n");
    expect(readAgain(folder).groups).toEqual([['development']]);
  });

  it('are not used when a file beside is written anew or gone', () => {
    using folder = scratch({ 'p/Gemfile': "gem 'door'\n", 'p/Gemfile.lock': gemfileLock });
    readAgain(folder);
    folder.write('p/Gemfile', "gem 'door', group: :development\n");
    expect(readAgain(folder).groups).toEqual([['development']]);
    rmSync(join(folder.path, 'p/Gemfile'));
    expect(readAgain(folder).groups).toEqual([['production']]);
  });
});

describe('a kept look', () => {
  const look: KeptLook = {
    findings: [],
    rules: [],
    diagnostics: [],
    inventory: { components: [] },
    missing: [],
    matched: 0,
  };
  const cacheOf = (folder: Scratch, found: FoundProject, made = ['1']) =>
    newLookCache(join(folder.path, 'cache'), found, made, nodeDisk);

  it('is used for the same files, settings and names in folders alone', () => {
    using folder = scratch({ 'p/Gemfile': 'gemspec\n', 'p/Gemfile.lock': gemfileLock });
    const { dependsOn } = readAgain(folder);
    cacheOf(folder, find(folder)).keep(look, dependsOn);
    expect(cacheOf(folder, find(folder)).find()?.look).toEqual(look);
    expect(cacheOf(folder, find(folder), ['2']).find()).toBeUndefined();
    folder.write('p/house.xyz', '');
    expect(cacheOf(folder, find(folder)).find()).toBeUndefined();
  });

  it('is not used when what could not be looked at is another', () => {
    using folder = scratch({ 'p/Gemfile.lock': gemfileLock });
    const found = find(folder);
    const less: FoundProject = {
      ...found,
      diagnostics: [{ kind: 'unreadable', level: 'error', text: 'p/q: cannot be listed', incomplete: true }],
    };
    cacheOf(folder, less).keep(look, {});
    expect(cacheOf(folder, found).find()).toBeUndefined();
    expect(cacheOf(folder, less).find()?.look).toEqual(look);
  });

  it('has room for large projects', () => {
    using folder = scratch({ 'p/Gemfile.lock': gemfileLock });
    const found = find(folder);
    const [file] = found.files;
    const many = {
      ...found,
      files: Array.from({ length: 70_000 }, (_, index) => ({ ...file!, path: `p/${String(index)}` })),
    };
    cacheOf(folder, many).keep(look, {});
    expect(cacheOf(folder, many).find()?.look).toEqual(look);
  });
});
