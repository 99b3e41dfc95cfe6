/**
 * Texts as far as they are known: constants, and texts built of known and unknown pieces.
 *
 * `'id=' + x` is the pieces `'id='` and `x`; a slice or a split that only touches known pieces is exact. Everything
 * here is pure; what is not known keeps all labels.
 */
import type { Constant } from '../names/names.ts';
import { unionTaint, type Taint } from './taint.ts';
import { ofConstant, unknown, type Value } from './value.ts';

/** Most pieces and longest text that are tracked. */
const maxPieces = 12;
const maxText = 20_000;

/** The text a constant becomes in a string; `undefined` when that is not certain. */
export const textOf = (constant: Constant | undefined, python: boolean): string | undefined => {
  switch (typeof constant) {
    case 'string':
      return constant;
    case 'number':
    case 'bigint':
      return String(constant);
    case 'boolean':
      return python ? (constant ? 'True' : 'False') : String(constant);
    default:
      return constant === null ? (python ? 'None' : 'null') : undefined;
  }
};

/** One text of several values in order; `taintOf` gives the labels of a value with everything it holds. */
export const concatenate = (values: readonly Value[], python: boolean, taintOf: (value: Value) => Taint): Value => {
  const pieces: (string | Value)[] = [];
  let taint: Taint;
  let length = 0;
  for (const value of values) {
    const text = textOf(value.constant, python);
    if (text !== undefined) {
      length += text.length;
      appendPiece(pieces, text);
      continue;
    }
    const own = taintOf(value);
    taint = unionTaint(taint, own);
    if (value.pieces !== undefined) for (const piece of value.pieces) appendPiece(pieces, piece);
    else appendPiece(pieces, value.refs === undefined ? value : { ...unknown, taint: own });
  }
  if (length > maxText) return { ...unknown, taint };
  return ofPieces(pieces, taint);
};

const appendPiece = (pieces: (string | Value)[], piece: string | Value): void => {
  const last = pieces[pieces.length - 1];
  if (piece === '') return;
  if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
  else pieces.push(piece);
};

const ofPieces = (pieces: readonly (string | Value)[], taint?: Taint): Value => {
  const [only] = pieces;
  if (pieces.length === 0) return ofConstant('');
  if (pieces.length === 1 && only !== undefined) return typeof only === 'string' ? ofConstant(only) : only;
  let all = taint;
  if (all === undefined) for (const piece of pieces) if (typeof piece !== 'string') all = unionTaint(all, piece.taint);
  return { ...unknown, taint: all, pieces: pieces.length > maxPieces ? undefined : pieces };
};

/** `value[lower:upper]`. Bounds that are not known are `undefined` in `known`. */
export const sliceText = (value: Value, lower: number | undefined, upper: number | undefined): Value => {
  if (typeof value.constant === 'string')
    return ofConstant(value.constant.slice(lower ?? 0, upper ?? value.constant.length));
  const { pieces } = value;
  const plain: Value = value.taint === undefined ? unknown : { ...unknown, taint: value.taint };
  if (pieces === undefined) return plain;
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  const prefix = typeof first === 'string' ? first : '';
  const suffix = typeof last === 'string' && pieces.length > 1 ? last : '';
  const from = lower ?? 0;
  if (from < 0) return upper === undefined && -from <= suffix.length ? ofConstant(suffix.slice(from)) : plain;
  if (upper !== undefined && upper >= 0) return upper <= prefix.length ? ofConstant(prefix.slice(from, upper)) : plain;
  if (from > prefix.length) return plain;
  const cut = upper === undefined ? 0 : -upper;
  if (cut > suffix.length) return plain;
  const kept: (string | Value)[] = [];
  pieces.forEach((piece, index) => {
    if (typeof piece !== 'string') return kept.push(piece);
    const start = index === 0 ? from : 0;
    const end = index === pieces.length - 1 ? piece.length - cut : piece.length;
    return appendPiece(kept, piece.slice(start, end));
  });
  return ofPieces(kept);
};

/** The character at an index, where it is a known one. */
export const characterAt = (value: Value, index: number): Value | undefined => {
  if (typeof value.constant === 'string') {
    const at = index < 0 ? value.constant.length + index : index;
    return at < value.constant.length ? ofConstant(value.constant[at]) : undefined;
  }
  return index >= 0
    ? exact(sliceText(value, index, index + 1))
    : index === -1
      ? exact(sliceText(value, -1, undefined))
      : undefined;
};

const exact = (value: Value): Value | undefined => (value.constant === undefined ? undefined : value);

