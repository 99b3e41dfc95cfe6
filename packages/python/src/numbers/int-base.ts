import type { Int } from './int.ts';
import type { Meter } from './meter.ts';
import { bitsBound } from './size.ts';

const bitsOfDigit = (base: 2 | 8 | 16): number => (base === 16 ? 4 : base === 8 ? 3 : 1);

/** The digits of |value| in a base that is a power of two, in lower case. Linear, and without a limit on their number. */
export const digitsInBase = (value: Int, base: 2 | 8 | 16, meter: Meter): string => {
  if (typeof value === 'number') return Math.abs(value).toString(base);
  const length = Math.ceil(bitsBound(value) / bitsOfDigit(base));
  meter.spend(6 + (length >> 3));
  meter.allocate(length);
  return (value < 0n ? -value : value).toString(base);
};

const prefixes = { 2: '0b', 8: '0o', 16: '0x' } as const;

/** What `bin(i)`, `oct(i)` and `hex(i)` say. */
export const intToBase = (value: Int, base: 2 | 8 | 16, meter: Meter): string =>
  (value < 0 ? '-' : '') + prefixes[base] + digitsInBase(value, base, meter);
