/**
 * Records what CPython 3.12 prints for each sample of this folder.
 *
 * `<area>/<tiny_sentence>.py` is a program that we wrote; `<tiny_sentence>.out` beside it is what the reference Python answered:
 * JSON `{ stdout, stderr, exit }`. The executor must answer the same, byte for byte, in the normal form below. Nobody types
 * an `.out` by hand.
 *
 *     node packages/python/testdata/record.ts                  record all samples
 *     node packages/python/testdata/record.ts values/int_*.py  record the given ones (paths relative to this folder or to the current one)
 *     node packages/python/testdata/record.ts --check [...]    write nothing; fail if a record is missing, stale or left over
 *
 * How a sample runs: `python -X utf8 NAME.py ARGS…` in a fresh folder that holds only the sample under its own name, with an
 * empty environment but for `PYTHONHASHSEED=0`, `PYTHONDONTWRITEBYTECODE=1` and `TZ=UTC`, at most 30 seconds. The opening
 * comment lines of a sample may hold markers with a JSON value:
 *
 *     # stdin: "two\nlines\n"     text on standard input (empty otherwise)
 *     # argv: ["--size", "3"]     arguments after the program's name
 *
 * A line `# file: package/module.py` begins another file, which lies beside the sample (`splitFiles`).
 *
 * A sample may be many small programs, each under a line `# program: title` (`splitPrograms`); its record is then a list.
 *
 * The normal form of both streams: text in UTF-8 with `\n`; the sample's folder is taken out of paths, so that a traceback says
 * `File "NAME.py"`. On standard error, frames of other files (CPython's own library, `<frozen …>`) are left out with the source
 * and caret lines under them, because our library has no Python source; `<string>`, `<stdin>` and other texts that the sample
 * compiled itself stay. The file that CPython names in `cannot import name 'x' from 'm' (FILE)` becomes `unknown location`,
 * which is what it says of a module without a file. `exit` is the exit code.
 *
 * A sample is run twice before it is recorded, with different hash seeds and in different folders; if the answers differ, it
 * depends on addresses, hash order, time or place, and must be rewritten.
 *
 * Order: samples are worked through in byte order of their paths.
 * Source: recorded with CPython 3.12.1; the reference is `SALLYPORT_REFERENCE_PYTHON`, else `python3.12` on the PATH, else
 * a 3.12 of pyenv in the home folder.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { splitFiles, splitPrograms } from './split-files.ts';

interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

const folder = dirname(fileURLToPath(import.meta.url));
const secondsPerSample = 30;
const workers = 2;

/** The reference interpreter's real path (a shim would cost a shell at each start), or nothing. */
const referencePython = async (): Promise<string | undefined> => {
  const pyenv = join(homedir(), '.pyenv', 'versions');
  const versions = existsSync(pyenv) ? (await readdir(pyenv)).filter((name) => name.startsWith('3.12')).toSorted() : [];
  const candidates = [
    process.env['SALLYPORT_REFERENCE_PYTHON'],
    'python3.12',
    ...versions.map((name) => join(pyenv, name, 'bin', 'python')),
  ];
  for (const candidate of candidates) {
    if (candidate === undefined || candidate === '') continue;
    try {
      const probe = 'import sys; print(sys.version_info[:2] == (3, 12) and sys.executable)';
      const { stdout } = await promisify(execFile)(candidate, ['-c', probe]);
      if (stdout.trim() !== 'False') return stdout.trim();
    } catch {
      // Not there: try the next one.
    }
  }
  return undefined;
};

/** The values of the markers in the opening comment lines. */
const readMarkers = (source: string): { readonly stdin: string; readonly argv: readonly string[] } => {
  let stdin = '';
  let argv: readonly string[] = [];
  for (const line of source.split('\n')) {
    if (!line.startsWith('#')) break;
    const marker = /^# (stdin|argv): (.*)$/.exec(line);
    if (marker?.[1] === 'stdin') stdin = JSON.parse(marker[2] ?? '""') as string;
    if (marker?.[1] === 'argv') argv = JSON.parse(marker[2] ?? '[]') as readonly string[];
  }
  return { stdin, argv };
};

/** Leaves out frames of files that are not the sample's; the lines under a frame are indented by two more columns. */
const withoutForeignFrames = (text: string): string => {
  const kept: string[] = [];
  let foreign: string | undefined;
  for (const line of text.split('\n')) {
    const frame = /^([ |]*) {2}File "([^"]*)"/.exec(line);
    if (frame !== null) {
      const path = frame[2] ?? '';
      foreign = path.startsWith('/') || path.startsWith('<frozen ') ? `${frame[1] ?? ''}    ` : undefined;
    } else if (foreign !== undefined && !line.startsWith(foreign)) {
      foreign = undefined;
    }
    if (foreign === undefined) kept.push(line);
  }
  return kept.join('\n');
};

/** Runs one sample once. Errors: rejects when it takes too long or ends by a signal. */
const answerOf = async (python: string, sample: string, hashSeed: number): Promise<Answer | readonly Answer[]> => {
  const bytes = await readFile(sample);
  const programs = splitPrograms(bytes.toString('utf8'));
  if (programs[0]?.title === '') return answerOfProgram(python, sample, bytes, hashSeed);
  const answers: Answer[] = [];
  for (const { text } of programs)
    answers.push(await answerOfProgram(python, sample, Buffer.from(text, 'utf8'), hashSeed));
  return answers;
};

