/**
 * Runs tests over answers with the languages' own programs, in `packages/cell`: a copy of a small folder, no network, no account, limits. Where bubblewrap cannot be had nothing is run.
 *
 * The folder holds the answer, the test and what the test reads. The ending of a test's name says what runs it. An answer in C is part of a test in C: the test includes it, or declares what it calls and is linked with it;
 * a `main` of the answer is called `answer_main` there. A test in another language finds the compiled program as `./answer`, and where a function was asked for a shared library as `./answer.so`.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import {
  cLibraryFlags,
  type AnswerFiles,
  type BuildEnd,
  type Task,
  type TestBench,
  type TestEnd,
} from '@sallyport/assist/evaluate';
import { type CellTaskOutcome, type Mount, type Sandbox } from '@sallyport/cell';
import { findPython } from '../fix/find-python.ts';
import { findCompiler, newAskLibraries } from './missing-libraries.ts';
import { steadyOutput } from './steady-output.ts';
import { answerEnded, cEnds, cGuard, moduleMissing, nodeGuard, pythonGuard, type GuardedTest } from './test-guard.ts';

export interface BenchOptions {
  readonly sandbox: Sandbox;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of a file beside a task: its tests and what they read. */
  readonly read: (task: Task, name: string) => string | undefined;
  /** Whether code parses, by our own parsers; `undefined` where we have none for the language. */
  readonly parses: (task: Task, code: string) => Promise<string | true | undefined>;
}

/** Longest test that names no time of its own. Units: seconds. */
const usualSeconds = 10;

/** Longest compilation; it is no part of a test's time. Units: seconds. */
const buildSeconds = 30;

const limits = { bytes: 512 * 1024 * 1024, outputBytes: 64 * 1024, processes: 32 };

/** What a sanitizer ends a program with. */
const sanitizerExit = 86;

/** Weaknesses that a leak is a case of. Source: CWE, view 1000. */
const leaks = new Set([
  'CWE-399',
  'CWE-400',
  'CWE-401',
  'CWE-404',
  'CWE-459',
  'CWE-664',
  'CWE-770',
  'CWE-771',
  'CWE-772',
  'CWE-789',
]);

export const newTestBench = ({ sandbox, env, read, parses }: BenchOptions): TestBench => {
  const python = findPython('/', env);
  const compiler = findCompiler(env['PATH']);
  const missingOf = newAskLibraries(sandbox, compiler);
  const runIn = async (
    files: AnswerFiles,
    {
      argv,
      seconds,
      watchesLeaks,
    }: { readonly argv: readonly string[]; readonly seconds: number; readonly watchesLeaks: boolean },
    signal: AbortSignal,
  ): Promise<CellTaskOutcome> => {
    const folder = mkdtempSync(join(realpathSync(tmpdir()), 'sallyport-answer-'));
    try {
      for (const [name, text] of files) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      const outcome = await sandbox.run({
        command: argv,
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
          ASAN_OPTIONS: `exitcode=${String(sanitizerExit)}:detect_leaks=${watchesLeaks ? '1' : '0'}`,
          UBSAN_OPTIONS: `halt_on_error=1:exitcode=${String(sanitizerExit)}`,
          LSAN_OPTIONS: `exitcode=${String(sanitizerExit)}`,
          NO_COLOR: '1',
        },
        limits: { ...limits, seconds },
        signal,
      });
      return { ...outcome, stdout: steadyOutput(outcome.stdout), stderr: steadyOutput(outcome.stderr) };
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
      const beside = besideAnswer(task, task.tests.support, read);
      if (typeof beside === 'string') return { kind: 'not-available', why: beside };
      const missing = await missingOf(task.libraries);
      if (missing !== undefined) return { kind: 'not-available', why: missing };
      const argv = [compiler, '-std=gnu17', '-w', '-fsyntax-only', ...cLibraryFlags(task.libraries).headers, task.file];
      const outcome = await runIn(
        new Map([...files, ...beside]),
        { argv, seconds: buildSeconds, watchesLeaks: false },
        signal,
      );
      return builtFrom(outcome);
    },
    run: async (task, files, test, how, signal) => {
      const beside = besideAnswer(task, [test, ...task.tests.support], read);
      if (typeof beside === 'string') return { kind: 'not-available', why: beside };
      const missing = await missingOf(task.libraries);
      if (missing !== undefined) return { kind: 'not-available', why: missing };
      const all = new Map([...files, ...beside]);
      const guard = guardFor(test, [...files.keys()], [...beside.keys()]);
      all.set(guard.name, guard.text);
      const security = how === 'watched' ? task.tests.security.find(({ file }) => file === test) : undefined;
      const seconds = security?.seconds ?? usualSeconds;
      const runner = runnerOf(test, { python: python?.program, guard: guard.name });
      if (typeof runner === 'string') return { kind: 'not-available', why: runner };
      const isPython = test.endsWith('.py');
      const watchesLeaks = security?.cwe.some((one) => leaks.has(one)) === true;
      if (task.language !== 'c')
        return endOf(await runIn(all, { argv: runner, seconds, watchesLeaks }, signal), { how, seconds, isPython });
      if (compiler === undefined) return { kind: 'not-available', why: 'no C compiler is installed' };
      const built = builtWith(task, test, all, how);
      for (const [name, text] of built.files) all.set(name, text);
      const isLoaded = built.program === library;
      const then = test.endsWith('.c') ? [built.program] : runner;
      const argv = ['sh', '-c', cTestScript(isLoaded && how === 'watched'), compiler, String(seconds), ...then];
      return endOf(
        // Python itself leaves much behind.
        await runIn(all, { argv, seconds: seconds + buildSeconds, watchesLeaks: watchesLeaks && !isLoaded }, signal),
        { how, seconds, isBuilt: true, watchesLeaks, isPython },
      );
    },
  };
};

