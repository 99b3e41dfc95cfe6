/** `sqlite3.Row`: a tuple that also knows the names of its columns. */
import { index } from '../../runtime/arithmetic.ts';
import { addIter } from '../../runtime/types/operators.ts';
import { construct, method } from '../../runtime/callables.ts';
import { equal, registerComparer, textOf } from '../../runtime/compare.ts';
import { indexError, typeError } from '../../runtime/exceptions.ts';
import { hash, registerHash } from '../../runtime/hash.ts';
import { iterate, registerIterator } from '../../runtime/iteration.ts';
import { registerKey } from '../../runtime/keys.ts';
import {
  newBuiltinType,
  newList,
  newTuple,
  notImplemented,
  Obj,
  objectType,
  Slice,
  toStr,
  Tuple,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { builtinGetitem } from '../../runtime/subscript.ts';
import { Cursor } from './cursor.ts';

export class Row extends Obj {
  columns: readonly string[] = [];
  values: Tuple = newTuple([]);
}
export const rowType = newBuiltinType('Row', Row, objectType, 'sqlite3');

construct(rowType, 'Row(cursor, data, /)', (cls: Type, cursor: Value, data: Value) => {
  if (!(cursor instanceof Cursor))
    throw typeError(`Row() argument 1 must be sqlite3.Cursor, not ${typeOf(cursor).name}`);
  if (!(data instanceof Tuple)) throw typeError(`Row() argument 2 must be tuple, not ${typeOf(data).name}`);
  const row = new cls.ctor() as Row;
  row.columns = cursor.columns;
  row.values = data;
  return row;
});
method(rowType, 'keys(self, /)', (self: Row) => newList(self.columns.map((name) => toStr(name))));
method(rowType, '__len__(self, /)', (self: Row) => self.values.a.length);
method(rowType, '__getitem__(self, key, /)', (self: Row, key: Value) => {
  const name = textOf(key);
  if (name !== undefined) {
    const at = self.columns.findIndex((one) => one === name || one.toLowerCase() === name.toLowerCase());
    if (at < 0) throw indexError('No item with that key');
    return self.values.a[at]!;
  }
  if (key instanceof Slice) return builtinGetitem(self.values, key);
  if (key instanceof Obj && typeOf(key).lookup('__index__') === undefined)
    throw indexError('Index must be int or string');
  const at = Number(index(key));
  const found = self.values.a[at < 0 ? at + self.values.a.length : at];
  if (found === undefined) throw indexError('tuple index out of range');
  return found;
});
addIter(rowType);
registerIterator(Row, (self: Row) => iterate(self.values));
registerHash(Row, (self: Row) => hash(newTuple([newTuple(self.columns), self.values])));
method(rowType, '__hash__(self, /)', (self: Row) => hash(self));
registerKey(Row, () => undefined);
registerComparer(Row, (op, self: Row, other: Value) => {
  if (!(other instanceof Row) || (op !== '==' && op !== '!=')) return notImplemented;
  const same = self.columns.join('\0') === other.columns.join('\0') && equal(self.values, other.values);
  return same === (op === '==');
});
