/** Sorting of rows (tuples whose columns are plain numbers or plain texts) by columns of numbers, without asking a row anything. */
import { compareText } from './compare.ts';
import { meter } from './meter.ts';
import { FloatBox, Tuple, tupleType, type Value } from './object.ts';

/** Longer rows are seldom, and ask for much memory. Units: elements of a row. */
const mostColumns = 8;

/**
 * The order of the rows as indices, stable also when reversed; undefined where a row is no tuple of plain numbers and texts of the
 * same kinds as the others, or holds a NaN.
 */
export const orderOfRows = (rows: readonly Value[], backwards: boolean): Uint32Array | undefined => {
  const [first] = rows;
  if (!isRow(first) || first.a.length === 0 || first.a.length > mostColumns) return undefined;
  const width = first.a.length;
  for (const row of rows) if (!isRow(row) || row.a.length !== width) return undefined;
  meter.allocate(rows.length * 8 * (width + 1));
  const columns: Float64Array[] = [];
  for (let at = 0; at < width; at++) {
    const column = typeof first.a[at] === 'string' ? ranks(rows, at) : numbers(rows, at);
    if (column === undefined) return undefined;
    columns.push(column);
  }
  const order = new Uint32Array(rows.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  const sign = backwards ? -1 : 1;
  const [column] = columns as [Float64Array];
  order.sort((i, j) => {
    const x = column[i]!;
    const y = column[j]!;
    if (x !== y) return x < y ? -sign : sign;
    for (let at = 1; at < width; at++) {
      const p = columns[at]![i]!;
      const q = columns[at]![j]!;
      if (p !== q) return p < q ? -sign : sign;
    }
    return i - j;
  });
  return order;
};

const isRow = (v: Value | undefined): v is Tuple => v instanceof Tuple && v.t === tupleType;

const numbers = (rows: readonly Value[], at: number): Float64Array | undefined => {
  const column = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const v = (rows[i] as Tuple).a[at];
    const x = v instanceof FloatBox ? v.v : v;
    if (typeof x !== 'number' || x !== x) return undefined;
    column[i] = x;
  }
  return column;
};

/** Each text's place among the different texts. */
const ranks = (rows: readonly Value[], at: number): Float64Array | undefined => {
  const places = new Map<string, number>();
  for (const row of rows) {
    const v = (row as Tuple).a[at];
    if (typeof v !== 'string') return undefined;
    places.set(v, 0);
  }
  [...places.keys()].sort(compareText).forEach((text, place) => places.set(text, place));
  return Float64Array.from(rows, (row) => places.get((row as Tuple).a[at] as string)!);
};
