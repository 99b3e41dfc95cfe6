/**
 * Tuples with named fields, as CPython's C modules make them (`time.struct_time`, `datetime.IsoCalendarDate`).
 *
 * Such a type is a subtype of tuple whose fields are computed attributes; `repr` shows the fields by name.
 */
import { getter, method } from '../runtime/callables.ts';
import { newBuiltinType, none, newTuple, Tuple, tupleType, type Type, type Value } from '../runtime/object.ts';
import { registerRepr, repr } from '../runtime/text.ts';

/** Adds the fields and the `repr` to a type made for a class of its own that extends `Tuple`. */
export const newStructSequence = (
  name: string,
  module: string,
  ctor: new () => Tuple,
  fields: readonly string[],
): Type => {
  const type = newBuiltinType(name, ctor, tupleType, module);
  for (const [i, field] of fields.entries()) getter(type, field, (self: Tuple) => self.a[i] ?? none);
  registerRepr(
    ctor,
    (v: Tuple) => `${name}(${fields.map((field, i) => `${field}=${repr(v.a[i] ?? none)}`).join(', ')})`,
  );
  method(type, '__reduce__(self, /)', (self: Tuple) => newTuple([self.t, newTuple([newTuple(self.a)])]));
  type.attrs.set('__match_args__', newTuple(fields));
  return type;
};

/** An instance. */
export const structSequence = (type: Type, values: readonly Value[]): Tuple => {
  const made = new type.ctor() as Tuple;
  made.a = values;
  return made;
};
