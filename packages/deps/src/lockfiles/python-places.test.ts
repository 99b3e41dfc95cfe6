import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../packages/index.ts';
import { readers } from './readers.ts';

const python = [
  'conda',
  'conda-lock',
  'pdm-lock',
  'pipfile',
  'pipfile-lock',
  'poetry-lock',
  'pylock',
  'pyproject',
  'requirements',
  'setup-cfg',
  'setup-py',
  'uv-lock',
];

/** Upgrades edit there: what stands at the place of a use's version must be its version, or its requirement where it has none, without quotes. */
describe('places of versions in the files of Python', () => {
  const samples = readers
    .filter(({ id }) => python.includes(id))
    .flatMap((reader) => {
      const folder = join(import.meta.dirname, reader.id, 'testdata');
      return readdirSync(folder).map((name) => [`${reader.id}: ${name}`, reader, join(folder, name)] as const);
    });

  it.each(samples)('%s', (_, reader, folder) => {
    const texts = Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'expected.txt')
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
    );
    for (const [path, text] of Object.entries(texts).filter(([one]) => reader.owns(one)))
      for (const use of reader.read(text, path, memoryFiles(texts)).uses) {
        const { version, requirement, versionPlace } = use;
        if (versionPlace === undefined) continue;
        const said = texts[use.path ?? path]?.slice(versionPlace.start, versionPlace.end);
        expect(said).toBe(version ?? requirement);
      }
  });
});
