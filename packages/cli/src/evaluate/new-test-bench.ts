/**
 * Runs tests over answers with the languages' own programs, in `packages/cell`: a copy of a small folder, no network, no account, limits. Where bubblewrap cannot be had nothing is run.
 *
 * The folder holds the answer, the test and what the test reads. The ending of a test's name says what runs it; a test in another language than the answer (a Python script around a C program) finds
 * the compiled program as `./answer`.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import type { AnswerFiles, BuildEnd, Task, TestBench, TestEnd } from '@sallyport/assist/evaluate';
import { findProgram, type CellTaskOutcome, type Mount, type Sandbox } from '@sallyport/cell';
import { findPython } from '../fix/find-python.ts';
import { answerEnded, cEnds, cGuard, nodeGuard, pythonGuard, type GuardedTest } from './test-guard.ts';

export interface BenchOptions {
  readonly sandbox: Sandbox;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of a file beside a task: its tests and what they read. */
  readonly read: (task: Task, name: string) => string | undefined;
  /** Whether code parses, by our own parsers; `undefined` where we have none for the language. */
  readonly parses: (task: Task, code: string) => Promise<string | true | undefined>;
}

/** Longest test, and longest compilation. Units: seconds. */
const seconds = 10;

const limits = { seconds, bytes: 512 * 1024 * 1024, outputBytes: 64 * 1024, processes: 32 };

/** What a sanitizer ends a program with. */
const sanitizerExit = 86;

