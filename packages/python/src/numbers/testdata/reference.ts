import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { PyRaise } from '../../runtime/raise.ts';

const isPython312 = (path: string): boolean => {
  const run = spawnSync(path, ['-c', 'import sys; print(sys.version_info[:2] == (3, 12))'], { encoding: 'utf8' });
  return run.status === 0 && run.stdout.trim() === 'True';
};

const find = (): string | undefined => {
  const versions = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
  const installed = existsSync(versions) ? readdirSync(versions).filter((name) => name.startsWith('3.12')) : [];
  const candidates = [
    process.env['SALLYPORT_REFERENCE_PYTHON'] ?? '',
    'python3.12',
    ...installed.map((name) => join(versions, name, 'bin', 'python')),
  ];
  return candidates.find((path) => path !== '' && isPython312(path));
};

/** The reference interpreter, or `undefined` if this machine has none. */
export const referencePython: string | undefined = find();

/** Why a differential test is skipped. */
export const noReference = 'no CPython 3.12 found (SALLYPORT_REFERENCE_PYTHON, python3.12, pyenv)';

/**
 * What CPython answers to each expression, in one process: a str as `s` and itself, an exception as `!Name: message`,
 * anything else as its repr.
 */
export const askPython = (expressions: readonly string[]): readonly string[] => {
  if (referencePython === undefined) throw new Error(noReference);
  const run = spawnSync(referencePython, [join(import.meta.dirname, 'reference.py')], {
    input: expressions.map((one) => JSON.stringify(one)).join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as string);
};

/** Our answer in the same form, from a function that gives a str's text or another value's repr. */
export const answerOf = (work: () => string): string => {
  try {
    return work();
  } catch (error) {
    if (error instanceof PyRaise) return `!${error.name}: ${error.text}`;
    throw error;
  }
};

/** A Python string literal in ASCII. */
export const literal = (text: string): string => {
  let result = '"';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    result +=
      code < 32 || code > 126 || char === '"' || char === '\\' ? `\\U${code.toString(16).padStart(8, '0')}` : char;
  }
  return `${result}"`;
};

/** Repeatable numbers in [0, 1): mulberry32. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const view = new DataView(new ArrayBuffer(8));

/** A float of any bits at all, or of a friendlier kind: integral, short decimal, near 1. */
export const anyFloat = (random: () => number): number => {
  const kind = Math.floor(random() * 8);
  if (kind === 0) return Math.round((random() - 0.5) * 2000);
  if (kind === 1) return Math.round((random() - 0.5) * 1e6) / 10 ** Math.floor(random() * 6);
  if (kind === 2) return random() * 2 - 1;
  if (kind === 3) return (random() - 0.5) * 2 ** Math.floor(random() * 200 - 100);
  if (kind === 4) return [0, -0, 1, -1, Infinity, -Infinity, NaN, 5e-324, 2 ** -1022, 1.7976931348623157e308, 0.5, 2.5][Math.floor(random() * 12)] ?? 0;
  if (kind === 5) return Math.round((random() - 0.5) * 64) / 2 ** Math.floor(random() * 8);
  view.setUint32(0, random() * 2 ** 32);
  view.setUint32(4, random() * 2 ** 32);
  return view.getFloat64(0);
};

/** A meter that never stops. */
export const freeMeter = { spend: (): void => {}, allocate: (): void => {} };
