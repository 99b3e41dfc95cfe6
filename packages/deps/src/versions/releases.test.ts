/** Real releases, each pair of them in both directions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareVersions, ecosystems } from './index.ts';

const folder = join(import.meta.dirname, 'testdata/releases');

/** `crates.io` has its data in `crates-io.txt`. */
const fileOf = (ecosystem: string): string => `${ecosystem.toLowerCase().replace('.', '-')}.txt`;

interface Project {
  readonly name: string;
  /** Oldest first; each with its other spellings. */
  readonly releases: readonly (readonly string[])[];
}

const readProjects = (path: string): readonly Project[] =>
  readFileSync(path, 'utf8')
    .split(/^# /mu)
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const [name = '', ...lines] = text.trimEnd().split('\n');
      return { name, releases: lines.map((line) => line.split(' = ')) };
    });

const wrongPairs = (ecosystem: string, { releases }: Project): readonly string[] => {
  const flat = releases.flatMap((spellings, place) => spellings.map((text) => ({ text, place })));
  return flat.flatMap((a) =>
    flat
      .filter(
        (b) => Math.sign(compareVersions(ecosystem, a.text, b.text) ?? Number.NaN) !== Math.sign(a.place - b.place),
      )
      .map((b) => `${a.text} and ${b.text}: ${compareVersions(ecosystem, a.text, b.text)}`),
  );
};

describe.each(ecosystems)('%s', (ecosystem) => {
  const projects = readProjects(join(folder, fileOf(ecosystem)));
  it.each(projects.map((project) => [project.name, project] as const))('%s', (_, project) => {
    expect(project.releases.length).toBeGreaterThan(1);
    expect(wrongPairs(ecosystem, project)).toEqual([]);
  });
});

it('there is no file that no ecosystem reads', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  expect(files.sort()).toEqual(ecosystems.map(fileOf).sort());
});
