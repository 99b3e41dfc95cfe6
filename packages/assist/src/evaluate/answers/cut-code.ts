/**
 * What a model answered → the code in it.
 *
 * Code stands between fences, with prose around it, in one piece or in several files; a careless model forgets the fence, or is cut off before the last one. The promise: the code is a part of
 * the answer as it stands. Nothing is completed, corrected or joined that the answer does not present as one: a sample is what the model said. Forms in which code is handed over are undone: HTML, JSON, a diff that makes a
 * file, numbers of lines, prompts of a console.
 *
 * What a model thinks aloud before its answer (`<think>` and its kin) is no part of it. A piece in Markdown is looked into.
 *
 * Of several pieces in the task's language the one that holds the entry point counts, the last of them (models correct themselves downwards), else the longest. Pieces with a file name of their own are
 * files beside it.
 */
import { fencedPieces, isMarkdown, type Piece } from './fenced-pieces.ts';
import { piecesInDiff } from './pieces-in-diff.ts';
import { piecesInHtml } from './pieces-in-html.ts';
import { piecesInJson } from './pieces-in-json.ts';
import { withoutMargin } from './without-margin.ts';
import { withoutThinking } from './without-thinking.ts';

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
  const pieces = piecesOf(said).map((one) => ({ ...one, text: withoutMargin(one.text) }));
  const own = pieces.filter(({ language }) => fences.includes(language));
  const unnamed = pieces.filter(({ language, text }) => noLanguage.includes(language) && looksLikeCode(text));
  const isUnnamed =
    own.length === 0 || (!own.some(({ text }) => holdsEntry(text)) && unnamed.some(({ text }) => holdsEntry(text)));
  const candidates = isUnnamed ? unnamed : own;
  if (candidates.length === 0) {
    // A fence that was opened in the question, and is closed in the answer.
    const bare = (pieces.length === 1 && pieces[0]?.isOpen === true ? beforeFence(said) : said).trim();
    const code = withoutMargin(bare);
    if ((pieces.length === 0 || bare !== said.trim()) && bare !== '' && looksLikeCode(code))
      return { code: `${code.trimEnd()}\n`, files: [], isCut: false, how: 'the whole answer is code without a fence' };
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

/** What a fence is called where it says no language. */
const noLanguage: readonly string[] = ['', 'text', 'txt', 'plaintext', 'plain', 'code'];

/** Of a text without fences its JSON, its HTML, or its diff. */
const piecesOf = (said: string): readonly Piece[] => {
  const fenced = fencedPieces(said).flatMap((one) => (isMarkdown(one.language) ? fencedPieces(one.text) : [one]));
  if (fenced.length > 0) return fenced.flatMap((one) => unwrapped(one));
  const forms = [piecesInJson, piecesInHtml, (text: string) => (/^@@ -\d/mu.test(text) ? piecesInDiff(text) : [])];
  for (const read of forms) {
    const pieces = read(said);
    if (pieces.length > 0) return pieces;
  }
  return [];
};

const unwrapped = (piece: Piece): readonly Piece[] => {
  if (piece.language === 'diff' || piece.language === 'patch') {
    const made = piecesInDiff(piece.text, piece.isOpen);
    return made.map((one) => ({ ...one, name: one.name ?? piece.name }));
  }
  if (piece.language === 'pycon' || piece.language === 'python-repl') return [{ ...piece, language: 'python' }];
  const inside = piece.language === 'json' ? piecesInJson(piece.text) : [];
  return inside.length > 0 ? inside : [piece];
};

const beforeFence = (said: string): string => said.slice(0, Math.max(0, said.search(/^[ \t]{0,3}(?:`{3}|~{3})/mu)));

const longest = (pieces: readonly Piece[]): Piece =>
  pieces.reduce((best, one) => (one.text.length > best.text.length ? one : best));

const howFound = (pieces: readonly Piece[], main: Piece, isNamed: boolean, holds: boolean): string => {
  if (pieces.length === 1) return main.isOpen ? 'the one piece of code, cut off at its end' : 'the one piece of code';
  const which = isNamed ? 'the one with the file name' : holds ? 'the last that holds the entry point' : 'the longest';
  return `of ${String(pieces.length)} pieces ${which}`;
};
