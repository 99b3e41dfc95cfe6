import { cweName } from '@sallyport/core/taxonomy';
import type { Material, Question } from '../model/model-port.ts';
import { deepAnswer, type DeepAnswer } from './deep-answer.ts';
import type { DeepFile, NameSeen, Slice } from './propose-slices.ts';

/** Functions of one language that are asked about together. */
export interface Asked {
  /** In the order of their files and lines. */
  readonly slices: readonly Slice[];
  /** Weaknesses that the engine can look for. */
  readonly weaknesses: readonly string[];
}

/** What do the calls in these functions do with data of strangers? */
export const deepQuestion = ({ slices, weaknesses }: Asked): Question<DeepAnswer> => {
  const files = [...Map.groupBy(slices, ({ file }) => file)];
  return {
    purpose: 'deep scan',
    instructions: [
      'A program follows untrusted data through code, from sources over sanitizers to sinks. Its rules know the usual libraries. You tell it about calls that its rules do not know: those of other libraries, of wrappers, of this project itself.',
      'You get functions of one or several files, each line with its number, and for each file a list of the names that the program saw in its functions. Comments are taken out, and what strings say is written as "…". Judge by what the code does.',
      'In "named" give one entry for each call that is plainly one of these:',
      '- "source": it gives data that strangers choose (a request, a message of a queue, an uploaded file, an answer of a foreign server, an answer of a language model). For a function that the outside calls with such data, name the function with its brackets, and in "argument" the parameter.',
      '- "sink": data of strangers in one of its arguments does harm. "argument" is the place (0 for the first) or the keyword; empty if it is any of them.',
      '- "sanitizer": what it gives back is harmless for the weakness, or it stops the function if its argument is not.',
      '"call" is a name from a list, exactly as it stands there. "cwe" is the weakness, one of the ids below; empty for a source. "argument" is empty where none is meant. "why" is a short plain reason.',
      'Leave out what you would have to guess, what only might be so, and what does something harmless (logging, arithmetic, formatting). An empty list is a good answer.',
      `Ids for "cwe": ${weaknesses.map((cwe) => `${cwe} (${cweName(cwe) ?? ''})`).join('; ')}.`,
    ].join('\n'),
    material: files.flatMap(([file, own]) => [
      ...functionsOf(file, own),
      { label: 'names seen in them', path: file.path, text: nameLines(own).join('\n'), size: 'may-be-cut' as const },
    ]),
    task: 'Give "named".',
    schema: deepAnswer,
    mostTokens: 4_000,
  };
};

const functionsOf = ({ path, bare }: DeepFile, slices: readonly Slice[]): readonly Material[] => {
  const lines = bare.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  return slices.map(({ from, to }) => ({
    label: 'function',
    path,
    text: lines.slice(from - 1, to).join('\n'),
    around: { text: bare, start: starts[from - 1] ?? 0 },
    firstLine: from,
    size: 'may-be-cut',
  }));
};

const nameLines = (slices: readonly Slice[]): readonly string[] => [
  ...new Set(
    slices.flatMap(({ names }) => [...names].flatMap(([name, seen]) => seen.map((one) => nameLine(name, one)))),
  ),
];

const nameLine = (name: string, { form, keys }: NameSeen): string => {
  switch (form) {
    case 'parameter':
      return `function ${name}: parameters ${keys.join(', ')}`;
    case 'member':
      return `value ${name}`;
    case 'assignment':
      return `assignment ${name}`;
    case 'call':
    case 'new':
      return `call ${name}${keys.length === 0 ? '' : `: arguments ${keys.join(', ')}`}`;
    default:
      return form satisfies never;
  }
};
