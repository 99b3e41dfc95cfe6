/** The reference Python for differential tests: where it is, and one program run over a batch of cases. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The reference interpreter, or nothing; CPython 3.12 is asked for by name. */
const find = (): string | undefined => {
  const pyenv = join(homedir(), '.pyenv', 'versions');
  const versions = existsSync(pyenv) ? readdirSync(pyenv).filter((name) => name.startsWith('3.12')) : [];
  const candidates = [
    process.env['SALLYPORT_REFERENCE_PYTHON'],
    'python3.12',
    ...versions.toSorted().map((name) => join(pyenv, name, 'bin', 'python')),
  ];
  for (const candidate of candidates) {
    if (candidate === undefined || candidate === '') continue;
    const answer = spawnSync(candidate, ['-c', 'import sys; print(sys.version_info[:2])'], { encoding: 'utf8' });
    if (answer.status === 0 && answer.stdout.trim() === '(3, 12)') return candidate;
  }
  return undefined;
};

export const referencePython = find();
export const noReference = 'needs CPython 3.12 (SALLYPORT_REFERENCE_PYTHON, python3.12 or pyenv)';

/** Runs `answer(case)`, defined by the program text, for each case in one interpreter; both sides speak JSON. */
export const askPython = (program: string, cases: readonly unknown[]): readonly unknown[] => {
  const whole = `import sys, json\n${program}\nfor _case in json.loads(sys.stdin.buffer.read()):\n    print(json.dumps(answer(_case)))\n`;
  const run = spawnSync(referencePython ?? '', ['-X', 'utf8', '-c', whole], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { TZ: 'UTC', PYTHONHASHSEED: '0' },
  });
  if (run.status !== 0) throw new Error(`reference Python: ${run.stderr.slice(-2000)}`);
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
};

/** A small seeded generator of numbers (mulberry32), so that failures repeat. */
export const randomFrom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
};
