/** `timedelta`: durations. */
import {
  absoluteDuration,
  addDurations,
  type Amount,
  compareDurations,
  divideDuration,
  durationOf,
  durationRepr,
  durationText,
  floorDivideDuration,
  multiplyDuration,
  negateDuration,
  newDuration,
  ratioOfDurations,
  remainderOfDurations,
  subtractDurations,
  totalSeconds,
  type Whole,
  wholeRatioOfDurations,
} from '../../dates/index.ts';
import type { Op } from '../../runtime/arithmetic.ts';
import { construct, define, getter, method } from '../../runtime/callables.ts';
import { realOf } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { FloatBox, newTuple, notImplemented, toFloat, type Type, typeOf, type Value } from '../../runtime/object.ts';
import { registerRepr, registerStr } from '../../runtime/text.ts';
import { teachBinary, teachCompare, teachHash, teachUnary } from '../../runtime/types/operators.ts';
import { DurationObj, durationType, newDurationObj } from './values.ts';

/** A number as the engine takes it; undefined for anything else. */
export const amountOf = (v: Value): Amount | undefined => {
  const x = realOf(v);
  if (x === undefined) return undefined;
  const isFloat = typeof v === 'number' ? !Number.isInteger(v) : v instanceof FloatBox;
  return { kind: isFloat ? 'float' : 'int', value: x };
};

const part = (v: Value | undefined, name: string): Amount | undefined => {
  if (v === undefined) return undefined;
  const amount = amountOf(v);
  if (amount === undefined) throw typeError(`unsupported type for timedelta ${name} component: ${typeOf(v).name}`);
  return amount;
};

construct(
  durationType,
  'timedelta(days=..., seconds=..., microseconds=..., milliseconds=..., minutes=..., hours=..., weeks=...)',
  (
    cls: Type,
    days: Value | undefined,
    seconds: Value | undefined,
    microseconds: Value | undefined,
    milliseconds: Value | undefined,
    minutes: Value | undefined,
    hours: Value | undefined,
    weeks: Value | undefined,
  ) => {
    const made = new cls.ctor() as DurationObj;
    made.d = durationOf({
      microseconds: part(microseconds, 'microseconds'),
      milliseconds: part(milliseconds, 'milliseconds'),
      seconds: part(seconds, 'seconds'),
      minutes: part(minutes, 'minutes'),
      hours: part(hours, 'hours'),
      days: part(days, 'days'),
      weeks: part(weeks, 'weeks'),
    });
    return made;
  },
);
getter(durationType, 'days', (self: DurationObj) => self.d.days);
getter(durationType, 'seconds', (self: DurationObj) => self.d.seconds);
getter(durationType, 'microseconds', (self: DurationObj) => self.d.microseconds);
method(durationType, 'total_seconds(self, /)', (self: DurationObj) => toFloat(totalSeconds(self.d)));
method(
  durationType,
  '__bool__(self, /)',
  ({ d }: DurationObj) => d.days !== 0 || d.seconds !== 0 || d.microseconds !== 0,
);
method(durationType, '__reduce__(self, /)', (self: DurationObj) =>
  newTuple([self.t, newTuple([self.d.days, self.d.seconds, self.d.microseconds])]),
);
define(durationType, 'min', newDurationObj(newDuration(-999999999, 0, 0)));
define(durationType, 'max', newDurationObj(newDuration(999999999, 86399, 999999)));
define(durationType, 'resolution', newDurationObj(newDuration(0, 0, 1)));

const withDuration = (op: Op, a: DurationObj, b: DurationObj): Value => {
  switch (op) {
    case '+':
      return newDurationObj(addDurations(a.d, b.d));
    case '-':
      return newDurationObj(subtractDurations(a.d, b.d));
    case '/':
      return toFloat(ratioOfDurations(a.d, b.d));
    case '//':
      return wholeRatioOfDurations(a.d, b.d);
    case '%':
      return newDurationObj(remainderOfDurations(a.d, b.d));
    default:
      return notImplemented;
  }
};
const withNumber = (op: Op, a: DurationObj, b: Amount, swapped: boolean): Value => {
  if (op === '*') return newDurationObj(multiplyDuration(a.d, b));
  if (swapped) return notImplemented;
  if (op === '/') return newDurationObj(divideDuration(a.d, b));
  if (op === '//' && b.kind === 'int') return newDurationObj(floorDivideDuration(a.d, b.value as Whole));
  return notImplemented;
};
teachBinary(durationType, ['+', '-', '*', '/', '//', '%'], (op, self: DurationObj, other, swapped) => {
  if (other instanceof DurationObj) return swapped ? withDuration(op, other, self) : withDuration(op, self, other);
  const amount = amountOf(other);
  return amount === undefined ? notImplemented : withNumber(op, self, amount, swapped);
});
method(durationType, '__divmod__(self, value, /)', (self: DurationObj, other: Value) =>
  other instanceof DurationObj
    ? newTuple([wholeRatioOfDurations(self.d, other.d), newDurationObj(remainderOfDurations(self.d, other.d))])
    : notImplemented,
);
teachUnary(durationType, ['-', '+', 'abs'], (op, self: DurationObj) => {
  if (op === '~') throw typeError(`bad operand type for unary ~: '${self.t.name}'`);
  if (op === '+') return newDurationObj(self.d);
  return newDurationObj(op === '-' ? negateDuration(self.d) : absoluteDuration(self.d));
});
teachCompare(durationType, 'all', (op, self: DurationObj, other) => {
  if (!(other instanceof DurationObj)) return notImplemented;
  return ordered(op, compareDurations(self.d, other.d));
});
teachHash(durationType, ({ d }: DurationObj) => `\ud805t${d.days},${d.seconds},${d.microseconds}`);
registerStr(DurationObj, (v: DurationObj) => durationText(v.d));
registerRepr(DurationObj, (v: DurationObj) => `${v.t.name}${durationRepr(v.d).slice('datetime.timedelta'.length)}`);

/** What an order of two values says to a comparison. */
export const ordered = (op: '<' | '<=' | '>' | '>=' | '==' | '!=', order: number): boolean => {
  switch (op) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '==':
      return order === 0;
    default:
      return order !== 0;
  }
};
