import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OracleSaid, ProjectTools, Task, TestEnd } from '@sallyport/assist/evaluate';
import type { FunctionPart } from '@sallyport/analyze/outline';
import { sandbox } from '@sallyport/cell';
import type { Finding } from '@sallyport/core';
import type { Ecosystem } from '@sallyport/deps';
import { namesAsked } from '../evaluate/names-asked.ts';
import { askOwnOracle } from '../evaluate/own-oracle.ts';
import { projectNames } from '../evaluate/project-names.ts';
import { findPython } from '../fix/find-python.ts';
import { newScanner } from '../fix/new-scanner.ts';
import type { Io } from '../io.ts';
import type { StoredList } from '../names/name-lists.ts';
import type { RulesPack } from '../rules-in/rules-pack.ts';
import { partsOf, taskLanguageOf } from './code-reading.ts';
import { foreignArgumentRules } from './foreign-arguments.ts';
import type { MinedSuite } from './mined-suite.ts';
import { newProjectBench } from './project-bench.ts';
import { putAnswer } from './put-answer.ts';
import { testRunnerIn } from './test-runner-in.ts';
import { withoutBody } from './without-body.ts';

/** Longest look of our analyser at one file. Units: milliseconds. */
const timeoutMs = 10_000;

export interface MinedTools extends ProjectTools {
  /** What the tests of a task say of the code as it was, and of the function without its body. */
  check(task: Task, how: 'as it was' | 'without', signal: AbortSignal): Promise<TestEnd>;
}

export interface ProjectToolsOptions {
  readonly pack: RulesPack;
  /** The stored list of an ecosystem. */
  readonly listOf: (ecosystem: Ecosystem) => StoredList;
  readonly io: Pick<Io, 'cwd' | 'env'>;
}

/** What judges answers to the tasks of one mined suite. */
export const newProjectTools = (
  mined: MinedSuite & { readonly tree: string },
  { pack, listOf, io }: ProjectToolsOptions,
): MinedTools => {
  const bench = newProjectBench({ sandbox, env: io.env, tree: mined.tree, mined });
  const known = lazily(() =>
    projectNames({
      tree: mined.tree,
      packages: mined.packages.map((path) => join(mined.repository, path)),
      python: findPython(mined.repository, io.env),
      signal: new AbortController().signal,
    }),
  );
  const textOf = ({ file }: Task): string => readFileSync(join(mined.tree, file), 'utf8');
  /** What one pack says of a file, but for what it said of the file as it was. */
  const lookFresh = async (task: Task, text: string, own: RulesPack, signal: AbortSignal): Promise<OracleSaid> => {
    const before = await newScanner(own, mined.tree, timeoutMs).look([{ path: task.file, text: textOf(task) }], signal);
    const left = countOf(before.findings.map(keyOf));
    return askOwnOracle(newScanner(own, mined.tree, timeoutMs), task.file, text, signal, {
      counts: (finding) => {
        const key = keyOf(finding);
        const count = left.get(key) ?? 0;
        if (count > 0) left.set(key, count - 1);
        // Nothing of the kind was there, so that what is only likely tells too.
        return count === 0 && finding.severity !== 'info';
      },
    });
  };
  return {
    check: async (task, how, signal) => {
      const part = await partOf(task, textOf(task));
      if (part === undefined)
        return { kind: 'not-available', why: `${task.file} has no function ${task.project?.symbol ?? ''}` };
      const text =
        how === 'as it was'
          ? textOf(task)
          : withoutBody(textOf(task), part, taskLanguageOf(task.file) ?? 'python', 'raises');
      let end: TestEnd = { kind: 'not-available', why: 'it has no tests' };
      for (const test of task.project?.tests ?? []) {
        end = await bench.run(test, { path: task.file, text }, signal);
        if (end.kind !== 'passed') break;
      }
      return end;
    },
    put: (task, code) => putAnswer({ path: task.file, text: textOf(task) }, task.project?.symbol ?? '', code),
    run: async (task, test, text, signal) => {
      const runner = await testRunnerIn({ path: task.file, text }, { path: task.file, text: textOf(task) });
      return runner === undefined
        ? bench.run(test, { path: task.file, text }, signal)
        : {
            kind: 'failed',
            why: `it takes hold of what runs the tests (${runner}), so that they prove nothing`,
            output: '',
            ms: 0,
          };
    },
    names: (task, answer, text) =>
      namesAsked(
        {
          answer,
          files: new Map([[task.file, text]]),
          beside: [],
          project: { ...known(), before: { path: task.file, text: textOf(task) } },
        },
        listOf,
      ),
    look: async (task, text, signal) => {
      const said = await lookFresh(task, text, pack, signal);
      const part = await partOf(task, text);
      if (part === undefined) return said;
      // An answer may call its parameters otherwise.
      const parameters = [...new Set([...part.parameters, ...((await partOf(task, textOf(task)))?.parameters ?? [])])];
      const rules = foreignArgumentRules(task.file, part, parameters, pack.rules);
      if (rules.length === 0) return said;
      const more = await lookFresh(task, text, { hash: 'foreign', rules, secrets: false, diagnostics: [] }, signal);
      const fresh = more.accusations
        .filter(({ line }) => !said.accusations.some((one) => one.line === line))
        .map((one) => ({
          ...one,
          what: `if ${part.name} is called with foreign data, it comes to where it does harm`,
        }));
      return {
        ...said,
        verdict: said.accusations.length + fresh.length > 0 ? 'accuses' : said.verdict,
        accusations: [...said.accusations, ...fresh],
        ms: said.ms + more.ms,
      };
    },
  };
};

/** Made when it is first asked for. */
const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const partOf = async ({ file, project }: Task, text: string): Promise<FunctionPart | undefined> => {
  const parts = await partsOf({ path: file, text });
  return 'problem' in parts ? undefined : parts.functions.find(({ symbol }) => symbol === project?.symbol);
};

/** What the file had is known by rule and function: lines move, and code is written anew. */
const keyOf = ({ ruleId, symbol }: Finding): string => JSON.stringify([ruleId, symbol]);

const countOf = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};
