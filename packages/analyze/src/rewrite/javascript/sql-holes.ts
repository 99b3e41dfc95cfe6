/**
 * Where values stand in the text of an SQL statement, and what a placeholder has to replace there: a value with the quotes around
 * it, with the `%` of a LIKE. Names of tables and columns, keywords and lists are no values: no placeholder can stand for them.
 */
import type { TextEdit } from '../../match/fix.ts';
import type { Expression } from '../../tree/node.ts';
import { notAValue } from '../python/sql-holes.ts';
import type { Place, Unfit } from '../rewrite.ts';
import { unfit } from '../rewrite.ts';
import type { Piece } from './text-pieces.ts';

export interface SqlHole {
  /** Indexes of the first and the last piece that the placeholder replaces. */
  readonly from: number;
  readonly to: number;
  /** The source of the parameter; nothing where only a name is chosen. */
  readonly value: string | undefined;
  /** What stands in the statement in the place of a bare placeholder. */
  readonly shape?: (mark: string) => string;
  /** The value stays where it is and is changed by these. */
  readonly edits?: readonly TextEdit[];
  /** Beside the placeholder. */
  readonly more?: readonly TextEdit[];
  /** A name for it, where the driver wants one. */
  readonly name: string;
  /** Number of placeholders of the statement's own that stand before it. */
  readonly marksBefore: number;
}

export interface SqlHoles {
  readonly holes: readonly SqlHole[];
  readonly statement: string;
  /** Number of `?` that stood there already. */
  readonly marks: number;
}

/** A value where no placeholder can stand by itself: a list, a name. `text` is what counts as written there. */
export interface Special {
  readonly from: number;
  readonly to: number;
  readonly value?: string;
  readonly shape?: (mark: string) => string;
  readonly edits?: readonly TextEdit[];
  readonly more?: readonly TextEdit[];
  readonly text: string;
}

/** What becomes of a value where no placeholder can stand; `undefined` when nothing is known. */
export type MadeSpecial = (
  at: {
    readonly node: Expression;
    readonly pieces: readonly Piece[];
    /** Indexes of the pieces that it takes, its quotes among them. */
    readonly from: number;
    readonly to: number;
  },
  statement: string,
) => Special | undefined;

/** The holes of a statement, or why it cannot have placeholders. `prefix`: the statement's text before this one. */
export const sqlHoles = (
  place: Place,
  pieces: readonly Piece[],
  prefix = '',
  special: MadeSpecial = () => undefined,
): SqlHoles | Unfit => {
  const holes: SqlHole[] = [];
  let statement = prefix;
  let marks = 0;
  const takeSpecial = (node: Expression, from: number, to: number): Special | undefined => {
    const made = special({ node, pieces, from, to }, statement);
    if (made === undefined) return undefined;
    const { text, ...own } = made;
    holes.push({ value: undefined, ...own, name: nameOf(node), marksBefore: marks });
    // The words that the placeholder replaces go from the statement as well.
    const words = from - made.from;
    statement = statement.slice(0, statement.length - words) + text;
    return made;
  };
  let quoted: { readonly mark: string; readonly from: number; values: number } | undefined;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const next = pieces[index + 1];
    if (quoted === undefined) {
      if (piece.kind === 'char') {
        if (piece.c === "'" || piece.c === '"' || piece.c === '`') quoted = { mark: piece.c, from: index, values: 0 };
        else {
          statement += piece.c;
          if (piece.c === '?') marks += 1;
        }
        continue;
      }
      const constant = place.names.constant(piece.node);
      if (typeof constant === 'string' || typeof constant === 'number') {
        // The program's own words: they stay.
        statement += String(constant);
        continue;
      }
      if (/^(?:\w+\.)?(?:escape|escapeId|escapeLiteral|escapeIdentifier)\(/u.test(place.source(piece.node)))
        return unfit(`the value is escaped already: ${place.source(piece.node)}`);
      const why = notAValue(statement, next?.kind === 'char' ? next.c : '');
      if (why !== undefined) {
        const made = takeSpecial(piece.node, index, index);
        if (made === undefined) return unfit(`${why}: ${place.source(piece.node)}`);
        index = made.to;
        continue;
      }
      holes.push({
        from: index,
        to: index,
        value: unquoted(place, piece.node, statement),
        name: nameOf(piece.node),
        marksBefore: marks,
      });
      statement += '?';
      continue;
    }
    if (piece.kind === 'value') {
      quoted.values += 1;
      continue;
    }
    if (piece.c !== quoted.mark) continue;
    if (next?.kind === 'char' && next.c === quoted.mark) {
      index += 1;
      continue;
    }
    if (quoted.values === 0) statement += quoted.mark === "'" ? "''" : 'name';
    else {
      const why = quoted.mark === '`' ? 'a name of a table or column cannot be a parameter' : notAValue(statement, '');
      if (why !== undefined) {
        const [only, more] = pieces.slice(quoted.from + 1, index);
        const made =
          only?.kind === 'value' && more === undefined && quoted.mark === "'"
            ? takeSpecial(only.node, quoted.from, index)
            : undefined;
        if (made === undefined) return unfit(why);
        index = made.to;
        quoted = undefined;
        continue;
      }
      const inner = pieces.slice(quoted.from + 1, index);
      const value = valueOf(place, inner);
      if (value === undefined) return unfit('the quoted value cannot be written as one parameter');
      const named = inner.find((one) => one.kind === 'value');
      holes.push({
        from: quoted.from,
        to: index,
        value,
        name: named?.kind === 'value' ? nameOf(named.node) : 'value',
        marksBefore: marks,
      });
      statement += '?';
    }
    quoted = undefined;
  }
  if (quoted !== undefined && quoted.values > 0) return unfit('a quoted value does not end in the same text');
  return { holes, statement, marks };
};

