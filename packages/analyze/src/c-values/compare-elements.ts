import { invoke } from './calls.ts';
import type { LibraryCall } from './library/context.ts';
import { hull, type State } from './state.ts';
import { constant, isConstant, type Pointer, type Range, type Value, zero } from './value.ts';

/**
 * `qsort` and `bsearch` hand elements of an array to a function of the program: it is entered once, with any two of the numbers that the array holds.
 *
 * Other elements than numbers are left to the look at the function by itself. What it does to the state is dropped: it is asked to compare.
 */
export const compareElements = (
  { m, s, expr }: Pick<LibraryCall, 'm' | 's' | 'expr'>,
  array: Value | undefined,
  size: Value | undefined,
  by: Value | undefined,
): void => {
  const definition = by?.kind === 'function' ? m.functions.get(by.name) : undefined;
  if (definition === undefined || array?.kind !== 'pointer' || size === undefined || !isConstant(size)) return;
  const { plus: bytes } = size;
  const range = held(s, array, bytes);
  if (range === undefined) return;
  const state = s.copy();
  const element = (name: string): Pointer => {
    const id = m.id(`element ${name} ${expr.start}`);
    const { root: _, rootAt: __, factors: ___, ...own } = range;
    state.put({
      id,
      kind: 'outside',
      name: '',
      size: constant(bytes),
      cells: new Map([[0, { value: m.number(state, own), size: bytes }]]),
      rest: { kind: 'unknown', symbol: 0 },
      texts: new Map(),
      life: 'live',
      many: false,
    });
    return { kind: 'pointer', region: id, offset: zero };
  };
  invoke(m, definition, [element('one'), element('other')], [], state, expr);
};

/** All numbers of this size that lie in the array. */
const held = (s: State, { region: id }: Pointer, size: number): Range | undefined => {
  const region = s.region(id);
  if (region === undefined) return undefined;
  const values = [...region.cells.values()].filter((cell) => cell.size === size).map(({ value }) => value);
  if (region.rest.kind !== 'uninitialised') values.push(region.rest);
  const ranges = values.map((value) => (value.kind === 'number' ? s.range(value) : undefined));
  return ranges.reduce((all, one) => (all === undefined || one === undefined ? undefined : hull(all, one)), ranges[0]);
};
