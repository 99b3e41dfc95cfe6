/**
 * Our own Python samples, compared with what CPython 3.12 printed for them (`testdata/`, recorded by `record.ts`): output, traceback,
 * exit code.
 *
 * `testdata/not-yet.txt` lists samples that still differ. A sample that is on it and passes fails here, so the list only shrinks.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeSource } from '../syntax/decode-source.ts';
import { splitFiles, splitPrograms } from '../../testdata/split-files.ts';
import { runHere } from './testdata/run-here.ts';

const root = join(import.meta.dirname, '../../testdata');
const notYet = new Set(
  readFileSync(join(root, 'not-yet.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);

interface Recorded {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

const marker = (source: string, name: string): unknown => {
  const found = new RegExp(`^# ${name}: (.*)$`, 'm').exec(source.split('\n').slice(0, 5).join('\n'));
  return found === null ? undefined : (JSON.parse(found[1]!) as unknown);
};

const run = async (name: string, text: string): Promise<Recorded> => {
  const { main: source, modules } = splitFiles(text);
  const { outcome, ...got } = await runHere(source, {
    fileName: name,
    beside: modules,
    limits: { seconds: 20 },
    mode: {
      stdin: (marker(source, 'stdin') as string | undefined) ?? '',
      argv: (marker(source, 'argv') as string[] | undefined) ?? [],
    },
  });
  switch (outcome.kind) {
    case 'returned':
      return { stdout: got.stdout, stderr: got.stderr, exit: 0 };
    case 'exited':
      return { stdout: got.stdout, stderr: got.stderr, exit: outcome.code };
    case 'raised':
    case 'syntax':
      return { stdout: got.stdout, stderr: got.stderr + outcome.traceback, exit: 1 };
    default:
      return { stdout: got.stdout, stderr: `${outcome.kind}: ${JSON.stringify(outcome).slice(0, 500)}`, exit: -1 };
  }
};

/** The corpus of small programs, many to a file. */
describe('functions', () => {
  for (const file of readdirSync(join(root, 'functions')).filter((one) => one.endsWith('.py'))) {
    const programs = splitPrograms(readFileSync(join(root, 'functions', file), 'utf8'));
    const wanted = JSON.parse(
      readFileSync(join(root, 'functions', file.replace(/\.py$/, '.out')), 'utf8'),
    ) as readonly Recorded[];
    test(file.slice(0, -3), { timeout: 120_000 }, async () => {
      expect(wanted).toHaveLength(programs.length);
      for (const [i, { title, text }] of programs.entries()) expect(await run(file, text), title).toEqual(wanted[i]);
    });
  }
});

for (const area of ['language', 'values', 'tracebacks', 'library', 'programs', 'files']) {
  describe(area, () => {
    for (const file of readdirSync(join(root, area)).filter((one) => one.endsWith('.py'))) {
      const record = join(root, area, file.replace(/\.py$/, '.out'));
      if (!existsSync(record)) continue;
      const id = `${area}/${file.slice(0, -3)}`;
      test(id, { timeout: 60_000 }, async () => {
        const wanted = JSON.parse(readFileSync(record, 'utf8')) as Recorded;
        const decoded = decodeSource(readFileSync(join(root, area, file)), file);
        const got =
          'text' in decoded ? await run(file, decoded.text) : { stdout: '', stderr: `${decoded.problem}\n`, exit: 1 };
        const { stdout, stderr, exit } = wanted;
        if (notYet.has(id)) expect(got, 'it passes now: take it off not-yet.txt').not.toEqual({ stdout, stderr, exit });
        else expect(got).toEqual({ stdout, stderr, exit });
      });
    }
  });
}