export const newTestBench = ({ sandbox, env, read, parses }: BenchOptions): TestBench => {
  const python = findPython('/', env);
  const compiler = findProgram('gcc', env['PATH'] ?? '') ?? findProgram('cc', env['PATH'] ?? '');
  const runIn = async (
    files: AnswerFiles,
    command: readonly string[],
    signal: AbortSignal,
  ): Promise<CellTaskOutcome> => {
    const folder = mkdtempSync(join(realpathSync(tmpdir()), 'sallyport-answer-'));
    try {
      for (const [name, text] of files) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      return await sandbox.run({
        command,
        folder: { path: folder, as: 'copy' },
        mounts: (python?.folders ?? []).map((from): Mount => ({ from, access: 'read' })),
        env: {
          PATH: [
            dirname(execPath),
            ...(python === undefined ? [] : [dirname(python.program)]),
            '/usr/local/bin:/usr/bin:/bin',
          ].join(':'),
          LANG: 'C.UTF-8',
          PYTHONDONTWRITEBYTECODE: '1',
          ASAN_OPTIONS: `exitcode=${String(sanitizerExit)}:detect_leaks=1`,
          UBSAN_OPTIONS: `halt_on_error=1:exitcode=${String(sanitizerExit)}`,
          LSAN_OPTIONS: `exitcode=${String(sanitizerExit)}`,
          NO_COLOR: '1',
        },
        limits,
        signal,
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  return {
    build: async (task, files, signal) => {
      const code = files.get(task.file) ?? '';
      const parsed = await parses(task, code);
      if (typeof parsed === 'string') return { kind: 'does-not-parse', why: parsed };
      if (task.language !== 'c')
        return parsed === true
          ? { kind: 'built' }
          : { kind: 'not-available', why: `${task.language} is not built here` };
      if (compiler === undefined) return { kind: 'not-available', why: 'no C compiler is installed' };
      const outcome = await runIn(files, [compiler, '-std=gnu17', '-w', '-fsyntax-only', task.file], signal);
      return builtFrom(outcome);
    },
    run: async (task, files, test, how, signal) => {
      const all = new Map(files);
      for (const name of [test, ...task.tests.support]) {
        const text = read(task, name);
        if (text === undefined) return { kind: 'not-available', why: `${name} is missing beside the task` };
        all.set(name, text);
      }
      const guard = guardFor(test, [...files.keys()], [test, ...task.tests.support]);
      all.set(guard.name, guard.text);
      const command = commandFor(task, test, how, { compiler, python: python?.program, guard: guard.name });
      if ('why' in command) return { kind: 'not-available', why: command.why };
      if (command.build !== undefined) all.set(buildFile, command.build);
      return endOf(await runIn(all, command.argv, signal), how);
    },
  };
};

interface Programs {
  readonly compiler: string | undefined;
  readonly python: string | undefined;
  /** The file that notices an answer which ends its test. */
  readonly guard: string;
}

const guardFor = (test: string, answer: readonly string[], own: readonly string[]): GuardedTest => {
  if (test.endsWith('.py')) return pythonGuard(answer, own);
  return test.endsWith('.c') ? cGuard : nodeGuard(answer, own);
};

const commandFor = (
  task: Task,
  test: string,
  how: 'plain' | 'watched',
  { compiler, python, guard }: Programs,
): { readonly argv: readonly string[]; readonly build?: string } | { readonly why: string } => {
  const ending = test.slice(test.lastIndexOf('.') + 1);
  const runner =
    ending === 'py'
      ? python === undefined
        ? 'Python is not installed'
        : [python, guard, test]
      : ending === 'mjs' || ending === 'js' || ending === 'ts' || ending === 'mts'
        ? [execPath, '--disable-warning=ExperimentalWarning', '--import', `./${guard}`, test]
        : ending === 'c'
          ? []
          : `nothing runs .${ending} here`;
  if (typeof runner === 'string') return { why: runner };
  if (task.language !== 'c') return { argv: runner };
  if (compiler === undefined) return { why: 'no C compiler is installed' };
  const [sources, program] = ending === 'c' ? [[test, guard, cEnds], './test'] : [[task.file], './answer'];
  const flags =
    how === 'watched' ? ['-fsanitize=address,undefined', '-fno-sanitize-recover=all', '-fno-omit-frame-pointer'] : [];
  const build = ['-std=gnu17', '-w', '-g', '-O1', ...flags, ...sources, '-o', program, '-lm', '-lpthread'];
  const then = ending === 'c' ? [program] : runner;
  // Names and flags hold neither blanks nor quotes (`parse-task.ts`), so the compiler reads them from a file as they are.
  return {
    argv: ['sh', '-c', `"$0" @${buildFile} || exit ${String(buildFailed)}; exec "$@"`, compiler, ...then],
    build: build.join('\n'),
  };
};

const buildFile = 'build.args';
/** Ends a test whose program could not be built with it. */
const buildFailed = 99;

const builtFrom = ({ end, stderr }: CellTaskOutcome): BuildEnd => {
  if (end.kind === 'ended' && end.code === 0) return { kind: 'built' };
  if (end.kind !== 'ended') return { kind: 'not-available', why: `the compiler did not end by itself (${end.kind})` };
  return { kind: 'does-not-compile', why: firstError(stderr) };
};

const firstError = (stderr: string): string => {
  const lines = stderr.split('\n');
  return (lines.find((line) => /error:|undefined reference/u.test(line)) ?? lines[0] ?? '').slice(0, 300);
};

const endOf = ({ end, stdout, stderr, cost }: CellTaskOutcome, how: 'plain' | 'watched'): TestEnd => {
  const output = `${stdout}\n${stderr}`.trim().slice(-4_000);
  const ms = Math.round(cost.milliseconds);
  switch (end.kind) {
    case 'ended':
      if (end.code === answerEnded)
        return how === 'watched'
          ? { kind: 'not-available', why: endedByAnswer }
          : { kind: 'failed', why: endedByAnswer, output, ms };
      // An answer that works and whose names clash with those of a security test has nothing said against it.
      if (end.code === buildFailed && how === 'watched')
        return { kind: 'not-available', why: whyOf(end.code, stderr, stdout) };
      return end.code === 0
        ? { kind: 'passed', ms }
        : { kind: 'failed', why: whyOf(end.code, stderr, stdout), output, ms };
    case 'killed':
      return { kind: 'failed', why: `it was ended by ${end.signal}`, output, ms };
    case 'exhausted':
      return { kind: 'failed', why: `it came to its limit (${JSON.stringify(end.resource)})`, output, ms };
    case 'aborted':
      return { kind: 'not-available', why: 'it was stopped' };
    case 'refused':
      return { kind: 'not-available', why: `nothing is run without walls: ${end.reasons.join('; ')}` };
    case 'failed':
      return { kind: 'not-available', why: end.text };
    default:
      return end satisfies never;
  }
};

const endedByAnswer = 'the answer ended the program before the test was through';

const whyOf = (code: number, stderr: string, stdout: string): string => {
  if (code === buildFailed) return `the answer cannot be built with the test: ${firstError(stderr)}`;
  const report = /(?:ERROR|runtime error): ?(.+)/u.exec(stderr);
  if (code === sanitizerExit && report !== null) return `sanitizer: ${(report[1] ?? '').slice(0, 200)}`;
  const lines = `${stdout}\n${stderr}`.trim().split('\n');
  // Python names the error last, Node before the trace and its own version.
  const last = lines.findLast((line) => /^(?:Uncaught )?[A-Z][\w.]*Error\b[^:]*: ./u.test(line)) ?? lines.at(-1) ?? '';
  return last === '' ? `it ended with ${String(code)}` : last.slice(0, 300);
};
