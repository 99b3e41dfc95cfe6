import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { UsageError } from '../usage-error.ts';
import { type BenchProgram, parseExpectation, parseLabel } from './bench-program.ts';
import { readFrontMatter } from './front-matter.ts';

/** Units: bytes; larger than any program somebody wrote. */
const maxProgram = 2 ** 20;

/** Units: files below the folder. */
const maxFiles = 200_000;

/** What a manifest says of one program. */
type Entry = Readonly<Record<string, unknown>>;

/**
 * The programs below a folder, in the order of their paths.
 *
 * A label comes from the first of: the manifest (`manifest.yaml` or `manifest.json`, path → fields or a list with `path`), the comments at the top
 * of the program, its name (`x.unsafe.py`), the nearest folder above it that is named like a label. What CPython prints is in
 * `x.out` beside `x.py`.
 *
 * Errors: throws `UsageError` for a manifest that cannot be read; files that cannot are told of as skipped.
 */
export const readFolder = (
  folder: string,
  shown: string,
): { readonly programs: readonly BenchProgram[]; readonly skipped: readonly string[] } => {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some((part) => part === '__pycache__' || part === '.git'))
    .toSorted();
  if (paths.length > maxFiles)
    throw new UsageError(
      `${shown}: ${String(paths.length)} programs`,
      `at most ${String(maxFiles)} are read; name a smaller folder`,
    );
  const manifest = readManifest(folder, shown);
  const programs: BenchProgram[] = [];
  const skipped: string[] = [];
  for (const path of paths) {
    const file = join(folder, path);
    const source = readText(file);
    if (typeof source !== 'string') skipped.push(`${path}: ${source.problem}`);
    else programs.push(programOf(file, path, source, manifest.get(path)));
  }
  for (const path of manifest.keys())
    if (!paths.includes(path)) skipped.push(`${path}: in the manifest, but not there`);
  return { programs, skipped };
};

const programOf = (file: string, path: string, source: string, entry: Entry | undefined): BenchProgram => {
  const matter = readFrontMatter(source);
  const said = (key: string): string | undefined => {
    const value = entry?.[key];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : matter.get(key);
  };
  const label = said('label');
  const beside = file.replace(/\.py$/u, '.out');
  const recorded = existsSync(beside) ? readText(beside) : undefined;
  const expected = said('expect') ?? said('expected');
  const expect = expected === undefined ? null : (parseExpectation(expected) ?? null);
  return {
    id: path,
    source,
    label: label === undefined ? labelOfPath(path) : parseLabel(label),
    cwe: said('cwe') ?? null,
    expect,
    stdout: typeof recorded === 'string' ? recorded : expect === null ? (expected ?? null) : null,
    folder: dirname(file),
  };
};

const labelOfPath = (path: string): BenchProgram['label'] => {
  const name = basename(path).toLowerCase();
  const [, word = ''] = /(?:^|[._-])(safe|unsafe|benign|malicious)(?:[._-]|$)/u.exec(name.replace(/\.py$/u, '')) ?? [];
  if (word !== '') return parseLabel(word);
  for (const part of path.split('/').slice(0, -1).toReversed()) {
    const label = parseLabel(part);
    if (label !== null && !/^[01]$/u.test(part)) return label;
  }
  return null;
};

const readText = (file: string): string | { readonly problem: string } => {
  try {
    if (statSync(file).size > maxProgram) return { problem: 'larger than 1 MiB' };
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    return {
      problem:
        error instanceof TypeError
          ? 'not UTF-8'
          : `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`,
    };
  }
};

const readManifest = (folder: string, shown: string): ReadonlyMap<string, Entry> => {
  const name = ['manifest.yaml', 'manifest.yml', 'manifest.json'].find((one) => existsSync(join(folder, one)));
  if (name === undefined) return new Map();
  let data: unknown;
  try {
    data = parse(readFileSync(join(folder, name), 'utf8'));
  } catch (error) {
    throw new UsageError(
      `${shown}/${name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'cannot be read'}`,
      'a list with path and label, or paths with their labels',
    );
  }
  const list = isRecord(data) && Array.isArray(data['programs']) ? data['programs'] : data;
  if (Array.isArray(list))
    return new Map(
      list.filter(isRecord).flatMap((entry) => {
        const path = entry['path'] ?? entry['file'] ?? entry['id'];
        return typeof path === 'string' ? [[path, entry] as const] : [];
      }),
    );
  if (!isRecord(list))
    throw new UsageError(
      `${shown}/${name}: neither a list nor a mapping`,
      'a list with path and label, or paths with their labels',
    );
  return new Map(Object.entries(list).map(([path, entry]) => [path, isRecord(entry) ? entry : { label: entry }]));
};

const isRecord = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
