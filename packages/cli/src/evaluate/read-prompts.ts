import { parsePrompts, taskLanguages, type Task } from '@sallyport/assist/evaluate';
import { isRefused, nodeDisk } from '../discovery/disk.ts';
import { UsageError } from '../usage-error.ts';
import type { Suite } from './read-suite.ts';

/** Units: bytes. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Tasks without tests from a file of prompts.
 *
 * `name`: as the user wrote it. Errors: throws `UsageError` for a file that cannot be read, and for a language that is none.
 */
export const readPrompts = (path: string, name: string, language: string | undefined): Suite => {
  const wanted = taskLanguages.find((one) => one === language?.toLowerCase());
  if (language !== undefined && wanted === undefined)
    throw new UsageError(`--language ${language}: not known`, `there are ${taskLanguages.join(', ')}`);
  const bytes = nodeDisk.read(path, mostBytes + 1);
  if (isRefused(bytes))
    throw new UsageError(`${name}: cannot be read (${bytes.refused})`, 'name a JSON file of prompts');
  if (bytes.byteLength > mostBytes) throw new UsageError(`${name}: larger than 64 MiB`, 'take a part of the prompts');
  const { tasks, problems } = parsePrompts(parsed(new TextDecoder().decode(bytes), name), wanted);
  const sorted = tasks.toSorted((a: Task, b: Task) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  return {
    tasks: sorted,
    problems: problems.map((one) => `${name}: ${one}`),
    unreadable: [],
    mined: undefined,
    plan: {},
    read: () => undefined,
  };
};

const parsed = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `${name}: no JSON (${error instanceof Error ? error.message.slice(0, 100) : ''})`,
      'name a JSON file of prompts',
    );
  }
};
