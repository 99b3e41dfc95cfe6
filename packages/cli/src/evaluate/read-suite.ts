import { join } from 'node:path';
import { parseTask, type Task } from '@sallyport/assist/evaluate';
import { parseDocument } from 'yaml';
import { isRefused, nodeDisk } from '../discovery/disk.ts';

export interface Suite {
  /** Order: by id. */
  readonly tasks: readonly Task[];
  /** What is wrong with the others, and with files that a task names and that are not there. */
  readonly problems: readonly string[];
  /** A file beside a task. */
  read(task: Task, name: string): string | undefined;
}

/** Units: bytes of one file of a task. */
const mostBytes = 1024 * 1024;

/** Reads a folder of tasks: a folder each, named as the task, with `task.yaml` and the files that it names. */
export const readSuite = (folder: string): Suite => {
  const entries = nodeDisk.list(folder);
  if (isRefused(entries))
    return { tasks: [], problems: [`${folder}: cannot be listed (${entries.refused})`], read: () => undefined };
  const problems: string[] = [];
  const tasks: Task[] = [];
  const textOf = (id: string, name: string): string | undefined => {
    const bytes =
      nodeDisk.kind(join(folder, id, name)) === 'file'
        ? nodeDisk.read(join(folder, id, name), mostBytes + 1)
        : undefined;
    return bytes === undefined || isRefused(bytes) || bytes.byteLength > mostBytes
      ? undefined
      : new TextDecoder().decode(bytes);
  };
  for (const { name: id, kind } of entries) {
    if (kind !== 'folder') continue;
    const text = textOf(id, 'task.yaml');
    if (text === undefined) {
      problems.push(`${id}: no task.yaml in it`);
      continue;
    }
    const document = parseDocument(text, { prettyErrors: true });
    const [error] = document.errors;
    const read =
      error === undefined
        ? parseTask(id, document.toJS({ maxAliasCount: 20 }))
        : { problems: [`${id}/task.yaml: ${error.message.split('\n')[0] ?? ''}`] };
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    const { task } = read;
    const named = [
      ...task.tests.function,
      ...task.tests.security.map(({ file }) => file),
      ...task.tests.support,
      task.references.weak,
      task.references.good,
    ];
    const missing = named.filter((name) => textOf(id, name) === undefined);
    if (missing.length > 0)
      problems.push(`${id}: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing beside task.yaml`);
    else tasks.push(task);
  }
  return { tasks, problems, read: ({ id }, name) => textOf(id, name) };
};
