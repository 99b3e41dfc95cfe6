/** `sallyport eval mine`: functions of a repository whose tests need them → a suite of tasks for `sallyport eval run`. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import { probeBubblewrap, sandbox } from '@sallyport/cell';
import { visible } from '@sallyport/core/report/visible';
import type { SourceText } from '@sallyport/core/faces';
import type { Parsed } from '../arguments/option.ts';
import { readOwnConfig } from '../config/read-config.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { git } from '../discovery/git.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { findPython } from '../fix/find-python.ts';
import { newScanner } from '../fix/new-scanner.ts';
import { projectRoot } from '../fix/project-root.ts';
import type { Io } from '../io.ts';
import { partsOf } from '../mine/code-reading.ts';
import { candidatesIn, inOrder, type Candidate } from '../mine/find-candidates.ts';
import { likelyTests, testCommands } from '../mine/find-tests.ts';
import { readMinedSuite, treeName, writeMinedSuite, type LeftOut, type MinedSuite } from '../mine/mined-suite.ts';
import { newProjectBench } from '../mine/project-bench.ts';
import { newProver } from '../mine/prove-task.ts';
import { instructionsFor, readProject, type ReadProject } from '../mine/read-project.ts';
import { snapshotTree } from '../mine/snapshot-tree.ts';
import { minedTaskId, writeMinedTask } from '../mine/write-mined-task.ts';
import { newSecretsReader } from '../model/secrets-in-text.ts';
import { readRules } from '../rules-in/read-rules.ts';
import { wantsProgress } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Longest look of our analyser at one file. Units: milliseconds. */
const timeoutMs = 10_000;

export const run = async (parsed: Parsed, io: Io): Promise<ExitCode> => {
  const request = requestOf(parsed, io);
  const { suite, repository, most } = request;
  const probe = await probeBubblewrap();
  if (probe.kind === 'not available') {
    io.err(
      `sallyport: nothing is run without walls, and without running tests no task is proven (${probe.reason})\n  install bubblewrap: apt install bubblewrap, dnf install bubblewrap\n`,
    );
    return exitCode.missingData;
  }
  const mined = await openSuite(request, io);
  if (mined === undefined) return exitCode.incomplete;
  const tree = join(suite, treeName);
  const own = await readOwnConfig(io, nodeDisk);
  const { default: ignore } = await import('ignore');
  const denied = ignore().add([...(own.modelDeny ?? [])]);
  const secretsIn = newSecretsReader();
  const project = await readProject(tree, {
    paths: request.paths,
    denies: (path) => (denied.ignores(path) ? 'model-deny of your configuration says so' : undefined),
    secretsIn,
    signal: io.signal,
  });
  for (const line of readingText(project, mined)) io.err(`sallyport: ${visible(line)}\n`);
  const candidates = await allCandidates(project, tree, io);
  if (candidates.length === 0) {
    io.err(
      `sallyport: no function that could be a task in ${String(project.files.length)} files of Python, JavaScript and TypeScript (bodies of 3 to 80 lines; tests, and files with secrets, are left out)\n`,
    );
    return exitCode.nothingToScan;
  }
  const left = new Map(mined.left.map((one) => [JSON.stringify([one.path, one.symbol]), one]));
  const prove = newProver(newProjectBench({ sandbox, env: io.env, tree, mined, seconds: request.seconds }));
  const python = findPython(repository, io.env);
  const goodInstructions = newInstructions(tree, secretsIn);
  const progress = newProgress(io);
  let [kept, tried] = [0, 0];
  let stopped = '';
  const ids: string[] = [];
  const uncounted = new Set<string>();
  for (const candidate of candidates) {
    if (kept === most || tried === request.tries || io.signal.aborted) break;
    const { file, part } = candidate;
    const key = JSON.stringify([file.path, part.symbol]);
    if (left.has(key)) continue;
    const id = minedTaskId(candidate);
    if (existsSync(join(suite, id, 'task.yaml'))) {
      kept += 1;
      ids.push(id);
      continue;
    }
    tried += 1;
    progress.show(`${String(kept)} of at most ${String(most)} tasks; trying ${part.symbol} in ${file.path}`);
    const leave = (why: string): void => {
      left.set(key, { path: file.path, symbol: part.symbol, why });
      writeMinedSuite(suite, { ...mined, left: [...left.values()] });
    };
    const tests = testCommands(file.path, likelyTests({ path: file.path, name: part.name }, project.tests), {
      repository,
      python,
      testCommand: request.testCommand,
    });
    if ('why' in tests) {
      leave(tests.why);
      tried -= 1;
      continue;
    }
    const proof = await prove(candidate, tests, io.signal);
    if (proof.kind === 'not-proven') leave(proof.why);
    else if (proof.kind === 'not-available') {
      stopped = proof.why;
      break;
    } else {
      ids.push(writeMinedTask(suite, candidate, proof.tests, await goodInstructions(file.path)));
      for (const { argv, passed } of proof.tests) if (passed === undefined) uncounted.add(argv.slice(0, 3).join(' '));
      kept += 1;
      progress.clear();
      if (!parsed.switches.has('json'))
        io.out(`${visible(`${part.symbol}  ${file.path}  ${candidate.reasons[0] ?? ''}`.trimEnd())}\n`);
    }
  }
  progress.clear();
  if (uncounted.size > 0)
    io.err(
      `sallyport: ${visible([...uncounted].join(', '))}: its output does not say how many tests passed in a way that is known here; an answer that ends the tests early would pass\n`,
    );
  return summarise({
    parsed,
    request,
    io,
    ids,
    left: [...left.values()],
    instructed: instructionsFor(tree, candidates[0]?.file.path ?? '').length > 0,
    stopped,
    candidates: candidates.length,
  });
};

