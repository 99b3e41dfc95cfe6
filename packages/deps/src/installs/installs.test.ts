import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeReaders } from '../lockfiles/reader-samples.case.ts';
import { memoryFiles, type Reading } from '../packages/index.ts';
import { mentionReaders } from './readers.ts';

describe('readers of what is installed by other texts', () => {
  describeReaders(import.meta.dirname, mentionReaders, ['command']);

  const samples = mentionReaders.flatMap((reader) =>
    readdirSync(join(import.meta.dirname, reader.id, 'testdata'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && reader.owns(entry.name) && entry.name !== 'expected.txt')
      .map((entry) => ({ reader, name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') })),
  );

  const said = ({ uses }: Reading): readonly string[] =>
    uses.map(({ line, ecosystem, name, version, requirement }) =>
      [line, ecosystem, name, version, requirement].join(' '),
    );

  it.each(samples.map((sample) => [`${sample.reader.id}: ${sample.name}`, sample] as const))(
    '%s says the same with line ends of Windows and a byte order mark',
    (_, { reader, name, text }) => {
      const unix = text.replaceAll('\r\n', '\n');
      const windows = `\ufeff${unix.replaceAll('\n', '\r\n')}`;
      expect(said(reader.read(windows, name, memoryFiles()))).toEqual(said(reader.read(unix, name, memoryFiles())));
    },
  );

  it.each([
    'README.txt',
    'main.rs',
    'a.css',
    'requirements.txt',
    'poetry.lock',
    'src/.env',
    'docs/Dockerfiles.png',
    'mcp.json.bak',
    'workflows/a.yml',
  ])('%s is of none', (path) => {
    expect(mentionReaders.filter(({ owns }) => owns(path)).map(({ id }) => id)).toEqual([]);
  });
});
