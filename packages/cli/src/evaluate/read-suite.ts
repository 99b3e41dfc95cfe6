import { join } from 'node:path';
import { parseSuite, parseTask, type SuitePlan, type Task } from '@sallyport/assist/evaluate';
import { sha256 } from '@sallyport/core';
import { parseDocument } from 'yaml';
import { isRefused, nodeDisk } from '../discovery/disk.ts';
import { projectFiles } from '../execute/project-files.ts';
import { readMinedSuite, treeName, type MinedSuite } from '../mine/mined-suite.ts';
import { isCalled } from './is-called.ts';

export interface Suite {
  /** Order: by id. */
  readonly tasks: readonly Task[];
  /** What is wrong with the others, and with files that a task names and that are not there. */
  readonly problems: readonly string[];
  /** Ids of tasks that stand in the folder or in `suite.yaml` and cannot be read. */
  readonly unreadable: readonly string[];
  /** Where the tasks of a project come from; absent where there are none. */
  readonly mined: (MinedSuite & { /** Absolute. */ readonly tree: string }) | undefined;
  /** What `suite.yaml` says of how the tasks are to be asked. */
  readonly plan: SuitePlan;
  /** A file beside a task. */
  read(task: Task, name: string): string | undefined;
}

/** Units: bytes of one file of a task. */
const mostBytes = 1024 * 1024;

/**
 * Reads a folder of tasks: a folder each, named as the task, with `task.yaml` and the files that it names.
 *
 * `suite.yaml` beside them, where there is one, names those that belong to the suite (all without it), or holds the tasks itself; their files
 * lie in the folders all the same.
 *
 * `wishes`: only tasks called so are read; all where there are none.
 */
export const readSuite = (folder: string, wishes: readonly string[] = []): Suite => {
  const entries = nodeDisk.list(folder);
  if (isRefused(entries))
    return {
      tasks: [],
      problems: [`${folder}: cannot be listed (${entries.refused})`],
      unreadable: [],
      mined: undefined,
      plan: {},
      read: () => undefined,
    };
  const problems: string[] = [];
  const tasks: Task[] = [];
  const textOf = (id: string, name: string): string | undefined => textAt(join(folder, id, name));
  const planText = textAt(join(folder, 'suite.yaml'));
  const planned = planText === undefined ? undefined : dataOf(planText, 'suite.yaml');
  const suite = planned === undefined || 'problems' in planned ? planned : parseSuite(planned.data);
  if (suite !== undefined && 'problems' in suite)
    return { tasks: [], problems: suite.problems, unreadable: [], mined: undefined, plan: {}, read: () => undefined };
  const plan = suite?.plan ?? {};
  const all =
    plan.tasks ??
    entries
      .filter(({ name, kind }) => kind === 'folder' && name !== treeName)
      .map(({ name }) => ({ id: name, task: undefined }));
  const wanted = all.filter(({ id }) => wishes.length === 0 || wishes.some((wish) => isCalled(id, wish)));
  for (const { id, task: given } of wanted) {
    // Before it becomes a part of a path.
    const isName = /^[\w][\w.-]*$/u.test(id);
    const text = isName ? textOf(id, 'task.yaml') : undefined;
    if (text === undefined && given === undefined) {
      problems.push(`${id}: no task.yaml in it`);
      continue;
    }
    const data = given === undefined ? dataOf(text ?? '', `${id}/task.yaml`) : { data: given };
    const read = 'problems' in data ? data : parseTask(id, data.data);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    const { task } = read;
    if (task.project !== undefined) {
      const told = withInstructions(task, folder);
      if (typeof told === 'string') problems.push(told);
      else tasks.push(told);
      continue;
    }
    const named = [
      ...task.tests.function,
      ...task.tests.security.map(({ file }) => file),
      ...task.tests.support,
      ...task.sources,
      ...(task.references === undefined ? [] : [task.references.weak, task.references.good]),
    ];
    const missing = named.filter((name) => textOf(id, name) === undefined);
    if (missing.length > 0)
      problems.push(`${id}: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing beside task.yaml`);
    else tasks.push(task);
  }
  const mined = tasks.some(({ project }) => project !== undefined) ? readMinedSuite(folder) : undefined;
  if (mined === undefined && tasks.some(({ project }) => project !== undefined))
    problems.push(
      'mine.json is missing or no longer what eval mine wrote, so that the tests of the project cannot be run',
    );
  const readable = new Set(tasks.map(({ id }) => id));
  return {
    tasks: tasks.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    problems,
    unreadable: wanted.flatMap(({ id }) => (readable.has(id) ? [] : [id])),
    plan,
    mined: mined === undefined ? undefined : { ...mined, tree: join(folder, treeName) },
    read: ({ id }, name) => textOf(id, name),
  };
};

const textAt = (place: string): string | undefined => {
  const bytes = nodeDisk.kind(place) === 'file' ? nodeDisk.read(place, mostBytes + 1) : undefined;
  return bytes === undefined || isRefused(bytes) || bytes.byteLength > mostBytes
    ? undefined
    : new TextDecoder().decode(bytes);
};

const dataOf = (text: string, name: string): { readonly data: unknown } | { readonly problems: readonly string[] } => {
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  return error === undefined
    ? { data: document.toJS({ maxAliasCount: 20 }) }
    : { problems: [`${name}: ${error.message.split('\n')[0] ?? ''}`] };
};

/** The task with what the project's tree says at those places; or why it cannot be asked. */
const withInstructions = (task: Task, suite: string): Task | string => {
  const { project } = task;
  if (project === undefined) return task;
  const tree = join(suite, treeName);
  // A link on the way would lead out of the tree, and what is read goes to a model.
  const files = projectFiles(tree, nodeDisk);
  const textOf = (path: string): string | undefined => (files.has(path) ? textAt(join(tree, path)) : undefined);
  const source = textOf(task.file);
  if (source === undefined || sha256(source) !== project.hash)
    return `${task.id}: ${task.file} in ${treeName} is not the file that the task was made from; mine it again`;
  const instructions = project.instructions.map(({ path }) => ({ path, text: textOf(path) ?? '' }));
  const missing = instructions.find(({ text }) => text === '');
  return missing === undefined
    ? { ...task, project: { ...project, instructions } }
    : `${task.id}: ${missing.path} in ${treeName} is missing or empty`;
};