/** Before, separator and after of the first separator, when it lies in a known beginning (or, from the right, a known end). */
export const cutAt = (value: Value, separator: string, fromRight: boolean): readonly [Value, Value] | undefined => {
  const pieces = typeof value.constant === 'string' ? [value.constant] : value.pieces;
  if (pieces === undefined || separator === '') return undefined;
  const piece = fromRight ? pieces[pieces.length - 1] : pieces[0];
  if (typeof piece !== 'string') return undefined;
  const at = fromRight ? piece.lastIndexOf(separator) : piece.indexOf(separator);
  if (at < 0) return undefined;
  const head = piece.slice(0, at);
  const tail = piece.slice(at + separator.length);
  if (fromRight) return [ofPieces(trimmed([...pieces.slice(0, -1), head])), ofConstant(tail)];
  return [ofConstant(head), ofPieces(trimmed([tail, ...pieces.slice(1)]))];
};

const trimmed = (pieces: readonly (string | Value)[]): readonly (string | Value)[] =>
  pieces.filter((piece) => piece !== '');

/** The result of a text method on constants; arrays are lists of texts. `undefined` when it is not known here. */
export const foldTextMethod = (
  text: string,
  method: string,
  args: readonly (Constant | undefined)[],
  python: boolean,
): Constant | undefined => {
  const [first, second] = args;
  const none = args.length === 0;
  const word = typeof first === 'string' ? first : undefined;
  switch (method) {
    case 'upper':
    case 'toUpperCase':
      return none ? text.toUpperCase() : undefined;
    case 'lower':
    case 'casefold':
    case 'toLowerCase':
      return none ? text.toLowerCase() : undefined;
    case 'strip':
    case 'trim':
      return none ? text.trim() : undefined;
    case 'lstrip':
    case 'trimStart':
      return none ? text.trimStart() : undefined;
    case 'rstrip':
    case 'trimEnd':
      return none ? text.trimEnd() : undefined;
    case 'capitalize':
      return none ? text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase() : undefined;
    case 'encode':
    case 'decode':
    case 'toString':
      return text;
    case 'startswith':
    case 'startsWith':
      return word === undefined ? undefined : text.startsWith(word);
    case 'endswith':
    case 'endsWith':
      return word === undefined ? undefined : text.endsWith(word);
    case 'includes':
      return word === undefined ? undefined : text.includes(word);
    case 'find':
    case 'index':
    case 'indexOf':
      return word === undefined || args.length > 1 ? undefined : text.indexOf(word);
    case 'rfind':
    case 'rindex':
    case 'lastIndexOf':
      return word === undefined || args.length > 1 ? undefined : text.lastIndexOf(word);
    case 'count':
      return word === undefined || word === '' || args.length > 1 ? undefined : text.split(word).length - 1;
    case 'isdigit':
    case 'isnumeric':
    case 'isdecimal':
      return /^\d+$/u.test(text);
    case 'isalpha':
      return /^\p{L}+$/u.test(text);
    case 'isalnum':
      return /^[\p{L}\p{N}]+$/u.test(text);
    case 'isupper':
      return text !== text.toLowerCase() && text === text.toUpperCase();
    case 'islower':
      return text !== text.toUpperCase() && text === text.toLowerCase();
    case 'replace':
      if (word === undefined || typeof second !== 'string' || args.length > 2 || word === '') return undefined;
      return python ? text.replaceAll(word, () => second) : text.replace(word, () => second);
    case 'replaceAll':
      return word === undefined || typeof second !== 'string' ? undefined : text.replaceAll(word, () => second);
    case 'split':
      if (none && python) return text.trim() === '' ? [] : text.trim().split(/\s+/u);
      return word === undefined || args.length > 1 || (python && word === '') ? undefined : text.split(word);
    case 'charAt':
    case 'at':
      return typeof first === 'number' ? (text[first < 0 ? text.length + first : first] ?? '') : undefined;
    case 'charCodeAt':
      return typeof first === 'number' ? text.charCodeAt(first) : undefined;
    case 'slice':
      return typeof first === 'number' && (second === undefined ? args.length === 1 : typeof second === 'number')
        ? text.slice(first, second as number | undefined)
        : undefined;
    case 'substring':
      return typeof first === 'number' && (second === undefined ? args.length === 1 : typeof second === 'number')
        ? text.substring(first, second as number | undefined)
        : undefined;
    case 'substr':
      return typeof first === 'number' && first >= 0 && typeof second === 'number'
        ? text.slice(first, first + second)
        : undefined;
    case 'repeat':
      return typeof first === 'number' && first >= 0 && first * text.length < 4096 ? text.repeat(first) : undefined;
    case 'concat':
      return args.every((arg) => typeof arg === 'string') ? text + args.join('') : undefined;
    case 'zfill':
    case 'padStart':
      return typeof first === 'number' && first < 4096 && args.length === 1 && method === 'zfill'
        ? text.padStart(first, '0')
        : undefined;
    default:
      return undefined;
  }
};
