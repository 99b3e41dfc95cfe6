/** `re.RegexFlag`: ints that show themselves by name and stay flags under `|`, `&`, `^` and `~`. */
import { binary, index, registerBinary, registerUnary } from '../../runtime/arithmetic.ts';
import { construct, define, getter, method } from '../../runtime/callables.ts';
import { ArrayIter } from '../../runtime/iteration.ts';
import { IntBox, intType, newBuiltinType, none, notImplemented, type Type, type Value } from '../../runtime/object.ts';
import { registerRepr, registerStr } from '../../runtime/text.ts';

/** A set of flags. */
export class RegexFlag extends IntBox {}
const flagType = newBuiltinType('RegexFlag', RegexFlag, intType, 're');

/** Names and bits in the order in which CPython defines them, which is the order in which they are shown. */
const names: readonly (readonly [string, number])[] = [
  ['ASCII', 256],
  ['IGNORECASE', 2],
  ['LOCALE', 4],
  ['UNICODE', 32],
  ['MULTILINE', 8],
  ['DOTALL', 16],
  ['VERBOSE', 64],
  ['TEMPLATE', 1],
  ['DEBUG', 128],
];
const ALL = 511;

const made = new Map<number, RegexFlag>();
/** The flag of a number; equal numbers give the same object. */
export const newFlag = (v: number): RegexFlag => {
  const known = made.get(v);
  if (known !== undefined) return known;
  const flag = new RegexFlag();
  flag.v = v;
  if (v >= 0 && v <= ALL) made.set(v, flag);
  return flag;
};

const namesOf = (v: number): string[] => {
  const out: string[] = [];
  for (const [name, bit] of names) if ((v & bit) !== 0) out.push(name);
  return out;
};

/** Flags as `re` shows them: `re.IGNORECASE|re.MULTILINE`. */
export const flagText = (v: number): string => {
  if (v === 0) return 're.NOFLAG';
  const out = namesOf(v).map((name) => `re.${name}`);
  const unknown = v - (v & ALL);
  if (unknown !== 0) out.push(`0x${unknown.toString(16)}`);
  return out.join('|');
};
registerRepr(RegexFlag, (self: RegexFlag) => flagText(Number(self.v)));
registerStr(RegexFlag, (self: RegexFlag) => flagText(Number(self.v)));

registerBinary(RegexFlag, (op, self: RegexFlag, other, swapped) => {
  const its = typeof other === 'number' || other instanceof IntBox ? index(other) : undefined;
  if ((op === '|' || op === '&' || op === '^') && typeof its === 'number') {
    const result = binary(op, self.v, its);
    return typeof result === 'number' ? newFlag(result) : result;
  }
  if (other instanceof RegexFlag) return swapped ? binary(op, other.v, self.v) : binary(op, self.v, other.v);
  return notImplemented;
});
registerUnary(RegexFlag, (op, self: RegexFlag) => {
  const v = Number(self.v);
  if (op === '~') return newFlag(ALL & ~v);
  return op === '-' ? 0 - v : op === 'abs' ? Math.abs(v) : v;
});
construct(flagType, 'RegexFlag(value, /)', (_cls: Type, v: Value) => newFlag(Number(index(v))));
getter(flagType, 'value', (self: RegexFlag) => self.v);
getter(flagType, 'name', (self: RegexFlag) => {
  const v = Number(self.v);
  return v === 0 ? 'NOFLAG' : namesOf(v).join('|') || none;
});
method(
  flagType,
  '__contains__(self, other, /)',
  (self: RegexFlag, other: Value) => (Number(index(other)) & Number(self.v)) === Number(index(other)),
);
method(
  flagType,
  '__iter__(self, /)',
  (self: RegexFlag) =>
    new ArrayIter(names.filter(([, bit]) => (Number(self.v) & bit) !== 0).map(([, bit]) => newFlag(bit))),
);

/** The flags by all their names, as `re` and `RegexFlag` have them. */
export const flagNames: ReadonlyMap<string, RegexFlag> = new Map([
  ['NOFLAG', newFlag(0)],
  ...names.map(([name, bit]) => [name, newFlag(bit)] as const),
  ['A', newFlag(256)],
  ['I', newFlag(2)],
  ['L', newFlag(4)],
  ['U', newFlag(32)],
  ['M', newFlag(8)],
  ['S', newFlag(16)],
  ['X', newFlag(64)],
  ['T', newFlag(1)],
]);
for (const [name, flag] of flagNames) define(flagType, name, flag);

export { flagType };