interface Request {
  /** Absolute, as all of these. */
  readonly suite: string;
  readonly given: string;
  readonly repository: string;
  readonly paths: readonly string[];
  readonly most: number;
  readonly tries: number;
  readonly seconds: number;
  readonly testCommand: readonly string[] | undefined;
  readonly how: 'new' | 'resume';
}

const requestOf = ({ operands, values, switches }: Parsed, io: Io): Request => {
  const given = values.get('output')?.at(-1);
  if (given === undefined)
    throw new UsageError('eval mine needs -o, the folder of the suite', 'sallyport eval mine --repo . -o ../suite');
  const start = resolve(io.cwd, values.get('repo')?.at(-1) ?? '.');
  const found = nodeDisk.target(start);
  if ('refused' in found || found.kind !== 'folder')
    throw new UsageError(`--repo ${values.get('repo')?.at(-1) ?? '.'}: no folder`, 'name the folder of a repository');
  const led = nodeDisk.real(start);
  const real = typeof led === 'string' ? led : start;
  const repository = projectRoot(real);
  const suite = resolve(io.cwd, given);
  const within = relative(repository, suite);
  if (within === '' || (!within.startsWith('..') && !within.startsWith(sep)))
    throw new UsageError(
      `${given} lies in the repository, of which nothing is to be changed`,
      'name a folder elsewhere, e.g. -o ../suite',
    );
  const inside = [
    ...(real === repository ? [] : [relative(repository, real)]),
    ...operands.map((one) => relative(repository, resolve(real, one))),
  ];
  const paths = inside.map((one) => (one === '' ? '.' : one.split(sep).join('/').replace(/\/$/u, '')));
  const outside = paths.find((one) => one.startsWith('..'));
  if (outside !== undefined) throw new UsageError(`${outside} lies outside the repository`, 'name paths within it');
  const number = (name: string, usual: number, highest: number): number => {
    const text = values.get(name)?.at(-1);
    const value = text === undefined ? usual : Number(text);
    if (!Number.isInteger(value) || value < 1 || value > highest)
      throw new UsageError(
        `--${name} ${text ?? ''}: not a number from 1 to ${String(highest)}`,
        `write --${name} ${String(usual)}, for instance`,
      );
    return value;
  };
  const most = number('most', 30, 1_000);
  const words = values.get('test-command')?.at(-1)?.trim().split(/\s+/u);
  if (words?.[0] === '') throw new UsageError('--test-command is empty', "write --test-command 'pytest -q {tests}'");
  return {
    suite,
    given,
    repository,
    paths: operands.length > 0 ? paths.slice(paths.length - operands.length) : paths,
    most,
    tries: number('tries', 4 * most, 100_000),
    seconds: number('seconds', 60, 3_600),
    testCommand: words,
    how: switches.has('resume') ? 'resume' : 'new',
  };
};

