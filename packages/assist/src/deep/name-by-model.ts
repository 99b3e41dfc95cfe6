/**
 * Slices → the names that a model gives them, held against what the analyser saw.
 *
 * Functions of one language are asked about together, the gravest first. A model that is down, slow, refusing, lying or too dear costs its own part
 * alone; `problems` and the count of slices say what is missing.
 */
import type { NamedPlace } from '@sallyport/core/faces';
import type { ModelPort } from '../model/model-port.ts';
import { isLasting, type ModelProblem } from '../model/model-problem.ts';
import type { ShownRequest } from '../model/transport/transport.ts';
import { deepQuestion, type Asked } from './deep-question.ts';
import { isSamePlace, judgeNames } from './judge-names.ts';
import { byPlace, type Slice } from './propose-slices.ts';

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
/** Code of one question (units: UTF-16 units), and names. */
const mostOfQuestion = 14_000;
const mostNames = 160;
/** Places of one run; hostile code could have a model name everything. */
const mostPlaces = 120;

export const nameByModel = async (slices: readonly Slice[], tools: DeepTools): Promise<NamedByModel> => {
  const { model, mostQuestions, isWritable, signal } = tools;
  const all = questionsOf(slices, tools.weaknesses);
  /** Grows where a question has to be taken apart. */
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
  let next = 0;
  const work = async (): Promise<void> => {
    for (let one = asked[next]; one !== undefined; one = asked[next]) {
      next += 1;
      signal.throwIfAborted();
      if (lost !== undefined) {
        unasked.push(...pathsOf([one]));
        continue;
      }
      const answer = await model.ask(deepQuestion(one), { signal });
      if (answer.kind === 'problem') {
        const apart = isOfOneFile(answer) ? byFile(one) : [];
        if (apart.length > 1) {
          asked.push(...apart);
          continue;
        }
        problems.add(`${isLasting(answer) ? '' : `${pathsIn(one)}: `}${answer.text}; ${answer.remedy}`);
        if (isLasting(answer)) lost ??= answer;
        unasked.push(...pathsOf([one]));
        continue;
      }
      answered += one.slices.length;
      const judged = judgeNames(answer.value.named, { ...one, isWritable });
      answers.set(one, judged.places);
      for (const why of judged.dropped) drop(why);
      for (const cut of answer.cuts) notes.add(`${pathsIn(one)}: ${cut}`);
      for (const { path } of answer.marks)
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
): AsyncGenerator<{ readonly paths: string; readonly shown: ShownRequest | ModelProblem }> {
  for (const one of questionsOf(slices, weaknesses).slice(0, mostQuestions))
    yield { paths: pathsIn(one), shown: await model.show(deepQuestion(one)) };
};

/** As many slices of a language as one question holds, in the order of their weight. */
const questionsOf = (slices: readonly Slice[], weaknesses: DeepTools['weaknesses']): readonly Asked[] => {
  const groups: Slice[][] = [];
  const open = new Map<NamedPlace['language'], { readonly group: Slice[]; room: number; names: number }>();
  for (const slice of slices) {
    const { language } = slice.file;
    let into = open.get(language);
    if (into === undefined || slice.size > into.room || slice.names.size > into.names) {
      into = { group: [], room: mostOfQuestion, names: mostNames };
      open.set(language, into);
      groups.push(into.group);
    }
    into.group.push(slice);
    into.room -= slice.size;
    into.names -= slice.names.size;
  }
  return groups.map((group) => askedOf(group, weaknesses));
};

const askedOf = (group: readonly Slice[], weaknesses: DeepTools['weaknesses']): Asked => ({
  slices: group.toSorted(byPlace),
  weaknesses: group[0] === undefined ? [] : weaknesses[group[0].file.language],
});

/** Whether only one of several files can be why nothing was sent. */
const isOfOneFile = ({ what }: ModelProblem): boolean => what === 'private-key' || what === 'path-denied';

const byFile = ({ slices, weaknesses }: Asked): readonly Asked[] =>
  [...Map.groupBy(slices, ({ file }) => file).values()].map((own) => ({ slices: own, weaknesses }));

const pathsOf = (asked: readonly Asked[]): string[] =>
  asked.flatMap(({ slices }) => slices.map(({ file }) => file.path));

const pathsIn = ({ slices }: Asked): string => [...new Set(slices.map(({ file }) => file.path))].join(', ');

const join = (places: NamedPlace[], place: NamedPlace, drop: (why: string) => void): void => {
  const at = places.findIndex((other) => isSamePlace(other, place));
  const known = places[at];
  if (known !== undefined) places[at] = { ...known, paths: [...new Set([...known.paths, ...place.paths])].toSorted() };
  else if (places.length >= mostPlaces) drop(`came after the first ${String(mostPlaces)} of the run`);
  else places.push(place);
};