/** LIMIT takes nothing but numbers. */
const unquoted = (place: Place, node: Expression, statement: string): string => {
  const source = place.source(node);
  return /\b(?:limit|offset)(?:\s+\S+\s*,)?$/iu.test(statement.trimEnd()) && !/^(?:Number|parseInt)\b/u.test(source)
    ? `Number(${source})`
    : source;
};

/** What stood between the quotes: one value as it is, else a template literal. */
const valueOf = (place: Place, inner: readonly Piece[]): string | undefined => {
  const [only] = inner;
  if (inner.length === 1 && only?.kind === 'value') return place.source(only.node);
  let text = '';
  for (const piece of inner)
    text +=
      piece.kind === 'value'
        ? `\${${place.source(piece.node)}}`
        : /[`\\]/u.test(piece.c)
          ? `\\${piece.c}`
          : piece.c === '$'
            ? String.raw`\$`
            : piece.c;
  return /[\n\uFFFD]/u.test(text) ? undefined : `\`${text}\``;
};

const nameOf = (node: Expression): string => {
  switch (node.kind) {
    case 'Name':
      return node.name;
    case 'Member':
      return node.property;
    case 'Index':
      return node.index.kind === 'Str' && /^[A-Za-z_]\w*$/u.test(node.index.value) ? node.index.value : 'value';
    case 'Await':
    case 'Cast':
      return nameOf(node.value);
    case 'Call': {
      const [first] = node.args;
      return first === undefined ? 'value' : nameOf(first);
    }
    default:
      return 'value';
  }
};

/** Edits that put texts in the place of holes: quotes, `+` and `${}` go, the literals around stay as they are. */
export const fillHoles = (
  pieces: readonly Piece[],
  whole: Expression,
  fills: readonly { readonly from: number; readonly to: number; readonly text: string }[],
): readonly TextEdit[] | Unfit => {
  const edits: TextEdit[] = [];
  for (const { from, to, text } of fills) {
    const first = pieces[from];
    const last = pieces[to];
    if (first === undefined || last === undefined) return unfit('the text cannot be followed');
    const before = pieces[from - 1];
    const after = pieces[to + 1];
    // Where the placeholder begins: inside the literal that goes before, or at the hole of a template.
    const head = first.literal ?? (before?.kind === 'char' ? before.literal : undefined);
    if (head === undefined) return unfit('no literal goes before the value');
    const start = first.literal === undefined ? head.end - 1 : first.start;
    if (last.literal !== undefined) {
      if (last.literal === head || last.literal.quote === head.quote) edits.push({ start, end: last.end, text });
      else edits.push({ start, end: last.end, text: `${text}${head.quote} + ${last.literal.quote}` });
    } else if (after?.literal === undefined) {
      if (after !== undefined) return unfit('two values stand beside each other');
      edits.push({ start, end: whole.end, text: text + head.quote });
    } else if (after.literal.quote === head.quote) edits.push({ start, end: after.literal.start + 1, text });
    else edits.push({ start, end: after.literal.start + 1, text: `${text}${head.quote} + ${after.literal.quote}` });
  }
  return edits;
};

/** `"$" + n + ""`: the empty text at the end goes. */
export const withoutEmpty = ({ text: source }: Place, edit: TextEdit): TextEdit => {
  const text = edit.text.replace(/ \+ (["'])\1$/u, '');
  if (text !== edit.text) return { ...edit, text };
  const [tail, quote] = / \+ (["'])$/u.exec(text) ?? [];
  return tail !== undefined && source.charAt(edit.end) === quote
    ? { start: edit.start, end: edit.end + 1, text: text.slice(0, -tail.length) }
    : edit;
};