/** The folder of the suite with the tree in it; `undefined` (and said) where the tree cannot be copied. */
const openSuite = async ({ suite, given, repository, how }: Request, io: Io): Promise<MinedSuite | undefined> => {
  const before = readMinedSuite(suite);
  if (how === 'resume') {
    if (before === undefined) throw new UsageError(`${given}: nothing that eval mine began`, 'leave --resume out');
    if (before.repository !== repository)
      throw new UsageError(`${given} was mined from ${before.repository}`, 'name that repository, or another folder');
    return before;
  }
  if (existsSync(suite) && readdirSync(suite).length > 0)
    throw new UsageError(`${given} is not empty`, 'name a new folder, or go on there with --resume');
  mkdirSync(suite, { recursive: true });
  const snapshot = await snapshotTree(repository, join(suite, treeName), io.signal);
  if ('why' in snapshot) {
    io.err(
      `sallyport: ${visible(snapshot.why)}\n  mine a part of the repository that has its own tests: --repo PATH\n`,
    );
    return undefined;
  }
  const { commit, changed } = stateOf(repository);
  if (snapshot.withoutSecrets.length > 0)
    io.err(
      `sallyport: not copied, since it is for credentials: ${visible(snapshot.withoutSecrets.slice(0, 3).join(', '))}${snapshot.withoutSecrets.length > 3 ? ` and ${String(snapshot.withoutSecrets.length - 3)} more` : ''}; tests that read it will fail\n`,
    );
  if (snapshot.remark !== '') io.err(`sallyport: the tree is copied ${snapshot.remark}\n`);
  const mined: MinedSuite = { repository, commit, changed, packages: snapshot.packages, left: [] };
  writeMinedSuite(suite, mined);
  return mined;
};

const stateOf = (repository: string): { readonly commit: string | undefined; readonly changed: boolean } => {
  try {
    const commit = git(['rev-parse', 'HEAD'], repository).trim();
    return { commit, changed: git(['status', '--porcelain', '--untracked-files=no'], repository).trim() !== '' };
  } catch (error) {
    if (error instanceof UsageError) return { commit: undefined, changed: false };
    throw error;
  }
};

const readingText = ({ closed, others, tests }: ReadProject, { commit, changed }: MinedSuite): readonly string[] => [
  ...(changed ? ['the tree has changes that are not committed; the tasks have them too'] : []),
  ...(commit === undefined ? ['no git repository: which state the tasks come from is told by the copy alone'] : []),
  ...(tests.length === 0 ? ['no file looks like a test'] : []),
  ...(others.size === 0
    ? []
    : [
        `tasks are made from Python, JavaScript and TypeScript; not from ${[...others].map(([ending, count]) => `${String(count)} .${ending}`).join(', ')}`,
      ]),
  ...closed.slice(0, 5).map(({ path, why }) => `${path} is not asked about: ${why}`),
  ...(closed.length > 5 ? [`and ${String(closed.length - 5)} more files are not asked about`] : []),
];

