/**
 * Every folder `<room>/<format>/testdata/<tiny-sentence>/` is a small project; `expected.txt` beside its files says what the reader of the format
 * must make of them, in the words of `render-reading.case.ts`. With `RECORD=1` the expectations are written anew: read the difference before it is kept.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memoryFiles, type Reader, type Reading } from '../packages/index.ts';
import { renderReading } from './render-reading.case.ts';

const textsIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'expected.txt')
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );

const readAll = (reader: Reader, texts: Readonly<Record<string, string>>): readonly Reading[] =>
  Object.entries(texts)
    .filter(([path]) => reader.owns(path))
    .map(([path, text]) => reader.read(text, path, memoryFiles(texts)));

/** What every reading promises, whatever the text was. */
const expectSound = (
  reading: Reading,
  text: string,
  texts: Readonly<Record<string, string>>,
  kind: 'whole' | 'spoilt',
): void => {
  const ids = reading.uses.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const known = new Set(ids);
  const lines = text.split(/\r\n|\r|\n/u).length;
  for (const use of reading.uses) {
    expect(use.name).not.toBe('');
    expect(use.groups.length).toBeGreaterThan(0);
    expect(use.requires.filter((id) => !known.has(id))).toEqual([]);
    expect(use.line).toBeGreaterThanOrEqual(1);
    if (!reading.alsoRead.length && use.path === undefined) expect(use.line).toBeLessThanOrEqual(lines);
    if (use.versionPlace !== undefined) {
      const there = texts[use.versionPath ?? use.path ?? reading.path] ?? '';
      expect(use.versionPlace.end).toBeLessThanOrEqual(there.length);
      // A place is where the version is edited: it says it, between whatever the format puts around it.
      const said = there.slice(use.versionPlace.start, use.versionPlace.end);
      const asked = `${use.requirement ?? ''} ${use.version ?? ''}`.split(/[\s,|]+/u).filter((one) => one !== '');
      if (asked.length > 0 && kind === 'whole') expect(asked.some((one) => said.includes(one))).toBe(true);
    }
  }
};

/** Tests the readers of a room, whose folders are named after them; `others` are folders of the room that hold no reader. */
export const describeReaders = (here: string, readers: readonly Reader[], others: readonly string[] = []): void => {
  const samples = readers.flatMap((reader) => {
    const folder = join(here, reader.id, 'testdata');
    return (existsSync(folder) ? readdirSync(folder) : []).map((name) => ({
      reader,
      name,
      folder: join(folder, name),
    }));
  });

  it('are one a folder, each with samples', () => {
    const folders = readdirSync(here, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
      .map(({ name }) => name);
    expect(readers.map(({ id }) => id)).toEqual(folders.sort());
    expect(readers.filter(({ id }) => !samples.some(({ reader }) => reader.id === id)).map(({ id }) => id)).toEqual([]);
  });

  it.each(samples.map((sample) => [`${sample.reader.id}: ${sample.name}`, sample] as const))(
    '%s',
    (_, { reader, folder }) => {
      const texts = textsIn(folder);
      const readings = readAll(reader, texts);
      expect(readings.length).toBeGreaterThan(0);
      const said = readings.map((reading) => `${reading.path}\n${renderReading(reading)}\n`).join('\n');
      const expected = join(folder, 'expected.txt');
      if (process.env['RECORD'] === '1') writeFileSync(expected, said);
      expect(said).toBe(readFileSync(expected, 'utf8'));
      for (const reading of readings) expectSound(reading, texts[reading.path]!, texts, 'whole');
    },
  );

  it.each(samples.map((sample) => [`${sample.reader.id}: ${sample.name}`, sample] as const))(
    '%s, cut and spoilt anywhere, still gives a sound reading',
    (_, { reader, folder }) => {
      const texts = textsIn(folder);
      const owned = Object.keys(texts).filter((path) => reader.owns(path));
      fc.assert(
        fc.property(
          fc.constantFrom(...owned),
          fc.nat(),
          fc.nat(12),
          fc.string({ maxLength: 6 }),
          (path, at, gone, put) => {
            const text = texts[path]!;
            const from = at % (text.length + 1);
            for (const spoilt of [text.slice(0, from), text.slice(0, from) + put + text.slice(from + gone)]) {
              const all = { ...texts, [path]: spoilt };
              expectSound(reader.read(spoilt, path, memoryFiles(all)), spoilt, all, 'spoilt');
            }
          },
        ),
        { numRuns: 30 },
      );
    },
  );
};
