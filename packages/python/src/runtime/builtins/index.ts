/** Everything that is there without an import. Importing this file defines it all. */
import '../types/object.ts';
import '../types/numbers.ts';
import '../types/containers.ts';
import '../types/mappings.ts';
import '../types/str.ts';
import '../types/bytes.ts';
import '../types/memoryview.ts';
import '../types/exceptions.ts';
import '../types/generators.ts';
import '../types/traceback.ts';
import '../types/mapping-proxy.ts';
import './functions.ts';
import './async-functions.ts';
import './open.ts';
import '../evaluation.ts';
import '../function-code.ts';
import '../generic.ts';
import {
  boolType,
  byteArrayType,
  bytesType,
  complexType,
  dictType,
  floatType,
  frozenSetType,
  intType,
  listType,
  rangeType,
  setType,
  sliceType,
  strType,
  tupleType,
} from '../object.ts';
import { index } from '../arithmetic.ts';
import { listOf } from '../iteration.ts';
import { newList, none, toStr, type Type, type Value } from '../object.ts';
import { str } from '../text.ts';
import { newRange } from '../types/containers.ts';
import { toInt } from '../types/numbers.ts';
import { classMethodType, propertyType, staticMethodType } from '../callables.ts';
import { builtins } from '../ops.ts';

for (const type of [
  intType,
  boolType,
  floatType,
  complexType,
  strType,
  bytesType,
  byteArrayType,
  listType,
  tupleType,
  dictType,
  setType,
  frozenSetType,
  rangeType,
  sliceType,
  propertyType,
  staticMethodType,
  classMethodType,
])
  builtins.set(type.name, type);

export { builtins };

/** Constructors with one argument on the fast path of emitted code. */
const quick = (type: Type, c: (v: Value) => Value): void => {
  Object.assign(type, { n$: 1, c });
};
for (const type of [intType, floatType, boolType, listType, tupleType, dictType, setType, frozenSetType, rangeType]) {
  const make = type.make!;
  quick(type, (v) => make([v], undefined));
}
quick(strType, (v) => (typeof v === 'string' ? v : toStr(str(v))));
quick(intType, (v) => (typeof v === 'number' && Number.isInteger(v) ? v : toInt(v, none)));
quick(rangeType, (v) => newRange(0, index(v), 1));
quick(listType, (v) => newList(listOf(v)));
