/**
 * How fast Python is read: `npx --no-install node --conditions=@sallyport/source benchmarks/speed/parse-python.ts [folder] [runs]`.
 *
 * Reads every `.py` file of a folder (by default the newest installed standard library) into memory, then parses all of
 * them in each mode several times and prints megabytes per second: the median run, with the fastest and the slowest.
 * Megabytes are millions of bytes of UTF-8; reading files and decoding are not counted.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@sallyport/python/syntax';
import { pythonLanguage } from '../../packages/analyze/src/languages/python/index.ts';

/** Library folders of installed Pythons, oldest first. */
const installedLibraries = (): readonly string[] => {
  const versions = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
  const found: string[] = [];
  const libraries = (folder: string): void => {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder)) if (/^python3\.\d+$/.test(entry)) found.push(join(folder, entry));
  };
  libraries('/usr/lib');
  if (existsSync(versions)) for (const version of readdirSync(versions)) libraries(join(versions, version, 'lib'));
  const minor = (path: string): number => Number(/python3\.(\d+)$/.exec(path)?.[1] ?? 0);
  return found.toSorted((a, b) => minor(a) - minor(b));
};

const pythonFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

const [folder = installedLibraries().at(-1), runs = '5'] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('no Python library found: install one, or name a folder with Python files\n');
  process.exit(2);
}

const texts = pythonFiles(folder).map((path) => readFileSync(path, 'utf8'));
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
process.stdout.write(`${folder}: ${texts.length} files, ${megabytes.toFixed(1)} MB\n`);

const subjects: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['strict', (text) => parse(text, { mode: 'strict' })],
  ['tolerant', (text) => parse(text, { mode: 'tolerant' })],
  ['tolerant + generic tree', (text) => pythonLanguage.parse(text, 'python')],
];
for (const [name, read] of subjects) {
  const speeds: number[] = [];
  for (let run = 0; run < Number(runs); run++) {
    const before = performance.now();
    for (const text of texts) read(text);
    speeds.push(megabytes / ((performance.now() - before) / 1000));
  }
  speeds.sort((a, b) => a - b);
  const median = speeds[speeds.length >> 1]!;
  const range = `${speeds[0]!.toFixed(1)}–${speeds.at(-1)!.toFixed(1)}`;
  process.stdout.write(`${name.padEnd(24)} ${median.toFixed(1).padStart(6)} MB/s (${range}, ${speeds.length} runs)\n`);
}