/** Texts of files beside a task with those that are compiled with every answer; or which one is missing. */
const besideAnswer = (
  task: Task,
  names: readonly string[],
  read: BenchOptions['read'],
): ReadonlyMap<string, string> | string => {
  const texts = new Map<string, string>();
  for (const name of [...names, ...task.sources]) {
    const text = read(task, name);
    if (text === undefined) return `${name} is missing beside the task`;
    texts.set(name, text);
  }
  return texts;
};

const guardFor = (test: string, answer: readonly string[], own: readonly string[]): GuardedTest => {
  if (test.endsWith('.py')) return pythonGuard(answer, own);
  return test.endsWith('.c') ? cGuard : nodeGuard(answer, own);
};

/** Program and arguments of a test; nothing for one in C, which becomes a program itself. */
const runnerOf = (
  test: string,
  { python, guard }: { readonly python: string | undefined; readonly guard: string },
): readonly string[] | string => {
  const ending = test.slice(test.lastIndexOf('.') + 1);
  if (ending === 'c') return [];
  if (ending === 'py') return python === undefined ? 'Python is not installed' : [python, guard, test];
  return ending === 'mjs' || ending === 'js' || ending === 'ts' || ending === 'mts'
    ? [execPath, '--disable-warning=ExperimentalWarning', '--import', `./${guard}`, test]
    : `nothing runs .${ending} here`;
};

/** What an answer in C becomes under a test that is not in C, where a function was asked for. */
const library = './answer.so';

/** What the compiler is told, and files that are put over those of the answer. */
const builtWith = (
  task: Task,
  test: string,
  all: AnswerFiles,
  how: 'plain' | 'watched',
): { readonly program: string; readonly files: ReadonlyMap<string, string> } => {
  const { headers, links } = cLibraryFlags(task.libraries);
  const isInC = test.endsWith('.c');
  const isLoaded = !isInC && task.entry?.kind === 'function';
  const program = isInC ? './test' : isLoaded ? library : './answer';
  const quoted = `"${task.file}"`;
  const isIncluded =
    isInC && [test, ...task.tests.support].some((name) => includesOf(all.get(name) ?? '').includes(quoted));
  const sources = [
    ...(isInC ? [test] : []),
    ...(isIncluded ? [] : [task.file]),
    ...task.sources,
    // A library lies in the process of its test, as an answer in a test in C does.
    ...(isInC || isLoaded ? [cGuard.name, cEnds] : []),
  ];
  const flags = [
    ...(how === 'watched'
      ? ['-fsanitize=address,undefined', '-fno-sanitize-recover=all', '-fno-omit-frame-pointer']
      : []),
    ...(isLoaded ? ['-shared', '-fPIC'] : []),
  ];
  const build = [
    '-std=gnu17',
    '-w',
    '-g',
    '-O1',
    ...flags,
    ...headers,
    ...sources,
    '-o',
    program,
    ...links,
    '-lm',
    '-lpthread',
  ];
  const code = all.get(task.file) ?? '';
  return {
    program,
    files: new Map([
      // Names and flags hold neither blanks nor quotes (`parse-task.ts`), so the compiler reads them from a file as they are.
      [buildFile, build.join('\n')],
      ...(isLoaded ? [[cGuard.name, cGuard.text] as const] : []),
      ...(isInC && !(isIncluded && renamesMain.test(all.get(test) ?? ''))
        ? [[task.file, withoutMain(task.file, code)] as const]
        : []),
    ]),
  };
};

