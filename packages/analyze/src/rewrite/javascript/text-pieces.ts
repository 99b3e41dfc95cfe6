/**
 * An expression that makes a text, as one stream of characters and values: template literals and `+`. What the characters mean
 * (SQL, a command line, HTML) is for others; here is only where they stand.
 */
import type { Expression } from '../../tree/node.ts';
import type { Place } from '../rewrite.ts';

/** A literal in the source. Units: offsets of its quotes, `end` exclusive. */
export interface Literal {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export type Piece =
  | {
      readonly kind: 'char';
      readonly c: string;
      readonly start: number;
      readonly end: number;
      readonly literal: Literal;
    }
  | {
      readonly kind: 'value';
      readonly node: Expression;
      /** What stands for it: `${…}` in a template literal, or the operand itself. */
      readonly start: number;
      readonly end: number;
      /** The template literal that it stands in. */
      readonly literal?: Literal;
    };

/** The pieces of a text, or `undefined` when the expression makes none. */
export const textPieces = (place: Place, node: Expression): readonly Piece[] | undefined => {
  const pieces: Piece[] = [];
  return collect(place, node, pieces, 0) && pieces.some(({ kind }) => kind === 'char') ? pieces : undefined;
};

const mostDeep = 200;

const collect = (place: Place, node: Expression, pieces: Piece[], depth: number): boolean => {
  if (depth > mostDeep) return false;
  const { text } = place;
  switch (node.kind) {
    case 'Str': {
      const quote = text.charAt(node.start);
      if ((quote !== '"' && quote !== "'" && quote !== '`') || text.charAt(node.end - 1) !== quote) return false;
      const literal = { start: node.start, end: node.end, quote };
      chars(text, node.start + 1, node.end - 1, literal, pieces);
      return true;
    }
    case 'Template': {
      if (node.tag !== undefined || text.charAt(node.start) !== '`') return false;
      const literal = { start: node.start, end: node.end, quote: '`' };
      let at = node.start + 1;
      for (const part of node.parts) {
        if (part.kind === 'Str' && text.charAt(part.start - 1) !== '(' && !startsHole(text, at, part.start)) {
          chars(text, part.start, part.end, literal, pieces);
          at = part.end;
          continue;
        }
        const start = text.lastIndexOf('${', part.start - 1);
        const end = text.indexOf('}', part.end) + 1;
        if (
          start < at ||
          end === 0 ||
          !/^\$\{[\s(]*$/u.test(text.slice(start, part.start)) ||
          !/^[\s)]*\}$/u.test(text.slice(part.end, end))
        )
          return false;
        pieces.push({ kind: 'value', node: part, start, end, literal });
        at = end;
      }
      return true;
    }
    case 'Binary':
      if (node.op !== '+') break;
      return collect(place, node.left, pieces, depth + 1) && collect(place, node.right, pieces, depth + 1);
    default:
  }
  pieces.push({ kind: 'value', node, start: node.start, end: node.end });
  return true;
};

const startsHole = (text: string, from: number, to: number): boolean => text.slice(from, to).includes('${');

const chars = (text: string, from: number, to: number, literal: Literal, pieces: Piece[]): void => {
  for (let at = from; at < to;) {
    const escaped = text.charAt(at) === '\\';
    const [whole = text.charAt(at)] = escaped
      ? (/^\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|\r\n|[^])/iu.exec(text.slice(at, Math.min(to, at + 12))) ?? [])
      : [];
    const end = Math.min(to, at + whole.length);
    const c = escaped ? (plainEscapes[whole.charAt(1)] ?? (whole.length === 2 ? whole.charAt(1) : '\uFFFD')) : whole;
    pieces.push({ kind: 'char', c, start: at, end, literal });
    at = end;
  }
};

const plainEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', u: '\uFFFD', x: '\uFFFD' };

/** The text with `\0` for values. */
export const plainText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'char' ? piece.c : '\0')).join('');