const allCandidates = async ({ files }: ReadProject, tree: string, io: Io): Promise<readonly Candidate[]> => {
  const reader = newCodeReader(analyzeLanguages);
  const scanner = newScanner(await readRules([], tree, 'default'), tree, timeoutMs);
  const all: Candidate[] = [];
  for (const file of files) {
    if (io.signal.aborted) break;
    const [parts, read] = [await partsOf(file), await reader.outline(file)];
    if ('problem' in parts || 'problem' in read || parts.functions.length === 0) continue;
    const { findings } = await scanner.look([file], io.signal);
    all.push(...candidatesIn(file, parts.functions, read.outline, findings));
  }
  return inOrder(all);
};

/** The instructions for a file, without those that hold a secret. */
const newInstructions = (
  tree: string,
  secretsIn: ReturnType<typeof newSecretsReader>,
): ((path: string) => Promise<readonly string[]>) => {
  const open = new Map<string, boolean>();
  return async (path) => {
    const good: string[] = [];
    for (const one of instructionsFor(tree, path)) {
      const known = open.get(one) ?? (await secretsIn(textIn(tree, one))).length === 0;
      open.set(one, known);
      if (known) good.push(one);
    }
    return good;
  };
};

const textIn = (tree: string, path: string): SourceText => {
  const bytes = nodeDisk.read(join(tree, path));
  return { path, text: 'refused' in bytes ? '' : new TextDecoder().decode(bytes) };
};

const newProgress = (io: Io): { show(text: string): void; clear(): void } => {
  const shows = wantsProgress(io);
  return {
    show: (text) => {
      if (shows) io.err(`\r\u001b[K${visible(text)}`);
    },
    clear: () => {
      if (shows) io.err('\r\u001b[K');
    },
  };
};

interface Summary {
  readonly parsed: Parsed;
  readonly request: Request;
  readonly io: Io;
  readonly ids: readonly string[];
  readonly left: readonly LeftOut[];
  /** Whether the project tells those who write its code something. */
  readonly instructed: boolean;
  readonly stopped: string;
  readonly candidates: number;
}

const summarise = ({ parsed, request, io, ids, left, instructed, stopped, candidates }: Summary): ExitCode => {
  const reasons = [...Map.groupBy(left, ({ why }) => why.replace(/: .*$/su, ''))].toSorted(
    (a, b) => b[1].length - a[1].length,
  );
  if (parsed.switches.has('json'))
    io.out(
      `${JSON.stringify({ schemaVersion: '1.0', tasks: ids, left, candidates, stopped: stopped === '' ? undefined : stopped }, undefined, 2)}\n`,
    );
  else {
    for (const [why, ones] of reasons) {
      const [first] = ones;
      const detail =
        first === undefined || first.why === why
          ? ''
          : `, e.g. ${first.symbol} in ${first.path}${first.why.slice(why.length)}`;
      io.out(`${visible(`left out ${String(ones.length)}: ${why}${detail}`)}\n`);
    }
    io.out(
      `${String(ids.length)} ${ids.length === 1 ? 'task' : 'tasks'} whose tests fail without the function, of ${String(candidates)} functions of a fitting size → ${visible(request.given)}\n`,
    );
    if (ids.length > 0)
      io.err(
        `next: sallyport eval run ${visible(request.given)} --model ollama/NAME --condition neutral --condition ${instructed ? 'instructions' : 'feedback-1'} -o run\n`,
      );
  }
  if (stopped !== '' && !io.signal.aborted) io.err(`sallyport: ${visible(stopped)}\n`);
  if (io.signal.aborted) {
    io.err('stopped; what is proven stays: go on with --resume\n');
    return io.signal.reason === 'SIGTERM' ? exitCode.terminated : exitCode.interrupted;
  }
  if (stopped !== '') return exitCode.incomplete;
  return ids.length === 0 ? exitCode.nothingToScan : exitCode.ok;
};
