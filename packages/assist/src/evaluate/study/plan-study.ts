/**
 * The paths of a folder of generated programs → which model wrote which for what, and where an earlier judge's output lies.
 *
 * Nothing is read. A task that one model's folder spells otherwise than the others' (`cwe-20 x` for `CWE-20_x`) is the same task. Where names of files say no weakness and their folder does, the folder's name is a part of the task's. Several files of one model for one task are its samples, in the order of their paths. Paths that fit no pattern are listed, so that nobody takes
 * half a study for the whole.
 */
import { parsePattern, type PathPattern, type Placed } from './path-pattern.ts';

export interface StudyLayout {
  /** Where programs lie. */
  readonly programs: PathPattern;
  /** Where what ESBMC printed lies; absent where nothing was recorded. */
  readonly recordings: PathPattern | undefined;
}

export interface StudyPlan {
  readonly samples: readonly StudySample[];
  /** Recorded outputs that belong to no program. */
  readonly recordedAlone: readonly string[];
  readonly notUsed: readonly string[];
  /** Names of tasks that were taken for others which differ in blanks, signs or large letters alone. */
  readonly respelled?: readonly { readonly name: string; readonly task: string }[];
}

export interface StudySample {
  readonly path: string;
  readonly model: string;
  readonly task: string;
  /** One-based. */
  readonly sample: number;
  readonly recording: string | undefined;
  /** The weaknesses that the task is about; absent where its name says them. */
  readonly cwe?: readonly string[];
  /** How the model was asked, where that is known. */
  readonly condition?: string;
}

/** The layouts that are tried where the user names none. The first is that of the 2024 brief. */
export const usualLayouts: readonly { readonly programs: string; readonly recordings: string }[] = [
  { programs: '{model}/generated_code/**/{task}.c', recordings: '{model}/{model}_esbmc/**/{task}.c.txt' },
  { programs: '*/{model}/generated_code/**/{task}.c', recordings: '*/{model}/{model}_esbmc/**/{task}.c.txt' },
  { programs: '{model}/{task}.c', recordings: '{model}/{task}.c.txt' },
];

/** Errors: the sentence of a pattern that cannot be read. */
export const parseLayout = (
  programs: string,
  recordings: string | undefined,
): StudyLayout | { readonly why: string } => {
  const first = parsePattern(programs);
  if ('why' in first) return first;
  if (recordings === undefined) return { programs: first, recordings: undefined };
  const second = parsePattern(recordings);
  return 'why' in second ? second : { programs: first, recordings: second };
};

export const planStudy = (paths: readonly string[], { programs, recordings }: StudyLayout): StudyPlan => {
  const sorted = [...paths].sort();
  const notUsed: string[] = [];
  const found: FoundFile[] = [];
  for (const path of sorted) {
    const program = isLeftBySystem(path) ? undefined : programs.match(path);
    const placed = program ?? (isLeftBySystem(path) ? undefined : recordings?.match(path));
    if (placed === undefined) notUsed.push(path);
    else
      found.push({ path, placed: withFolder(path, placed), kind: program === undefined ? 'recordings' : 'programs' });
  }
  const spelling = usualSpelling(found);
  const cells = new Map<string, { readonly programs: Found[]; readonly recordings: Found[] }>();
  for (const { path, placed, kind } of found) {
    const task = spelling.get(placed.task) ?? placed.task;
    const key = JSON.stringify([placed.model.toLowerCase(), task]);
    const cell = cells.get(key) ?? { programs: [], recordings: [] };
    cells.set(key, cell);
    cell[kind].push({ path, placed: { ...placed, task } });
  }
  const samples: StudySample[] = [];
  const recordedAlone: string[] = [];
  for (const cell of cells.values()) {
    const left = [...cell.recordings];
    cell.programs.forEach(({ path, placed }, i) => {
      const at = left.findIndex((one) => isOf(one, { path, placed }));
      const [recording] = left.splice(at === -1 ? 0 : at, 1);
      samples.push({
        path,
        model: placed.model,
        task: placed.task,
        sample: placed.sample ?? i + 1,
        recording: recording?.path,
      });
    });
    recordedAlone.push(...left.map(({ path }) => path));
  }
  const respelled = [...spelling].flatMap(([name, task]) => (name === task ? [] : [{ name, task }]));
  return { samples, recordedAlone, notUsed, ...(respelled.length === 0 ? {} : { respelled }) };
};

/** What a system leaves beside files that it copied or showed. */
const isLeftBySystem = (path: string): boolean => /(?:^|\/)(?:\._[^/]*|\.DS_Store|__MACOSX\/.*)$/u.test(path);

const withFolder = (path: string, placed: Placed): Placed => {
  const weakness = /^CWE[-_ ]?\d/iu;
  if (/CWE[-_ ]?\d/iu.test(placed.task)) return placed;
  const folder = path
    .split('/')
    .slice(0, -1)
    .findLast((one) => weakness.test(one) && one !== placed.model && one !== placed.task);
  return folder === undefined ? placed : { ...placed, task: `${folder}/${placed.task}` };
};

/** For each name of a task the spelling that most use. Names that one model has side by side are different tasks. */
const usualSpelling = (found: readonly FoundFile[]): ReadonlyMap<string, string> => {
  const groups = new Map<string, Map<string, { count: number; readonly models: Set<string> }>>();
  for (const {
    placed: { model, task },
    kind,
  } of found) {
    const key = task.toLowerCase().replaceAll(/[\s_-]+/gu, ' ');
    const names = groups.get(key) ?? new Map<string, { count: number; readonly models: Set<string> }>();
    groups.set(key, names);
    const one = names.get(task) ?? { count: 0, models: new Set() };
    names.set(task, one);
    one.count += 1;
    one.models.add(`${kind} ${model.toLowerCase()}`);
  }
  return new Map(
    [...groups.values()].flatMap((names) => {
      const models = [...names.values()].flatMap((one) => [...one.models]);
      if (names.size < 2 || new Set(models).size < models.length) return [];
      const [usual = ''] = [...names].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))[0] ?? [];
      return [...names.keys()].map((name) => [name, usual] as const);
    }),
  );
};

interface Found {
  readonly path: string;
  readonly placed: Placed;
}

interface FoundFile extends Found {
  readonly kind: 'programs' | 'recordings';
}

/** Of the same sample, or below folders of the same names. */
const isOf = (recording: Found, program: Found): boolean => {
  if (program.placed.sample !== undefined) return recording.placed.sample === program.placed.sample;
  const inner = (path: string): string => path.split('/').slice(-2, -1).join('/');
  return inner(recording.path) === inner(program.path);
};
