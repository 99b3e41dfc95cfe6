/**
 * What a model answered → the code in it.
 *
 * Code stands between fences, with prose around it, in one piece or in several files; a careless model forgets the fence, or is cut off before the last one. The promise: the code is a part of
 * the answer as it stands. Nothing is completed, corrected or joined that the answer does not present as one: a sample is what the model said.
 *
 * What a model thinks aloud before its answer (`<think>`) is no part of it. A piece in Markdown is looked into.
 *
 * Of several pieces in the task's language the one that holds the entry point counts, the last of them (models correct themselves downwards), else the longest. Pieces with a file name of their own are
 * files beside it.
 */
import { fencedPieces, isMarkdown, type Piece } from './fenced-pieces.ts';

export interface CutAnswer {
  /** Absent where the answer holds no code: refused, or talked about it. */
  readonly code: string | undefined;
  /** Further files that the answer names. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** The answer ends inside the piece. */
  readonly isCut: boolean;
  /** How the code was found, one plain sentence. */
  readonly how: string;
}

export interface CutOptions {
  /** Names of the language behind a fence, small letters. */
  readonly fences: readonly string[];
  /** Whether a text is code of the language rather than prose, where no fence says so. */
  readonly looksLikeCode: (text: string) => boolean;
  /** Whether a piece defines what the task asks for. */
  readonly holdsEntry: (code: string) => boolean;
  /** The file that the task asks for. */
  readonly file: string;
}

export const cutCode = (answer: string, { fences, looksLikeCode, holdsEntry, file }: CutOptions): CutAnswer => {
  const said = withoutThinking(answer);
  if (said === undefined)
    return { code: undefined, files: [], isCut: true, how: 'the answer ends while the model still thinks aloud' };
  const pieces = fencedPieces(said).flatMap((one) => (isMarkdown(one.language) ? fencedPieces(one.text) : [one]));
  const own = pieces.filter(({ language }) => fences.includes(language));
  const candidates =
    own.length > 0 ? own : pieces.filter(({ language, text }) => language === '' && looksLikeCode(text));
  if (candidates.length === 0) {
    const bare = said.trim();
    if (pieces.length === 0 && bare !== '' && looksLikeCode(bare))
      return { code: `${bare}\n`, files: [], isCut: false, how: 'the whole answer is code without a fence' };
    const why = pieces.length === 0 ? 'the answer holds no code' : 'no code of the language that was asked for';
    return { code: undefined, files: [], isCut: false, how: why };
  }
  const named = candidates.findLast(({ name }) => name === file);
  const holding = candidates.filter(({ text }) => holdsEntry(text));
  const main = named ?? holding.at(-1) ?? longest(candidates);
  const others = pieces.filter((one) => one !== main && one.name !== undefined && one.name !== file);
  return {
    code: main.text,
    files: [...new Map(others.map(({ name = '', text }) => [name, { path: name, text }])).values()],
    isCut: main.isOpen,
    how: howFound(candidates, main, named !== undefined, holding.length > 0),
  };
};

/** What stands behind the thoughts; some servers leave out the tag that opens them. `undefined` where they never end. */
const withoutThinking = (answer: string): string | undefined => {
  const isOpened = /^\s*<think(?:ing)?>/u.test(answer);
  const closing = (isOpened ? /<\/think(?:ing)?>/u : /^[ \t]*<\/think(?:ing)?>[ \t]*$/mu).exec(answer);
  if (closing !== null) return answer.slice(closing.index + closing[0].length);
  return isOpened ? undefined : answer;
};

const longest = (pieces: readonly Piece[]): Piece =>
  pieces.reduce((best, one) => (one.text.length > best.text.length ? one : best));

const howFound = (pieces: readonly Piece[], main: Piece, isNamed: boolean, holds: boolean): string => {
  if (pieces.length === 1) return main.isOpen ? 'the one piece of code, cut off at its end' : 'the one piece of code';
  const which = isNamed ? 'the one with the file name' : holds ? 'the last that holds the entry point' : 'the longest';
  return `of ${String(pieces.length)} pieces ${which}`;
};
