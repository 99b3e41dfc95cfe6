import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import type { Task } from '@sallyport/assist/evaluate';
import { sandbox } from '@sallyport/cell';
import { newScanner } from '../fix/new-scanner.ts';
import type { Io } from '../io.ts';
import { newNameLists } from '../names/name-lists.ts';
import { readRules } from '../rules-in/read-rules.ts';
import { newChecker, type InstalledChecker } from './c-checkers.ts';
import { findCompiler, newAskLibraries } from './missing-libraries.ts';
import { namesAsked } from './names-asked.ts';
import { newProjectTools } from '../mine/project-tools.ts';
import { newTestBench } from './new-test-bench.ts';
import { askOwnOracle } from './own-oracle.ts';
import type { Suite } from './read-suite.ts';

/** Longest look of our analyser at one answer. Units: milliseconds. */
const timeoutMs = 10_000;

/**
 * The bench and the oracles of this machine, for one suite.
 *
 * `checkers`: those of C that are asked about answers in C.
 */
export const judgingTools = async (
  suite: Pick<Suite, 'read' | 'mined'>,
  io: Pick<Io, 'cwd' | 'env'>,
  checkers: readonly InstalledChecker[] = [],
) => {
  const reader = newCodeReader(analyzeLanguages);
  const pack = await readRules([], io.cwd, 'default');
  const listOf = newNameLists(io.env);
  const { mined } = suite;
  return {
    names: (task: Task, answer: string, files: ReadonlyMap<string, string>) =>
      namesAsked({ answer, files, beside: task.tests.support }, listOf),
    libraries: newAskLibraries(sandbox, findCompiler(io.env['PATH'])),
    project: mined === undefined ? undefined : newProjectTools(mined, { pack, listOf, io }),
    bench: newTestBench({
      sandbox,
      env: io.env,
      read: (task, name) => suite.read(task, name),
      parses: async ({ language, file }: Task, code) => {
        if (language !== 'python' && language !== 'javascript' && language !== 'typescript') return undefined;
        const read = await reader.outline({ path: file, text: code });
        return 'problem' in read ? read.problem : true;
      },
    }),
    oracles: [
      {
        id: 'sallyport',
        look: (task: Task, files: ReadonlyMap<string, string>, signal: AbortSignal) =>
          // A scanner remembers the files it saw by path, and every answer has the same.
          askOwnOracle(newScanner(pack, io.cwd, timeoutMs), task.file, files.get(task.file) ?? '', signal),
      },
      ...checkers.map((one) => {
        const ask = newChecker(one, sandbox);
        return {
          id: one.checker.id,
          judges: ['c'] as const,
          look: (task: Task, files: ReadonlyMap<string, string>, signal: AbortSignal) =>
            ask(task.file, new Map([...files, ...headersOf(task, suite.read)]), signal),
        };
      }),
    ],
  };
};

/** Headers that a task brings, which an answer includes. */
const headersOf = (task: Task, read: Suite['read']): ReadonlyMap<string, string> =>
  new Map(
    task.tests.support
      .filter((name) => name.endsWith('.h'))
      .flatMap((name) => {
        const text = read(task, name);
        return text === undefined ? [] : [[name, text] as const];
      }),
  );