const includesOf = (text: string): readonly string[] =>
  [...text.matchAll(/^[ \t]*#[ \t]*include[ \t]*("[^"\n]*")/gmu)].map(([, name]) => name ?? '');

/** A test that includes the answer under a name of its own for its `main`. */
const renamesMain = /^[ \t]*#[ \t]*define[ \t]+main\b/mu;

/** An answer beside a test that has a `main`: its own is called `answer_main`. */
const withoutMain = (name: string, code: string): string =>
  `#define main answer_main\n#line 1 "${name}"\n${code}\n#undef main\n`;

/** `$0` is the compiler, `$1` the seconds of the test, the rest the test. A library with sanitizers needs theirs to be loaded first. */
const cTestScript = (isWatchedLibrary: boolean): string =>
  [
    `"$0" @${buildFile} || exit ${String(buildFailed)}`,
    'seconds=$1; shift',
    ...(isWatchedLibrary
      ? ['exec timeout -k 1 "$seconds" env LD_PRELOAD="$("$0" -print-file-name=libasan.so)" "$@"']
      : ['exec timeout -k 1 "$seconds" "$@"']),
  ].join('\n');

/** What `timeout` ends with when the time is over. */
const outOfTime = 124;

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

interface TestRun {
  readonly how: 'plain' | 'watched';
  /** Units: seconds that the test had. */
  readonly seconds: number;
  /** Whether a compiler ran before it. */
  readonly isBuilt?: boolean;
  readonly watchesLeaks?: boolean;
  readonly isPython: boolean;
}

const endOf = (
  { end, stdout, stderr, cost }: CellTaskOutcome,
  { how, seconds, isBuilt = false, watchesLeaks = false, isPython }: TestRun,
): TestEnd => {
  const output = `${stdout}\n${stderr}`.trim().slice(-4_000);
  const ms = Math.round(cost.milliseconds);
  switch (end.kind) {
    case 'ended':
      if (end.code === answerEnded)
        return how === 'watched'
          ? { kind: 'not-available', why: endedByAnswer }
          : { kind: 'failed', why: endedByAnswer, output, ms };
      if (end.code === moduleMissing && isPython)
        return {
          kind: 'not-available',
          why: `the test needs the Python module ${output.split('\n').at(-1)?.slice(0, 100) ?? ''}, which is not installed`,
        };
      if (end.code === outOfTime && isBuilt) return { kind: 'failed', why: tookLonger(seconds), output, ms };
      if (end.code === sanitizerExit && watchesLeaks && noLeaksHere.test(output))
        return { kind: 'not-available', why: 'leaks cannot be looked for here: the sanitizer may not trace programs' };
      // An answer that works and whose names clash with those of a security test has nothing said against it.
      if (end.code === buildFailed && how === 'watched')
        return { kind: 'not-available', why: whyOf(end.code, stderr, stdout) };
      return end.code === 0
        ? { kind: 'passed', ms }
        : { kind: 'failed', why: whyOf(end.code, stderr, stdout), output, ms };
    case 'killed':
      return { kind: 'failed', why: `it was ended by ${end.signal}`, output, ms };
    case 'exhausted':
      if (end.resource === 'seconds' && isBuilt)
        return { kind: 'not-available', why: `the compiler took longer than ${String(buildSeconds)} s` };
      return {
        kind: 'failed',
        why: end.resource === 'seconds' ? tookLonger(seconds) : tookMore[end.resource],
        output,
        ms,
      };
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

const tookLonger = (seconds: number): string => `it took longer than ${String(seconds)} s`;

const tookMore = {
  bytes: `it took more than ${String(limits.bytes / 1024 / 1024)} MB of memory`,
  cpuSeconds: 'it took more processor time than it may',
  processes: `it started more than ${String(limits.processes)} processes`,
} as const;

/** Source: the words of LeakSanitizer of GCC 10 to 14 where ptrace is forbidden, as in some containers. */
const noLeaksHere = /LeakSanitizer has encountered a fatal error/u;

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
