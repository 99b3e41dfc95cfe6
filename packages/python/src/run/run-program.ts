/**
 * One run, in this process: text → tree → JavaScript → outcome. No policy, no isolation: those are wrapped around it.
 */
import { Script } from 'node:vm';
import { compile } from '../compile/compile.ts';
import { CompileProblem } from '../compile/compile-problem.ts';
import type { Constant, Program } from '../compile/program.ts';
import type { Problem } from '../syntax/problem.ts';
import { builtins } from '../runtime/builtins/index.ts';
import { evaluation } from '../runtime/evaluation.ts';
import { newPrepare, newPrepareLibrary } from './evaluate.ts';
import { readProgram } from './read-program.ts';
import { E, Exc, translated } from '../runtime/exceptions.ts';
import { type Limits, meter, type Resource, Stop } from '../runtime/meter.ts';
import { none, type Value } from '../runtime/object.ts';
import { operations } from '../runtime/ops.ts';
import { beginRun, type Host, run, write } from '../runtime/state.ts';
import { syntaxErrorText, syntaxWarningText } from '../runtime/syntax-error-text.ts';
import { formatTraceback } from '../runtime/traceback.ts';
import { tracebackHolder } from '../runtime/traceback-holder.ts';
import { str } from '../runtime/text.ts';

export interface Cost {
  readonly steps: number;
  /** Units: milliseconds. */
  readonly elapsed: number;
  /** Units: bytes, the highest measured. */
  readonly peakBytes: number;
  readonly output: number;
}

/** How a run ended. */
export type RunResult =
  | { readonly kind: 'returned'; readonly value: Value; readonly cost: Cost }
  | { readonly kind: 'exited'; readonly code: number; readonly cost: Cost }
  | { readonly kind: 'raised'; readonly error: Exc; readonly traceback: string; readonly cost: Cost }
  | { readonly kind: 'syntax'; readonly problem: Problem; readonly traceback: string; readonly cost: Cost }
  | { readonly kind: 'stopped'; readonly stop: Stop; readonly cost: Cost };

export interface RunOptions {
  readonly limits: Limits;
  readonly host: Host;
  readonly aborted?: () => boolean;
  readonly collect?: () => void;
  /** What `from m import *` brings. */
  readonly starNames?: (module: string) => readonly string[];
  readonly interactive?: boolean;
}

export interface Compiled {
  readonly program: Program;
  readonly main: Main;
}

type Main = ($: unknown, m: unknown, K: readonly Constant[], N: Value, F: (x: number) => number) => () => Value;

/** Text to something that can be run, or what is wrong with it. */
export const compileProgram = (
  source: string,
  fileName: string,
  options: Pick<RunOptions, 'starNames' | 'interactive'>,
): Compiled | Problem => {
  const { module, problem, warnings } = readProgram(source);
  if (warnings.length > 0) write('stderr', syntaxWarningText(warnings, source, fileName));
  if (problem !== undefined) return problem;
  let program: Program;
  try {
    program = compile(module, {
      source,
      isBuiltin: (name) => builtins.has(name),
      ...(options.starNames === undefined ? {} : { starNames: options.starNames }),
      ...(options.interactive === undefined ? {} : { interactive: options.interactive }),
    });
  } catch (e) {
    if (e instanceof CompileProblem) return { type: 'SyntaxError', text: e.text, start: e.node.start, end: e.node.end };
    throw e;
  }
  const main = new Script(program.placed.code, { filename: scriptName }).runInThisContext() as Main;
  return { program, main };
};

/** The file name under which emitted code appears in JavaScript stacks. */
export const scriptName = 'python:main';

/** Runs a program to its end. Library modules that it imports must have been loaded. */
export const runProgram = (source: string, options: RunOptions): RunResult => {
  beginRun(options.host);
  evaluation.prepare = newPrepare(undefined, () => {});
  evaluation.library = newPrepareLibrary();
  meter.begin(options.limits, {
    ...(options.aborted === undefined ? {} : { aborted: options.aborted }),
    ...(options.collect === undefined ? {} : { collect: options.collect }),
  });
  const compiled = compileProgram(source, options.host.fileName, options);
  if ('text' in compiled)
    return {
      kind: 'syntax',
      problem: compiled,
      traceback: syntaxErrorText(compiled, source, options.host.fileName),
      cost: costNow(),
    };
  const { program, main } = compiled;
  tracebackHolder.others.clear();
  tracebackHolder.source = { source, placed: program.placed, fileName: options.host.fileName, script: scriptName };
  try {
    const value = main(operations, meter, program.constants, none, Math.floor)();
    for (const end of run.atEnd.splice(0)) end();
    return { kind: 'returned', value, cost: costNow() };
  } catch (e) {
    return ended(e, source, program, options.host.fileName);
  }
};

const costNow = (): Cost => ({
  steps: meter.steps,
  elapsed: meter.elapsed,
  peakBytes: meter.peak,
  output: run.outputSize,
});

const ended = (thrown: unknown, source: string, program: Program, fileName: string): RunResult => {
  if (meter.stopped !== undefined) return { kind: 'stopped', stop: meter.stopped, cost: costNow() };
  if (thrown instanceof Stop) return { kind: 'stopped', stop: thrown, cost: costNow() };
  const exc = thrown instanceof Exc ? thrown : translated(thrown);
  if (exc === undefined) throw thrown;
  if (exc.t.isSubtypeOf(E.SystemExit)) {
    const code = exitCode(exc);
    return { kind: 'exited', code, cost: costNow() };
  }
  let traceback: string;
  try {
    meter.d = 0;
    traceback = formatTraceback(exc, { source, placed: program.placed, fileName, script: scriptName });
  } catch (e) {
    if (meter.stopped !== undefined) return { kind: 'stopped', stop: meter.stopped, cost: costNow() };
    throw e;
  }
  return { kind: 'raised', error: exc, traceback, cost: costNow() };
};

/** The process's exit code for `SystemExit`; a text goes to standard error. */
const exitCode = (exc: Exc): number => {
  const { a } = exc.args;
  const code = a.length === 0 ? none : a.length === 1 ? a[0]! : exc.args;
  if (code === none) return 0;
  if (typeof code === 'number' && Number.isInteger(code)) return ((code % 256) + 256) % 256;
  if (typeof code === 'boolean') return code ? 1 : 0;
  write('stderr', `${str(code)}\n`);
  return 1;
};

export type { Resource };
