/**
 * Slices → the names that a model gives them, held against what the analyser saw.
 *
 * Files are asked about one by one, those with the gravest functions first. A model that is down, slow, refusing, lying or too dear costs its own part
 * alone; `problems` and the count of slices say what is missing.
 */
import type { NamedPlace } from '@sallyport/core/faces';
import type { ModelPort } from '../model/model-port.ts';
import { isLasting, type ModelProblem } from '../model/model-problem.ts';
import type { ShownRequest } from '../model/transport/transport.ts';
import { deepQuestion, type Asked } from './deep-question.ts';
import { isSamePlace, judgeNames } from './judge-names.ts';
import type { Slice } from './propose-slices.ts';

export interface DeepTools {
  readonly model: ModelPort;
  /** Weaknesses that the engine can look for, by language. */
  readonly weaknesses: Readonly<Record<NamedPlace['language'], readonly string[]>>;
  readonly isWritable: (place: NamedPlace) => boolean;
  /** Most questions that are asked. */
  readonly mostQuestions: number;
  readonly signal: AbortSignal;
}

/** What a model named, and how much of the code it was asked about. */
export interface NamedByModel {
  /** Who was asked, as `provider/model`. */
  readonly by: string;
  readonly places: readonly NamedPlace[];
  readonly slices: number;
  /** Slices with an answer. */
  readonly answered: number;
  /** Slices that nobody was asked about, by file. */
  readonly unasked: readonly string[];
  /** How many names fell away, by reason. */
  readonly dropped: ReadonlyMap<string, number>;
  readonly notes: readonly string[];
  /** Why part of it is missing, with what to do. */
  readonly problems: readonly string[];
}

/** Questions at the same time. */
const atOnce = 3;
/** Code of one question. Units: UTF-16 units. */
const mostOfQuestion = 14_000;
/** Places of one run; hostile code could have a model name everything. */
const mostPlaces = 120;

export const nameByModel = async (slices: readonly Slice[], tools: DeepTools): Promise<NamedByModel> => {
  const { model, mostQuestions, isWritable, signal } = tools;
  const all = questionsOf(slices, tools.weaknesses);
  const asked = all.slice(0, mostQuestions);
  const places: NamedPlace[] = [];
  const unasked: string[] = pathsOf(all.slice(mostQuestions));
  const dropped = new Map<string, number>();
  const notes = new Set<string>();
  const problems = new Set<string>();
  let answered = 0;
  let lost: ModelProblem | undefined;
  const drop = (why: string): void => {
    dropped.set(why, (dropped.get(why) ?? 0) + 1);
  };
  const answers = new Map<Asked, readonly NamedPlace[]>();
  const waiting = asked.values();
  const work = async (): Promise<void> => {
    for (const one of waiting) {
      signal.throwIfAborted();
      const { path } = one.file;
      if (lost !== undefined) {
        unasked.push(...pathsOf([one]));
        continue;
      }
      const answer = await model.ask(deepQuestion(one), { signal });
      if (answer.kind === 'problem') {
        problems.add(`${isLasting(answer) ? '' : `${path}: `}${answer.text}; ${answer.remedy}`);
        if (isLasting(answer)) lost ??= answer;
        unasked.push(...pathsOf([one]));
        continue;
      }
      answered += one.slices.length;
      const judged = judgeNames(answer.value.named, { ...one, isWritable });
      answers.set(one, judged.places);
      for (const why of judged.dropped) drop(why);
      for (const cut of answer.cuts) notes.add(`${path}: ${cut}`);
      if (answer.marks.length > 0)
        notes.add(`${path}: holds text that reads like instructions, or characters that are not seen`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  // In the order of the questions, whichever answer came first.
  for (const one of asked) for (const place of answers.get(one) ?? []) join(places, place, drop);
  return {
    by: `${model.identity.provider}/${model.identity.model}`,
    places,
    slices: slices.length,
    answered,
    unasked,
    dropped,
    notes: [...notes],
    problems: [...problems],
  };
};

/** The requests that `nameByModel` would send first, without sending any. */
export const showDeepQuestions = async function* (
  slices: readonly Slice[],
  { model, weaknesses, mostQuestions }: Pick<DeepTools, 'model' | 'weaknesses' | 'mostQuestions'>,
): AsyncGenerator<{ readonly path: string; readonly shown: ShownRequest | ModelProblem }> {
  for (const one of questionsOf(slices, weaknesses).slice(0, mostQuestions))
    yield { path: one.file.path, shown: await model.show(deepQuestion(one)) };
};

/** Slices of a file together, as many as one question holds, in the order of the gravest of each. */
const questionsOf = (slices: readonly Slice[], weaknesses: DeepTools['weaknesses']): readonly Asked[] =>
  [...Map.groupBy(slices, ({ file }) => file)]
    .flatMap(([file, list]) => {
      const groups: Slice[][] = [];
      let room = 0;
      for (const slice of list) {
        const { size } = slice;
        if (groups.length === 0 || size > room) {
          groups.push([]);
          room = mostOfQuestion;
        }
        groups.at(-1)?.push(slice);
        room -= size;
      }
      return groups.map((group) => ({
        file,
        slices: group.toSorted((a, b) => a.from - b.from),
        weaknesses: weaknesses[file.language],
        weight: Math.max(...group.map(({ weight }) => weight)),
      }));
    })
    .toSorted((a, b) => b.weight - a.weight);

const pathsOf = (asked: readonly Asked[]): string[] => asked.flatMap(({ slices, file }) => slices.map(() => file.path));

const join = (places: NamedPlace[], place: NamedPlace, drop: (why: string) => void): void => {
  const at = places.findIndex((other) => isSamePlace(other, place));
  const known = places[at];
  if (known !== undefined) places[at] = { ...known, paths: [...new Set([...known.paths, ...place.paths])].toSorted() };
  else if (places.length >= mostPlaces) drop(`came after the first ${String(mostPlaces)} of the run`);
  else places.push(place);
};
