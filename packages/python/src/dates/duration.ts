/**
 * Durations as `datetime.timedelta` holds them: days, seconds and microseconds, exact.
 *
 * Units: seconds 0–86399, microseconds 0–999999; the days carry the sign, at most 999999999 either way.
 * Source: Python library reference, `timedelta`; texts recorded from CPython 3.12.
 */
import { PyRaise } from '../runtime/raise.ts';

/** An int: a number while it is safe, else a bigint. */
export type Whole = number | bigint;

/** A number argument, with Python's difference between 1 and 1.0. */
export interface Amount {
  readonly kind: 'int' | 'float';
  readonly value: Whole;
}

/** A duration; never changed. */
export class Duration {
  readonly days: number;
  readonly seconds: number;
  readonly microseconds: number;

  constructor(days: number, seconds: number, microseconds: number) {
    this.days = days;
    this.seconds = seconds;
    this.microseconds = microseconds;
  }
}

const mostDays = 999999999;
const microsPerDay = 86_400_000_000n;

/** The duration with fields carried over. Errors: OverflowError beyond ±999999999 days. */
export const newDuration = (days: number, seconds: number, microseconds: number): Duration => {
  const secondCarry = Math.floor(microseconds / 1_000_000);
  const allSeconds = seconds + secondCarry;
  const dayCarry = Math.floor(allSeconds / 86400);
  const allDays = days + dayCarry;
  if (allDays > mostDays || allDays < -mostDays) {
    throw new PyRaise('OverflowError', `days=${allDays}; must have magnitude <= 999999999`);
  }
  return new Duration(allDays, allSeconds - dayCarry * 86400, microseconds - secondCarry * 1_000_000);
};

/** The whole duration. Units: microseconds. */
export const toMicroseconds = (duration: Duration): bigint =>
  BigInt(duration.days) * microsPerDay + BigInt(duration.seconds * 1_000_000 + duration.microseconds);

/** The duration of so many microseconds. Errors: OverflowError, in two ways. */
export const fromMicroseconds = (microseconds: bigint): Duration => {
  const days = floorDivide(microseconds, microsPerDay);
  const rest = Number(microseconds - days * microsPerDay);
  if (days > 2147483647n || days < -2147483648n) {
    throw new PyRaise('OverflowError', 'Python int too large to convert to C int');
  }
  return newDuration(Number(days), 0, rest);
};

const floorDivide = (left: bigint, right: bigint): bigint => {
  const quotient = left / right;
  return quotient * right !== left && left < 0n !== right < 0n ? quotient - 1n : quotient;
};

