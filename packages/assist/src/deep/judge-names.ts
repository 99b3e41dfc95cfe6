import type { NamedPlace } from '@sallyport/core/faces';
import { visibleLine } from '@sallyport/core/report/visible';
import { cweId, relatedCwe } from '@sallyport/core/taxonomy';
import { readsLikeInstructions } from '@sallyport/core/words/reads-like-instructions';
import type { SaidName } from './deep-answer.ts';
import type { NameSeen, Slice } from './propose-slices.ts';

export interface Judging {
  /** What was asked about: an answer may name what was seen in it, nothing else. */
  readonly slices: readonly Slice[];
  readonly weaknesses: readonly string[];
  /** Whether a rule can be written with the place's names. */
  readonly isWritable: (place: NamedPlace) => boolean;
}

/** What is left of a model's names, and why the others fell away. */
export interface JudgedNames {
  readonly places: readonly NamedPlace[];
  readonly dropped: readonly string[];
}

/** More of one answer are passed over. */
const mostNamed = 40;

/** Holds what a model names against what the analyser saw. Of the model's own text only the reason stays, for people. */
export const judgeNames = (said: readonly SaidName[], judging: Judging): JudgedNames => {
  const places: NamedPlace[] = [];
  const dropped: string[] = said.slice(mostNamed).map(() => `came after the first ${String(mostNamed)} of an answer`);
  for (const one of said.slice(0, mostNamed)) {
    const judged = judgeOne(one, judging);
    if (typeof judged === 'string') dropped.push(judged);
    else if (!places.some((other) => isSamePlace(other, judged))) places.push(judged);
  }
  return { places, dropped };
};

/** Whether two places are one but for their reasons and files. */
export const isSamePlace = (one: NamedPlace, other: NamedPlace): boolean =>
  (['kind', 'language', 'form', 'module', 'dotted', 'argument', 'cwe'] as const).every(
    (key) => one[key] === other[key],
  ) && (one.paths.length === 0) === (other.paths.length === 0);

const judgeOne = (said: SaidName, judging: Judging): NamedPlace | (string & {}) => {
  const { slices, weaknesses, isWritable } = judging;
  const call = said.call.trim();
  const argument = said.argument.trim();
  const seen = seenAs(call, said.kind === 'source' && argument !== '', slices);
  const [first] = seen;
  if (first === undefined) return 'named a call that the analyser did not see';
  const { form, module, dotted, isWide, file } = first;
  if (!fits(said.kind, form)) return 'named something that cannot be what it says';
  const takesArgument = said.kind === 'sink' ? form !== 'assignment' : form === 'parameter';
  if (takesArgument && argument !== '' && !seen.some(({ keys }) => keys.includes(argument)))
    return 'named an argument that the call is not given';
  if (form === 'parameter' && argument === '') return 'named a function without a parameter';
  const cwe = said.kind === 'source' ? '' : knownWeakness(said.cwe, weaknesses);
  if (cwe === undefined) return 'named a weakness that no rule follows data for';
  const place: NamedPlace = {
    kind: said.kind,
    language: file.language,
    form,
    module,
    dotted,
    argument: takesArgument ? argument : '',
    isUsed: seen.some(({ isUsed }) => isUsed),
    cwe,
    paths: isWide ? [] : [...new Set(seen.map((one) => one.file.path))].toSorted(),
    why: reason(said.why),
  };
  return isWritable(place) ? place : 'named a call that no rule can name';
};

/** Everything that was seen under a name; where the same name is a function and a call, an argument of a source decides. */
const seenAs = (
  call: string,
  wantsParameter: boolean,
  slices: readonly Slice[],
): readonly (NameSeen & Pick<Slice, 'file'>)[] => {
  const plain = call.replace(/\(\)$/u, '');
  const all = [call, plain, `${plain}()`].flatMap((name) =>
    slices.flatMap(({ names, file }) => (names.get(name) ?? []).map((one) => ({ ...one, file }))),
  );
  const parameters = all.filter(({ form }) => form === 'parameter');
  const [first] = wantsParameter && parameters.length > 0 ? parameters : all.filter(({ form }) => form !== 'parameter');
  const chosen = first ?? parameters[0];
  return chosen === undefined
    ? []
    : all.filter(
        ({ form, module, dotted }) => form === chosen.form && module === chosen.module && dotted === chosen.dotted,
      );
};

const fits = (kind: NamedPlace['kind'], form: NamedPlace['form']): boolean => {
  switch (kind) {
    case 'source':
      return form !== 'assignment';
    case 'sink':
      return form === 'call' || form === 'new' || form === 'assignment';
    case 'sanitizer':
      return form === 'call' || form === 'new';
    default:
      return kind satisfies never;
  }
};

const knownWeakness = (said: string, weaknesses: readonly string[]): string | undefined => {
  const cwe = cweId(said);
  if (cwe === undefined) return undefined;
  return weaknesses.includes(cwe) ? cwe : weaknesses.find((one) => relatedCwe(one, cwe));
};

/** Units: characters. */
const mostOfReason = 240;

/** The model's reason on one line; what speaks to readers that are models is left out. */
const reason = (why: string): string => {
  const line = visibleLine(why).slice(0, mostOfReason);
  return readsLikeInstructions(why) || readsLikeInstructions(line) ? '(left out: it reads like instructions)' : line;
};
