/**
 * A statement that grows on some ways through the function only: `if (name) sql += …`. Each piece puts its values into a list beside it.
 */
import type { TextEdit } from '../../match/fix.ts';
import type { Call, Expression, Node } from '../../tree/node.ts';
import { statementAround } from '../calls.ts';
import { type Place, type Unfit, unfit } from '../rewrite.ts';
import { functionAround, linesAfter, linesBefore, semicolon } from './code.ts';
import type { Dialect } from './sql-dialect.ts';
import type { Piece } from './text-pieces.ts';

export interface Growth {
  /** The list of values. */
  readonly name: string;
  /** The placeholder of a value that `behind` others follow in the same piece. */
  readonly mark: (behind: number, pieces: readonly Piece[], from: number) => string;
  /** The list, made where the statement begins. */
  readonly begin: (values: readonly string[]) => readonly TextEdit[];
  /** The values of one piece, put into the list before it is added. */
  readonly push: (text: Expression, values: readonly string[]) => readonly TextEdit[] | Unfit;
}

const names = ['params', 'values', 'queryParams', 'queryValues'];

export const newGrowth = (
  place: Place,
  { call, texts: [first, ...more] }: { readonly call: Call; readonly texts: readonly Expression[] },
  { kind }: Dialect,
): Growth | Unfit => {
  if (kind !== 'question' && kind !== 'dollar' && kind !== 'replacements' && kind !== 'variadic')
    return unfit('the statement grows only on some ways through the function');
  const scope = functionAround(place, call);
  const start = first === undefined ? undefined : statementAround(place, first);
  const block = start && place.names.parent(start);
  if (
    first === undefined ||
    start === undefined ||
    !holds(place, block, call) ||
    !more.every((one) => holds(place, block, one))
  )
    return unfit('the statement begins on one of several ways');
  const own = scope === undefined ? place.text : place.source(scope);
  const name = names.find((one) => !new RegExp(String.raw`(?<!\.)\b${one}\b`, 'u').test(own));
  if (name === undefined) return unfit('the names for the list of values are all taken');
  const type = place.unit.language === 'javascript' ? '' : ': unknown[]';
  const list = (values: readonly string[]): TextEdit | undefined =>
    linesAfter(place, first, [`const ${name}${type} = [${values.join(', ')}]${semicolon(place)}`]);
  if (list([]) === undefined) return unfit('no list of values can stand behind the statement');
  return {
    name,
    mark: (behind, pieces, from) => {
      if (kind !== 'dollar' && kind !== 'variadic') return '?';
      const count = `${name}.length${behind === 0 ? '' : ` - ${String(behind)}`}`;
      const quote = quoteAt(pieces, from);
      return quote === '`' ? `$\${${count}}` : `$${quote} + ${behind === 0 ? count : `(${count})`} + ${quote}`;
    },
    begin: (values) => [list(values)].filter((edit) => edit !== undefined),
    push: (text, values) => {
      const pushed = `${name}.push(${values.join(', ')})`;
      const line = linesBefore(place, text, [pushed + semicolon(place)]);
      if (line !== undefined) return [line];
      const statement = statementAround(place, text);
      if (statement === undefined) return unfit('no values can be gathered beside the statement');
      // `if (name) sql += …;` without braces.
      const end = place.text.charAt(statement.end) === ';' ? statement.end + 1 : statement.end;
      return [
        { start: statement.start, end: statement.start, text: `{ ${pushed}; ` },
        { start: end, end, text: ' }' },
      ];
    },
  };
};

const holds = (place: Place, block: Node | undefined, node: Node): boolean => {
  for (let at: Node | undefined = node; at !== undefined; at = place.names.parent(at)) if (at === block) return true;
  return false;
};

/** The quotation mark of the literal that a placeholder is written into. */
const quoteAt = (pieces: readonly Piece[], from: number): string =>
  (pieces[from]?.literal ?? pieces[from - 1]?.literal)?.quote ?? '`';