const answerOfProgram = async (python: string, sample: string, whole: Buffer, hashSeed: number): Promise<Answer> => {
  const room = await realpath(await mkdtemp(join(tmpdir(), `sample-${hashSeed}-`)));
  try {
    const name = basename(sample);
    const { main, modules } = splitFiles(whole.toString('utf8'));
    await writeFile(join(room, name), Object.keys(modules).length === 0 ? whole : main);
    for (const [path, text] of Object.entries(modules)) {
      await mkdir(dirname(join(room, path)), { recursive: true });
      await writeFile(join(room, path), text);
    }
    const { stdin, argv } = readMarkers(main);
    const answer = await new Promise<Answer>((done, failed) => {
      const child = spawn(python, ['-X', 'utf8', name, ...argv], {
        cwd: room,
        env: { PYTHONHASHSEED: String(hashSeed), PYTHONDONTWRITEBYTECODE: '1', TZ: 'UTC' },
        timeout: secondsPerSample * 1000,
        killSignal: 'SIGKILL',
      });
      const stdout: Buffer[] = [];
      const stderr: Buffer[] = [];
      child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes));
      child.stderr.on('data', (bytes: Buffer) => stderr.push(bytes));
      child.on('error', failed);
      child.on('close', (exit, signal) => {
        if (exit === null) return failed(new Error(`ended by ${signal ?? 'an unknown signal'}`));
        const text = (parts: readonly Buffer[]): string =>
          Buffer.concat(parts)
            .toString('utf8')
            .replaceAll(`${room}/`, '')
            .replaceAll(room, '.')
            .replaceAll(/(cannot import name '[^'\n]*' from '[^'\n]*') \(\/[^)\n]*\)/g, '$1 (unknown location)');
        return done({ stdout: text(stdout), stderr: withoutForeignFrames(text(stderr)), exit });
      });
      child.stdin.on('error', () => undefined);
      child.stdin.end(stdin);
    });
    return answer;
  } finally {
    await rm(room, { recursive: true, force: true });
  }
};

const toText = (answer: Answer | readonly Answer[]): string => `${JSON.stringify(answer, null, 2)}\n`;

/** The first line in which two answers differ, for the message. */
const firstDifference = (left: Answer | readonly Answer[], right: Answer | readonly Answer[]): string => {
  if ('length' in left || 'length' in right) {
    const [many, others] = [[left].flat(), [right].flat()];
    const at = many.findIndex((one, index) => toText(one) !== toText(others[index] ?? one));
    return at === -1 || others[at] === undefined
      ? `${many.length} and ${others.length} programs`
      : `program ${at + 1}: ${firstDifference(many[at]!, others[at])}`;
  }
  const lines = (answer: Answer): readonly string[] => [
    `exit ${answer.exit}`,
    ...answer.stdout.split('\n'),
    ...answer.stderr.split('\n'),
  ];
  const [a, b] = [lines(left), lines(right)];
  const at = a.findIndex((line, index) => line !== b[index]);
  return at === -1 ? 'one is longer' : `${JSON.stringify(a[at])} and ${JSON.stringify(b[at])}`;
};

/** What is wrong with the sample's record, or nothing when all is well. */
const judge = async (python: string, sample: string, mode: 'record' | 'check'): Promise<string | undefined> => {
  const record = sample.replace(/\.py$/, '.out');
  const first = await answerOf(python, sample, 0);
  if (mode === 'check') {
    if (!existsSync(record)) return 'has no record';
    const recorded = await readFile(record, 'utf8');
    if (recorded === toText(first)) return undefined;
    return `has a stale record: ${firstDifference(JSON.parse(recorded) as Answer | readonly Answer[], first)}`;
  }
  const second = await answerOf(python, sample, 1);
  if (toText(first) !== toText(second)) return `answers differently from run to run: ${firstDifference(first, second)}`;
  await writeFile(record, toText(first));
  return undefined;
};

const main = async (words: readonly string[]): Promise<number> => {
  const mode = words.includes('--check') ? 'check' : 'record';
  const given = words.filter((word) => word !== '--check');
  const python = await referencePython();
  if (python === undefined) {
    console.error('no Python 3.12 found: set SALLYPORT_REFERENCE_PYTHON');
    return 2;
  }
  const all = (await readdir(folder, { recursive: true })).toSorted();
  const samples =
    given.length > 0
      ? given.map((path) => (existsSync(resolve(path)) ? resolve(path) : resolve(folder, path)))
      : all.filter((path) => path.endsWith('.py')).map((path) => join(folder, path));
  const problems: string[] = [];
  if (given.length === 0) {
    for (const path of all) {
      if (path.endsWith('.out') && !all.includes(path.replace(/\.out$/, '.py')))
        problems.push(`${path}: has no sample`);
    }
  }
  const queue = [...samples];
  const work = async (): Promise<void> => {
    for (let sample = queue.shift(); sample !== undefined; sample = queue.shift()) {
      const problem = await judge(python, sample, mode).catch((error: unknown) => String(error));
      if (problem !== undefined) problems.push(`${relative(folder, sample)}: ${problem}`);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  for (const problem of problems.toSorted()) console.error(problem);
  console.log(`${samples.length} samples, ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
};

process.exitCode = await main(process.argv.slice(2));
