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
import './functions.ts';
import '../evaluation.ts';
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