/** left / right to the nearest, to even in the middle. */
const divideNearest = (left: bigint, right: bigint): bigint => {
  if (right === 0n) throw new PyRaise('ZeroDivisionError', 'integer division or modulo by zero');
  const top = right < 0n ? -left : left;
  const bottom = right < 0n ? -right : right;
  const quotient = floorDivide(top, bottom);
  const double = (top - quotient * bottom) * 2n;
  return double > bottom || (double === bottom && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
};

/** Units of the constructor's arguments in microseconds, in the order in which CPython adds them up. */
const units = [1, 1000, 1_000_000, 60_000_000, 3_600_000_000, 86_400_000_000, 604_800_000_000] as const;

/** The arguments of `timedelta(…)`, each of which may be missing. */
export interface DurationParts {
  readonly microseconds?: Amount | undefined;
  readonly milliseconds?: Amount | undefined;
  readonly seconds?: Amount | undefined;
  readonly minutes?: Amount | undefined;
  readonly hours?: Amount | undefined;
  readonly days?: Amount | undefined;
  readonly weeks?: Amount | undefined;
}

/**
 * `timedelta(days=…, …)`: fractions of a microsecond are added up and rounded once, to even.
 *
 * Errors: OverflowError beyond the largest duration; ValueError and OverflowError for floats that are no numbers.
 */
export const durationOf = (parts: DurationParts): Duration => {
  const { days, seconds, microseconds } = parts;
  if (
    parts.milliseconds === undefined &&
    parts.minutes === undefined &&
    parts.hours === undefined &&
    parts.weeks === undefined &&
    isSmall(days) &&
    isSmall(seconds) &&
    isSmall(microseconds)
  ) {
    return newDuration(Number(days?.value ?? 0), Number(seconds?.value ?? 0), Number(microseconds?.value ?? 0));
  }
  let total = 0n;
  let fraction = 0;
  const amounts = [microseconds, parts.milliseconds, seconds, parts.minutes, parts.hours, days, parts.weeks];
  for (const [index, amount] of amounts.entries()) {
    if (amount === undefined) continue;
    const unit = units[index] ?? 1;
    if (amount.kind === 'int') {
      total += BigInt(amount.value) * BigInt(unit);
      continue;
    }
    const value = Number(amount.value);
    const whole = Math.trunc(wholeFloat(value));
    total += BigInt(whole) * BigInt(unit);
    const part = (value - whole) * unit;
    total += BigInt(Math.trunc(part));
    fraction += part - Math.trunc(part);
  }
  if (fraction !== 0) {
    const low = Math.floor(fraction);
    const rest = fraction - low;
    const up = rest > 0.5 || (rest === 0.5 && ((total + BigInt(low)) & 1n) !== 0n);
    total += BigInt(low) + (up ? 1n : 0n);
  }
  return fromMicroseconds(total);
};

/** Small enough whole numbers that sums stay exact and no text differs. */
const isSmall = (amount: Amount | undefined): boolean =>
  amount === undefined || (amount.kind === 'int' && amount.value <= 1_000_000_000 && amount.value >= -1_000_000_000);

/** The same float. Errors: as `int(value)`. */
const wholeFloat = (value: number): number => {
  if (Number.isNaN(value)) throw new PyRaise('ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(value)) throw new PyRaise('OverflowError', 'cannot convert float infinity to integer');
  return value;
};

export const addDurations = (left: Duration, right: Duration): Duration =>
  newDuration(left.days + right.days, left.seconds + right.seconds, left.microseconds + right.microseconds);

export const subtractDurations = (left: Duration, right: Duration): Duration =>
  newDuration(left.days - right.days, left.seconds - right.seconds, left.microseconds - right.microseconds);

export const negateDuration = (value: Duration): Duration =>
  newDuration(-value.days, -value.seconds, -value.microseconds);

export const absoluteDuration = (value: Duration): Duration => (value.days < 0 ? negateDuration(value) : value);

/** -1, 0 or 1. */
export const compareDurations = (left: Duration, right: Duration): -1 | 0 | 1 => {
  const order = left.days - right.days || left.seconds - right.seconds || left.microseconds - right.microseconds;
  return order < 0 ? -1 : order > 0 ? 1 : 0;
};

/** A finite float as a ratio of whole numbers. */
const ratioOf = (value: number): readonly [bigint, bigint] => {
  if (Number.isNaN(value)) throw new PyRaise('ValueError', 'cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) throw new PyRaise('OverflowError', 'cannot convert Infinity to integer ratio');
  let top = value;
  let halvings = 0;
  while (!Number.isInteger(top)) {
    top *= 2;
    halvings += 1;
  }
  return [BigInt(top), 1n << BigInt(halvings)];
};

/** duration · factor, to the nearest microsecond (to even). */
export const multiplyDuration = (value: Duration, factor: Amount): Duration => {
  if (factor.kind === 'int') return fromMicroseconds(toMicroseconds(value) * BigInt(factor.value));
  const [top, bottom] = ratioOf(Number(factor.value));
  return fromMicroseconds(divideNearest(toMicroseconds(value) * top, bottom));
};

/** duration / number, to the nearest microsecond (to even). */
export const divideDuration = (value: Duration, divisor: Amount): Duration => {
  if (divisor.kind === 'int') return fromMicroseconds(divideNearest(toMicroseconds(value), BigInt(divisor.value)));
  const [top, bottom] = ratioOf(Number(divisor.value));
  return fromMicroseconds(divideNearest(toMicroseconds(value) * bottom, top));
};

/** duration // int */
export const floorDivideDuration = (value: Duration, divisor: Whole): Duration => {
  if (divisor === 0) throw new PyRaise('ZeroDivisionError', 'integer division or modulo by zero');
  return fromMicroseconds(floorDivide(toMicroseconds(value), BigInt(divisor)));
};

/** duration / duration: a float. */
export const ratioOfDurations = (left: Duration, right: Duration): number => {
  const bottom = toMicroseconds(right);
  if (bottom === 0n) throw new PyRaise('ZeroDivisionError', 'division by zero');
  return trueDivide(toMicroseconds(left), bottom);
};

/** duration // duration: an int. */
export const wholeRatioOfDurations = (left: Duration, right: Duration): Whole => {
  const bottom = toMicroseconds(right);
  if (bottom === 0n) throw new PyRaise('ZeroDivisionError', 'integer division or modulo by zero');
  return toWhole(floorDivide(toMicroseconds(left), bottom));
};

/** duration % duration */
export const remainderOfDurations = (left: Duration, right: Duration, message = 'integer modulo by zero'): Duration => {
  const top = toMicroseconds(left);
  const bottom = toMicroseconds(right);
  if (bottom === 0n) throw new PyRaise('ZeroDivisionError', message);
  return fromMicroseconds(top - floorDivide(top, bottom) * bottom);
};

/** divmod(duration, duration) */
export const divideDurations = (left: Duration, right: Duration): readonly [Whole, Duration] => [
  wholeRatioOfDurations(left, right),
  remainderOfDurations(left, right),
];

const toWhole = (value: bigint): Whole =>
  value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;

/** The float nearest to top / bottom. */
const trueDivide = (top: bigint, bottom: bigint): number => {
  const small = 9007199254740991n;
  if (top <= small && top >= -small && bottom <= small && bottom >= -small) return Number(top) / Number(bottom);
  const negative = top < 0n !== bottom < 0n;
  const left = top < 0n ? -top : top;
  const right = bottom < 0n ? -bottom : bottom;
  // 2^70 times the quotient has more than 54 bits whatever the two are (both below 2^68 here, above nothing).
  const scaled = left << 140n;
  let quotient = scaled / right;
  if (quotient * right !== scaled) quotient |= 1n;
  const value = Number(quotient) / 2 ** 140;
  return negative ? -value : value;
};

/** `total_seconds()` */
export const totalSeconds = (value: Duration): number => trueDivide(toMicroseconds(value), 1_000_000n);

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `str(duration)` */
export const durationText = (value: Duration): string => {
  const hours = Math.floor(value.seconds / 3600);
  const minutes = Math.floor(value.seconds / 60) % 60;
  const days = value.days === 0 ? '' : `${value.days} day${Math.abs(value.days) === 1 ? '' : 's'}, `;
  const micro = value.microseconds === 0 ? '' : `.${pad(value.microseconds, 6)}`;
  return `${days}${hours}:${pad(minutes, 2)}:${pad(value.seconds % 60, 2)}${micro}`;
};

/** `repr(duration)` */
export const durationRepr = (value: Duration): string => {
  const parts: string[] = [];
  if (value.days !== 0) parts.push(`days=${value.days}`);
  if (value.seconds !== 0) parts.push(`seconds=${value.seconds}`);
  if (value.microseconds !== 0) parts.push(`microseconds=${value.microseconds}`);
  return `datetime.timedelta(${parts.length === 0 ? '0' : parts.join(', ')})`;
};

/** A UTC offset that `timezone` and `tzinfo` accept. Errors: ValueError at 24 hours and beyond. */
export const checkedOffset = (offset: Duration): Duration => {
  if (
    offset.days < -1 ||
    offset.days > 0 ||
    (offset.days === -1 && offset.seconds === 0 && offset.microseconds === 0)
  ) {
    throw new PyRaise(
      'ValueError',
      `offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ${durationRepr(offset)}.`,
    );
  }
  return offset;
};
