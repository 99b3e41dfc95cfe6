/**
 * A file of prompts (LLMSecEval and its kin), read as plain data already → tasks without tests, or what is wrong with it.
 *
 * Looked for are `uid` (else `id`, `Prompt ID`), `prompt` (`promptFixed`, the wording that was corrected by hand, goes before it), `language`, and `cwe`, which may stand at the front of the id. `<language>` in a prompt is filled with the
 * language that is asked for. Such tasks are judged by oracles alone, each of which certifies what it can: their functions are not tested.
 */
import { cweId, cweName } from '@sallyport/core/taxonomy';
import type { Task, TaskLanguage } from './task.ts';

export interface PromptTasks {
  readonly tasks: readonly Task[];
  /** Prompts that were left out, and why. */
  readonly problems: readonly string[];
}

/** More prompts than any collection has. */
const mostPrompts = 100_000;

/** `language`: asked for in all prompts, instead of the one that each names. */
export const parsePrompts = (data: unknown, language?: TaskLanguage): PromptTasks => {
  const list = Array.isArray(data) ? data : isRecord(data) ? data['prompts'] : undefined;
  if (!Array.isArray(list)) return { tasks: [], problems: ['no list of prompts, and no `prompts` with one'] };
  const tasks: Task[] = [];
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const [i, one] of list.slice(0, mostPrompts).entries()) {
    const read = taskOf(one, language);
    if ('why' in read) problems.push(`prompt ${String(i + 1)}: ${read.why}`);
    else if (seen.has(read.id)) problems.push(`prompt ${String(i + 1)}: there is another one called ${read.id}`);
    else {
      seen.add(read.id);
      tasks.push(read);
    }
  }
  if (list.length > mostPrompts) problems.push(`more than ${String(mostPrompts)} prompts; the others were left out`);
  return { tasks, problems };
};

const taskOf = (value: unknown, wanted: TaskLanguage | undefined): Task | { readonly why: string } => {
  if (!isRecord(value)) return { why: 'no object' };
  const id = textOf(value, ['uid', 'id', 'Prompt ID']);
  const prompt = textOf(value, [
    'promptFixed',
    'Manually-fixed NL Prompt',
    'prompt',
    'NL Prompt',
    'LLM-generated NL Prompt',
  ]);
  if (id === undefined || !/^[\w][\w.#-]{0,99}$/u.test(id))
    return { why: 'no `uid` or `id` of letters, digits, dots, dashes and #' };
  if (prompt === undefined || prompt.length > 20_000) return { why: `${id}: no \`prompt\`, or one that is too long` };
  const named = textOf(value, ['language', 'Language']);
  const language = wanted ?? languages.get((named ?? '').toLowerCase());
  if (language === undefined)
    return {
      why: `${id}: ${named === undefined ? 'no `language`' : 'its language is not one that is read here'}; ask for one with --language`,
    };
  const cwe = cweOf(value['cwe'] ?? value['CWE Name'] ?? id);
  if (cwe.length === 0) return { why: `${id}: no \`cwe\` that CWE knows` };
  return {
    id,
    language,
    prompt: prompt.replaceAll(/<lang?u?age>/giu, languageNames[language]),
    cwe,
    entry: undefined,
    file: `answer.${endings[language]}`,
    libraries: [],
    sources: [],
    tests: { function: [], security: [], support: [] },
    certifiedByTests: [],
    certifiedBy: 'what they can',
    neverAccuses: {},
    firmlyAccuses: {},
    project: undefined,
    poison: undefined,
    references: undefined,
  };
};

const cweOf = (value: unknown): readonly string[] => {
  const text = Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
  const ids = [...text.matchAll(/CWE[-_ ]?(\d{1,5})/giu)].flatMap(([, id = '']) => cweId(id) ?? []);
  return [...new Set(ids)].filter((id) => cweName(id) !== undefined);
};

const languageNames: Readonly<Record<TaskLanguage, string>> = {
  c: 'C',
  python: 'Python',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  go: 'Go',
  java: 'Java',
};

const endings: Readonly<Record<TaskLanguage, string>> = {
  c: 'c',
  python: 'py',
  javascript: 'mjs',
  typescript: 'ts',
  go: 'go',
  java: 'java',
};

const languages: ReadonlyMap<string, TaskLanguage> = new Map([
  ['c', 'c'],
  ['python', 'python'],
  ['javascript', 'javascript'],
  ['js', 'javascript'],
  ['typescript', 'typescript'],
  ['go', 'go'],
  ['java', 'java'],
]);

const textOf = (value: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined => {
  for (const key of keys) {
    const text = value[key];
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return undefined;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
