/** `types.MappingProxyType`: a mapping seen through glass. Classes show their `__dict__` so. */
import { findAttribute } from '../attributes.ts';
import { call, invoke } from '../call.ts';
import { classMethod, construct, method } from '../callables.ts';
import { compare, contains, registerComparer } from '../compare.ts';
import { typeError } from '../exceptions.ts';
import { hash, registerHash } from '../hash.ts';
import { iterate, registerIterator } from '../iteration.ts';
import { registerKey } from '../keys.ts';
import { lengthOf } from '../builtins/functions.ts';
import {
  Dict,
  List,
  newBuiltinType,
  notImplemented,
  Obj,
  objectType,
  Tuple,
  type Type,
  typeOf,
  type Value,
} from '../object.ts';
import { registerBinary, binary } from '../arithmetic.ts';
import { newAlias } from '../alias.ts';
import { getitem } from '../subscript.ts';
import { registerRepr, registerStr, repr, str } from '../text.ts';
import { setProxyMaker } from './object.ts';

export class MappingProxy extends Obj {
  readonly mapping: Value;
  constructor(mapping: Value) {
    super();
    this.mapping = mapping;
  }
}
export const mappingProxyType = newBuiltinType('mappingproxy', MappingProxy as never, objectType);
mappingProxyType.final = true;

construct(mappingProxyType, 'mappingproxy(mapping)', (_cls: Type, mapping: Value) => {
  const mappingLike =
    mapping instanceof Dict ||
    mapping instanceof MappingProxy ||
    (!(mapping instanceof List) &&
      !(mapping instanceof Tuple) &&
      typeOf(mapping).lookup('__getitem__') !== undefined &&
      typeof mapping !== 'string');
  if (!mappingLike) throw typeError(`mappingproxy() argument must be a mapping, not ${typeOf(mapping).name}`);
  return new MappingProxy(mapping);
});
registerRepr(MappingProxy, (v: MappingProxy) => `mappingproxy(${repr(v.mapping)})`);
registerStr(MappingProxy, (v: MappingProxy) => str(v.mapping));
registerComparer(MappingProxy, (op, a: MappingProxy, b) =>
  op === '==' || op === '!=' ? compare(op, a.mapping, b instanceof MappingProxy ? b.mapping : b) : notImplemented,
);
registerKey(MappingProxy, () => undefined);
registerHash(MappingProxy, (v: MappingProxy) => hash(v.mapping));
registerIterator(MappingProxy, (v: MappingProxy) => iterate(v.mapping));
registerBinary(MappingProxy, (op, self: MappingProxy, other, swapped) => {
  if (op !== '|') return notImplemented;
  const inner = other instanceof MappingProxy ? other.mapping : other;
  return swapped ? binary('|', inner, self.mapping) : binary('|', self.mapping, inner);
});
method(mappingProxyType, '__getitem__(self, key, /)', (self: MappingProxy, key: Value) => getitem(self.mapping, key));
method(mappingProxyType, '__contains__(self, key, /)', (self: MappingProxy, key: Value) => contains(self.mapping, key));
method(mappingProxyType, '__len__(self, /)', (self: MappingProxy) => lengthOf(self.mapping));
method(mappingProxyType, '__iter__(self, /)', (self: MappingProxy) => iterate(self.mapping));
method(mappingProxyType, '__reversed__(self, /)', (self: MappingProxy) => invoke(self.mapping, '__reversed__'));
for (const name of ['keys', 'values', 'items', 'copy'])
  method(mappingProxyType, `${name}(self, /)`, (self: MappingProxy) => invoke(self.mapping, name));
method(mappingProxyType, 'get(self, key, default=None, /)', (self: MappingProxy, key: Value, fallback: Value) =>
  call(findAttribute(self.mapping, 'get')!, [key, fallback]),
);
classMethod(mappingProxyType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));
setProxyMaker((dict) => new MappingProxy(dict));
