/**
 * Values that were stored at a place that is not known exactly: some element of an array, or the same member of some element. They may be found at each of
 * these places, and at no other.
 */
import type { State } from './state.ts';
import { isConstant, type Pointer, type Region, type Spread } from './value.ts';

/** Where something of `size` bytes lies: at `from`, or any number of `stride`s behind it, and before `to`. Bytes; a stride of 0: one place. */
export type Places = Pick<Spread, 'from' | 'to' | 'stride' | 'size'>;

const modulo = (a: number, b: number): number => ((a % b) + b) % b;

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** One place that is known. */
export const placeOf = (at: number, size: number): Places => ({ from: at, to: at + size, stride: 0, size });

/** The places that a pointer may stand at, as far as its index goes and inside the row or member that it may not leave. */
export const placesOf = (s: State, { offset, within, region }: Pointer, size: number): Places => {
  const range = s.range(offset);
  if (offset.symbol === 0) return placeOf(offset.plus, size);
  const begin = within !== undefined && isConstant(within.from) ? within.from.plus : 0;
  const known = s.region(region);
  const end = within !== undefined && begin === 0 && !isConstant(within.from) ? undefined : within?.size;
  const last = Math.min(
    range.high + size,
    end === undefined ? (known === undefined ? Infinity : s.range(known.size).high) : begin + end,
  );
  const stride = Number.isInteger(offset.factor) ? Math.abs(offset.factor) : 1;
  const low = Math.max(range.low, begin);
  return { from: low + modulo(offset.plus - low, stride), to: last, stride, size };
};

/** Whether some place of one touches some place of the other. */
export const touch = (a: Places, b: Places): boolean => {
  if (a.from >= b.to || b.from >= a.to) return false;
  const common = divisor(a.stride, b.stride);
  if (common === 0) return true;
  const apart = modulo(b.from - a.from, common);
  return apart < a.size || common - apart < b.size;
};

/** Whether each place of the second is a place of the first, or of none. */
const alike = (a: Places, b: Places): boolean =>
  a.size === b.size && b.stride % a.stride === 0 && modulo(b.from - a.from, a.stride) === 0;

/** What may lie at these places besides cells and the region's rest; `undefined` for what is put together of parts. */
export const spreadAt = (region: Region, places: Places): readonly (Spread | undefined)[] =>
  (region.spread ?? []).flatMap((one) => (touch(one, places) ? [alike(one, places) ? one : undefined] : []));

/** Two that have the same stride and begin at the same place in it are one. */
export const sameSpread = (a: Places, b: Places): boolean =>
  a.stride === b.stride && a.size === b.size && modulo(a.from - b.from, a.stride) === 0;
