import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Cassette } from '@sallyport/assist/model';
import { expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';
import { openCassetteFile, readCassetteFile, writeCassetteFile } from './cassette-file.ts';

const tape = (model: string, ...hashes: readonly string[]): Cassette => ({
  version: 1,
  provider: 'local',
  model,
  answers: hashes.map((hash) => ({ hash, answer: { kind: 'raw', text: `${model} ${hash}`, finish: 'stop' } })),
});

it('two processes that record into one file lose nothing', () => {
  using folder = scratch({});
  const path = join(folder.path, 'tape.json');
  expect(openCassetteFile(path, tape('one'))).toEqual([]);
  expect(existsSync(path)).toBe(false);
  writeCassetteFile(path, tape('one', 'a'));
  writeCassetteFile(path, tape('one', 'b'));
  writeCassetteFile(path, tape('one', 'a', 'c'));
  expect(readCassetteFile(path).answers.map(({ hash }) => hash)).toEqual(['b', 'a', 'c']);
});

it('answers of one model are not called those of another', () => {
  using folder = scratch({});
  const path = join(folder.path, 'tape.json');
  openCassetteFile(path, tape('one'));
  // Nothing is written yet: two models of one run.
  expect(() => openCassetteFile(path, tape('two'))).toThrow(
    'it is for answers of local/one, and these are of local/two',
  );
  writeCassetteFile(path, tape('one', 'a'));
  expect(() => openCassetteFile(path, tape('two'))).toThrow('record');
  expect(openCassetteFile(path, tape('one'))).toHaveLength(1);
});
