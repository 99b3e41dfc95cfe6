/** The type codes of `array`: how one item is read from memory and written to it. */
import { floatOf, index } from '../../runtime/arithmetic.ts';
import { overflowError, typeError } from '../../runtime/exceptions.ts';
import { normal } from '../../runtime/integers.ts';
import { StrBox, toFloat, toStr, type Value } from '../../runtime/object.ts';

/** Memory in the byte order of the machine that the runtime pretends to be: little-endian. */
export interface Item {
  readonly code: string;
  /** Units: bytes. */
  readonly size: number;
  readonly read: (view: DataView, at: number) => Value;
  /** Errors: OverflowError, TypeError. */
  readonly write: (view: DataView, at: number, v: Value) => void;
}

/** An int within bounds. Each bound has its own words for what lies beyond it, the outer ones first. */
interface Bound {
  readonly least: bigint;
  readonly most: bigint;
  readonly below: string;
  readonly above: string;
}
const bound = (least: bigint, most: bigint, below: string, above = below): Bound => ({ least, most, below, above });
const between = (bits: number): readonly [bigint, bigint] => [-(1n << BigInt(bits - 1)), (1n << BigInt(bits - 1)) - 1n];
const up = (bits: number): bigint => (1n << BigInt(bits)) - 1n;

const cLong = bound(...between(64), 'Python int too large to convert to C long');
const cInt = bound(...between(32), 'signed integer is less than minimum', 'signed integer is greater than maximum');
const cShort = bound(
  ...between(16),
  'signed short integer is less than minimum',
  'signed short integer is greater than maximum',
);
const negative = "can't convert negative value to unsigned int";
const tooLarge = 'Python int too large to convert to C unsigned long';

const bounds: Readonly<Record<string, readonly Bound[]>> = {
  b: [cLong, cShort, bound(...between(8), 'signed char is less than minimum', 'signed char is greater than maximum')],
  B: [
    cLong,
    bound(0n, 255n, 'unsigned byte integer is less than minimum', 'unsigned byte integer is greater than maximum'),
  ],
  h: [cLong, cShort],
  H: [cLong, cInt, bound(0n, 65535n, 'unsigned short is less than minimum', 'unsigned short is greater than maximum')],
  i: [cLong, cInt],
  I: [bound(0n, up(64), negative, tooLarge), bound(0n, up(32), negative, 'unsigned int is greater than maximum')],
  l: [cLong],
  L: [bound(0n, up(64), negative, tooLarge)],
  q: [bound(...between(64), 'int too big to convert')],
  Q: [bound(0n, up(64), "can't convert negative int to unsigned", 'int too big to convert')],
};

const checked = (code: string, v: Value): number | bigint => {
  if (typeof v === 'number' && !Number.isInteger(v))
    throw typeError("'float' object cannot be interpreted as an integer");
  const x = index(v);
  for (const one of bounds[code]!) {
    if (x < one.least) throw overflowError(one.below);
    if (x > one.most) throw overflowError(one.above);
  }
  return x;
};

const whole = (
  code: string,
  size: number,
  read: (view: DataView, at: number) => number | bigint,
  write: (view: DataView, at: number, v: number) => void,
): Item => ({ code, size, read, write: (view, at, v) => write(view, at, Number(checked(code, v))) });

const long = (code: string, signed: boolean): Item => ({
  code,
  size: 8,
  read: (view, at) => normal(signed ? view.getBigInt64(at, true) : view.getBigUint64(at, true)),
  write: (view, at, v) => {
    const x = BigInt(checked(code, v));
    if (signed) view.setBigInt64(at, x, true);
    else view.setBigUint64(at, x, true);
  },
});

const realNumber = (v: Value): number => {
  if (typeof v === 'string' || v instanceof StrBox) throw typeError('must be real number, not str');
  return floatOf(v);
};

export const items: ReadonlyMap<string, Item> = new Map(
  (
    [
      whole(
        'b',
        1,
        (m, at) => m.getInt8(at),
        (m, at, v) => m.setInt8(at, v),
      ),
      whole(
        'B',
        1,
        (m, at) => m.getUint8(at),
        (m, at, v) => m.setUint8(at, v),
      ),
      {
        code: 'u',
        size: 4,
        read: (m, at) => toStr(String.fromCodePoint(Math.min(m.getUint32(at, true), 0x10ffff))),
        write: (m, at, v) => {
          const code = typeof v === 'string' && v.length === 1 ? v.charCodeAt(0) : undefined;
          const wide = v instanceof StrBox && v.codes.length === 1 ? v.codes[0] : undefined;
          const point = code ?? wide;
          if (point === undefined) throw typeError('array item must be unicode character');
          m.setUint32(at, point, true);
        },
      },
      whole(
        'h',
        2,
        (m, at) => m.getInt16(at, true),
        (m, at, v) => m.setInt16(at, v, true),
      ),
      whole(
        'H',
        2,
        (m, at) => m.getUint16(at, true),
        (m, at, v) => m.setUint16(at, v, true),
      ),
      whole(
        'i',
        4,
        (m, at) => m.getInt32(at, true),
        (m, at, v) => m.setInt32(at, v, true),
      ),
      whole(
        'I',
        4,
        (m, at) => m.getUint32(at, true),
        (m, at, v) => m.setUint32(at, v, true),
      ),
      long('l', true),
      long('L', false),
      long('q', true),
      long('Q', false),
      {
        code: 'f',
        size: 4,
        read: (m, at) => toFloat(m.getFloat32(at, true)),
        write: (m, at, v) => m.setFloat32(at, realNumber(v), true),
      },
      {
        code: 'd',
        size: 8,
        read: (m, at) => toFloat(m.getFloat64(at, true)),
        write: (m, at, v) => m.setFloat64(at, realNumber(v), true),
      },
    ] as const satisfies readonly Item[]
  ).map((item: Item) => [item.code, item]),
);
