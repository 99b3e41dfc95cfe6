/** `time.struct_time`. */
import { construct, getter } from '../../runtime/callables.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { index } from '../../runtime/arithmetic.ts';
import { listOf } from '../../runtime/iteration.ts';
import { none, Tuple, type Type, typeOf, type Value } from '../../runtime/object.ts';
import type { StructTime } from '../../dates/index.ts';
import { newStructSequence, structSequence } from '../struct-sequence.ts';

/** A broken-down time; name and offset of its zone stand beside the nine elements. */
export class StructTimeObj extends Tuple {
  zone: Value = none;
  offset: Value = none;
}

export const structTimeType = newStructSequence('time.struct_time', 'time', StructTimeObj, [
  'tm_year',
  'tm_mon',
  'tm_mday',
  'tm_hour',
  'tm_min',
  'tm_sec',
  'tm_wday',
  'tm_yday',
  'tm_isdst',
]);
getter(structTimeType, 'tm_zone', (self: StructTimeObj) => self.zone);
getter(structTimeType, 'tm_gmtoff', (self: StructTimeObj) => self.offset);
for (const [name, n] of [
  ['n_fields', 11],
  ['n_sequence_fields', 9],
  ['n_unnamed_fields', 0],
] as const)
  structTimeType.attrs.set(name, n);
construct(structTimeType, 'struct_time(iterable=..., /)', (cls: Type, from: Value | undefined) => {
  if (from === undefined) throw typeError("structseq() missing required argument 'sequence' (pos 1)");
  if (typeOf(from).lookup('__iter__') === undefined) throw typeError('constructor requires a sequence');
  const values = listOf(from);
  if (values.length < 9)
    throw typeError(`time.struct_time() takes an at least 9-sequence (${values.length}-sequence given)`);
  if (values.length > 11)
    throw typeError(`time.struct_time() takes an at most 11-sequence (${values.length}-sequence given)`);
  const made = structSequence(cls, values.slice(0, 9)) as StructTimeObj;
  made.zone = values[9] ?? (from instanceof StructTimeObj ? from.zone : none);
  made.offset = values[10] ?? (from instanceof StructTimeObj ? from.offset : none);
  return made;
});

/** The struct of these fields. `daylight` is -1 where nobody knows. */
export const newStructTime = (time: StructTime, daylight: -1 | 0 | 1): StructTimeObj => {
  const { year, month, day, hour, minute, second, weekday, yearDay } = time;
  return structSequence(structTimeType, [
    year,
    month,
    day,
    hour,
    minute,
    second,
    weekday,
    yearDay,
    daylight,
  ]) as StructTimeObj;
};

/** Fields of a struct or a tuple of nine, for the function of that name. Errors: TypeError. */
export const structFields = (v: Value, name: string): { readonly time: StructTime; readonly daylight: number } => {
  if (!(v instanceof Tuple)) throw typeError('Tuple or struct_time argument required');
  if (v.a.length !== 9) throw typeError(`${name}(): illegal time tuple argument`);
  const [year, month, day, hour, minute, second, weekday, yearDay, daylight] = v.a.map((one) => Number(index(one)));
  return {
    time: {
      year: year ?? 0,
      month: month ?? 0,
      day: day ?? 0,
      hour: hour ?? 0,
      minute: minute ?? 0,
      second: second ?? 0,
      weekday: weekday ?? 0,
      yearDay: yearDay ?? 0,
    },
    daylight: daylight ?? 0,
  };
};
