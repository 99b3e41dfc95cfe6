/**
 * The paths of a folder of generated programs → which model wrote which for what, and where an earlier judge's output lies.
 *
 * Nothing is read. Several files of one model for one task are its samples, in the order of their paths. Paths that fit no pattern are listed, so that nobody takes
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
  const cells = new Map<string, { readonly programs: Found[]; readonly recordings: Found[] }>();
  const notUsed: string[] = [];
  for (const path of sorted) {
    const placed = programs.match(path);
    const recorded = placed === undefined ? recordings?.match(path) : undefined;
    const found = placed ?? recorded;
    if (found === undefined) {
      notUsed.push(path);
      continue;
    }
    const key = JSON.stringify([found.model, found.task]);
    const cell = cells.get(key) ?? { programs: [], recordings: [] };
    cells.set(key, cell);
    (placed === undefined ? cell.recordings : cell.programs).push({ path, placed: found });
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
  return { samples, recordedAlone, notUsed };
};

interface Found {
  readonly path: string;
  readonly placed: Placed;
}

/** Of the same sample, or below folders of the same names. */
const isOf = (recording: Found, program: Found): boolean => {
  if (program.placed.sample !== undefined) return recording.placed.sample === program.placed.sample;
  const inner = (path: string): string => path.split('/').slice(-2, -1).join('/');
  return inner(recording.path) === inner(program.path);
};
