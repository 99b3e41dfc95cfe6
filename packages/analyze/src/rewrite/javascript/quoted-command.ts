/**
 * `exec("grep " + term + " log | tail")` → `exec("grep " + shellEscape(term) + " log | tail")`: where the command needs its shell, values are one word each.
 */
import type { TextEdit } from '../../match/fix.ts';
import type { Call, Expression } from '../../tree/node.ts';
import { callAround, inside, replace } from '../calls.ts';
import { type Place, type Rewrite, type Unfit, unfit } from '../rewrite.ts';
import { runnerOf } from './argument-list.ts';
import { literal, onlyValue, ownFunction } from './code.ts';
import { fillHoles, withoutEmpty } from './sql-holes.ts';
import { type Piece, textPieces } from './text-pieces.ts';

export const quotedCommand: Rewrite = (place) => {
  const starts = (one: Call): boolean => runnerOf(place, one) !== undefined;
  const call =
    (place.node.kind === 'Call' && starts(place.node) ? place.node : callAround(place, place.node, starts)) ??
    inside(place, place.node).find((one): one is Call => one.kind === 'Call' && starts(one));
  const [first] = call?.args ?? [];
  if (first === undefined || first.kind === 'Spread') return unfit('it is not clear what the command is');
  const command = first.kind === 'Name' ? onlyValue(place, first) : first;
  const pieces = command === undefined ? undefined : textPieces(place, command);
  if (command === undefined || pieces === undefined) return unfit('the command is not put together from texts here');
  const quoted = quotedValues(place, command, pieces);
  if ('unfit' in quoted) return quoted;
  return {
    title: 'Quote the values for the shell',
    changes: 'The values are quoted as POSIX shells read it; cmd.exe of Windows reads it in another way.',
    edits: [
      ...quoted.edits,
      ...ownFunction(place, 'shellEscape', [
        `return \`'\${String(value ?? ${literal(place, '')}).replaceAll("'", "'\\\\''")}'\``,
      ]),
    ],
  };
};

const quotedValues = (
  place: Place,
  command: Expression,
  pieces: readonly Piece[],
): { readonly edits: readonly TextEdit[] } | Unfit => {
  const edits: TextEdit[] = [];
  const fills: { from: number; to: number; text: string }[] = [];
  let quote: { readonly mark: string; readonly from: number } | undefined;
  let started = false;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'value') {
      const source = place.source(piece.node);
      if (!started) return unfit('which program is started comes from a value');
      if (/(?:args|arguments|options|opts|flags|params|command|cmd|extra)\w*$/iu.test(source))
        return unfit(`several words may stand in ${source}`);
      if (
        quote === undefined &&
        !/^(?:shellEscape|shellescape|Number)\(/u.test(source) &&
        place.names.constant(piece.node) === undefined
      )
        edits.push(replace(piece.node, `shellEscape(${source})`));
      continue;
    }
    started ||= /\S/u.test(piece.c);
    if (quote === undefined) {
      if (piece.c === '"' || piece.c === "'") quote = { mark: piece.c, from: index };
      else if (piece.c === '\\' || piece.c === '\uFFFD')
        return unfit('the command holds an escape that is not followed');
      continue;
    }
    if (piece.c !== quote.mark) continue;
    const inner = pieces.slice(quote.from + 1, index);
    if (inner.some(({ kind }) => kind === 'value')) {
      if (inner.some((one) => one.kind === 'char' && /[$`\\!\uFFFD]/u.test(one.c)))
        return unfit('the shell reads more than the value between these quotes');
      const value = `shellEscape(${textOf(place, inner)})`;
      const head = (pieces[quote.from] as Piece).literal?.quote ?? '`';
      fills.push({ from: quote.from, to: index, text: head === '`' ? `\${${value}}` : `${head} + ${value} + ${head}` });
    }
    quote = undefined;
  }
  if (quote !== undefined) return unfit('a quotation mark is still open at the end of the command');
  const filled = fillHoles(pieces, command, fills);
  if ('unfit' in filled) return filled;
  const all = [...edits, ...filled.map((edit) => withoutEmpty(place, edit))];
  return all.length === 0 ? unfit('no value stands in the command') : { edits: all };
};

const textOf = (place: Place, inner: readonly Piece[]): string => {
  const [only] = inner;
  if (inner.length === 1 && only?.kind === 'value') return place.source(only.node);
  return `\`${inner.map((piece) => (piece.kind === 'value' ? `\${${place.source(piece.node)}}` : piece.c)).join('')}\``;
};
