import type { Expr } from '../../languages/c/c-tree.ts';
import { type CType, sizeType } from '../../languages/c/c-type.ts';
import { inside, target } from '../memory.ts';
import type { Machine, Result } from '../machine.ts';
import { converted } from '../numbers.ts';
import type { State } from '../state.ts';
import { stringAt } from '../texts.ts';
import { constant, isConstant, type Num, type Origin, type Pointer, type Text, type Value, zero } from '../value.ts';

/** A call of a function of the C library, its arguments evaluated. */
export interface LibraryCall {
  readonly m: Machine;
  readonly s: State;
  readonly name: string;
  readonly expr: Expr & { readonly kind: 'call' };
  readonly args: readonly Value[];
  /** Types of the arguments, decayed. */
  readonly types: readonly CType[];
}

/** What a function does to the state, and what it returns; several when it may end in several ways, none when it does not return. */
export type Model = (call: LibraryCall) => readonly Result[];

export const result = (s: State, v: Value): readonly Result[] => [{ s, v }];

/** Some number of the range, not known to be met at its ends. */
export const some = (c: LibraryCall, low: number, high: number): Num =>
  c.m.number(c.s, { low, high, lowReal: false, highReal: false });

/** A number that some run of the program has, for every number of the range. */
export const input = (c: LibraryCall, low: number, high: number, origin: Origin): Num =>
  c.m.number(c.s, { low, high, lowReal: true, highReal: true, origin });

export const from = (c: LibraryCall, what: string, isInput = true): Origin => ({
  what,
  start: c.expr.start,
  end: c.expr.end,
  input: isInput,
});

export const num = (c: LibraryCall, index: number): Num => {
  const value = c.args[index];
  if (value?.kind === 'number') return value;
  return value?.kind === 'null' ? zero : some(c, -(2 ** 63), 2 ** 63);
};

/** The same for an argument that is a `size_t`: what is negative becomes huge. */
export const size = (c: LibraryCall, index: number): Num => {
  const value = converted(c.m, c.s, num(c, index), c.types[index] ?? sizeType, sizeType);
  return value.kind === 'number' ? value : zero;
};

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

export const argumentName = (c: LibraryCall, index: number): string => {
  const expr = c.expr.args[index];
  return expr?.kind === 'name'
    ? `\`${expr.name}\``
    : `the ${ordinals[index] ?? `${index + 1}th`} argument of \`${c.name}\``;
};

/** The memory behind an argument; nothing when the way ends there. */
export const memory = (c: LibraryCall, index: number): Pointer | undefined => {
  const value = c.args[index];
  if (value === undefined) return undefined;
  return target(c.m, c.s, value, c.expr.args[index] ?? c.expr, argumentName(c, index));
};

/** The string behind an argument, looked at from there on; nothing when the way ends there. */
export const string = (c: LibraryCall, index: number): { readonly at: Pointer; readonly text: Text } | undefined => {
  const at = memory(c, index);
  if (at === undefined) return undefined;
  const place = c.expr.args[index] ?? c.expr;
  const region = c.s.region(at.region);
  if (
    region !== undefined &&
    region.kind !== 'outside' &&
    region.kind !== 'argv' &&
    !inside(c.m, c.s, at, constant(1), 'read', place, argumentName(c, index))
  )
    return { at, text: { length: some(c, 0, 2 ** 31), terminated: 'unsure' } };
  if (
    region !== undefined &&
    (region.kind === 'stack' || region.kind === 'heap') &&
    region.rest.kind === 'uninitialised' &&
    region.cells.size === 0 &&
    (region.spread ?? []).length === 0 &&
    region.texts.size === 0
  ) {
    c.m.report(
      'c.memory.uninitialised',
      c.s,
      place,
      `${argumentName(c, index)} is read as a string before anything was written to it.`,
      { origins: [region.made] },
    );
  }
  const text = stringAt(c.m, c.s, at);
  if (text.unwritten === true || (text.terminated === 'unsure' && region?.kind !== 'outside'))
    for (const rule of [
      'c.memory.out-of-bounds-read',
      'c.memory.uninitialised',
      'c.memory.unterminated-string',
    ] as const)
      c.m.leaveOpen(rule, place);
  if (text.terminated === 'no') {
    c.m.report(
      'c.memory.unterminated-string',
      c.s,
      place,
      `${argumentName(c, index)} may hold no NUL: reading it as a string goes on beyond its end.`,
      { origins: [text.origin] },
    );
    return { at, text: { ...text, terminated: 'unsure' } };
  }
  // Nothing is in it, so nothing of what input may hold is.
  if (text.known === undefined && text.terminated === 'yes' && c.s.range(text.length).high <= 0)
    return { at, text: { ...text, known: '' } };
  return { at, text };
};

/** Checks that a run of bytes lies inside what an argument points to. */
export const room = (
  c: LibraryCall,
  index: number,
  at: Pointer,
  bytes: Num,
  access: 'read' | 'write',
  origins: readonly (Origin | undefined)[] = [],
): boolean => inside(c.m, c.s, at, bytes, access, c.expr, argumentName(c, index), origins);

export const certain = (value: Num): number | undefined => (isConstant(value) ? value.plus : undefined);
