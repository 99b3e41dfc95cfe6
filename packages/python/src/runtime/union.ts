/** `int | None`: `types.UnionType`. */
import { nameWithModule } from './dotted-name.ts';
import { Alias, typeText } from './alias.ts';
import { registerBinary, setUnionMaker } from './arithmetic.ts';
import { define, getter, method } from './callables.ts';
import { equal, registerComparer } from './compare.ts';
import { typeError } from './exceptions.ts';
import { hash, registerHash } from './hash.ts';
import { registerKey } from './keys.ts';
import { instanceOf, subclassOf } from './builtins/functions.ts';
import {
  newBuiltinType,
  newTuple,
  none,
  noneType,
  notImplemented,
  objectType,
  Tuple,
  Type,
  type Value,
} from './object.ts';
import { registerRepr } from './text.ts';
import { Form, subscriptForm } from './type-params.ts';
import { meter } from './meter.ts';

export class UnionForm extends Form {
  withArgs(args: readonly Value[]): Value {
    return unionOf(args) ?? args[0]!;
  }
}
export const unionType = newBuiltinType('UnionType', UnionForm as never, objectType, 'types');
unionType.final = true;

/** Members of a union, those of unions inside it taken out, each once. */
export const flatUnion = (parts: readonly Value[]): Value[] => {
  const out: Value[] = [];
  const add = (one: Value): void => {
    meter.spend(4 + out.length);
    if (!out.some((other) => other === one || (!(other instanceof Type) && equal(other, one)))) out.push(one);
  };
  for (const part of parts) {
    if (part instanceof UnionForm || part instanceof unions.typing) for (const one of (part as Form).args.a) add(one);
    else add(part === none ? noneType : part);
  }
  return out;
};

/** What `typing` gives: the class of `Union[…]`, set when it is loaded. */
export const unions: { typing: typeof UnionForm } = { typing: UnionForm };

/** The union of types, or the only one there is. */
const unionOf = (parts: readonly Value[]): Value | undefined => {
  const flat = flatUnion(parts);
  return flat.length === 1 ? flat[0] : new UnionForm(newTuple(flat));
};

const fits = (v: Value): boolean => v === none || v instanceof Type || v instanceof Alias || v instanceof UnionForm;

const makeUnion = (a: Value, b: Value): Value | undefined => (fits(a) && fits(b) ? unionOf([a, b]) : undefined);
setUnionMaker(makeUnion);
for (const ctor of [UnionForm, Alias])
  registerBinary(ctor, (op, self: Value, other, swapped) =>
    op === '|' ? ((swapped ? makeUnion(other, self) : makeUnion(self, other)) ?? notImplemented) : notImplemented,
  );

registerRepr(UnionForm, (v: UnionForm) =>
  v.args.a.map((one) => (one === noneType ? 'None' : typeText(one))).join(' | '),
);
/** Whether two unions have the same members in whatever order. */
export const sameUnion = (a: Form, b: Form): boolean =>
  a.args.a.length === b.args.a.length &&
  (meter.spend(a.args.a.length * b.args.a.length),
  a.args.a.every((one) => b.args.a.some((other) => equal(one, other))));
registerComparer(UnionForm, (op, a: UnionForm, b) => {
  if ((op !== '==' && op !== '!=') || !(b instanceof UnionForm)) return notImplemented;
  return sameUnion(a, b) === (op === '==');
});
registerKey(UnionForm, () => undefined);
/** A hash that does not depend on the order. */
export const hashUnion = (v: Form): number => {
  let h = v.args.a.length;
  for (const one of v.args.a) h = (h + Number(BigInt.asIntN(31, BigInt(hash(one))))) | 0;
  return h;
};
registerHash(UnionForm, hashUnion);
getter(unionType, '__args__', (self: UnionForm) => self.args);
getter(unionType, '__parameters__', (self: UnionForm) => newTuple(self.params));
method(unionType, '__getitem__(self, key, /)', (self: UnionForm, key: Value) =>
  subscriptForm(self, key instanceof Tuple ? key.a : [key]),
);
method(unionType, '__instancecheck__(self, instance, /)', (self: UnionForm, instance: Value) => {
  for (const one of self.args.a) {
    if (!(one instanceof Type)) throw typeError('isinstance() argument 2 cannot be a parameterized generic');
    if (instanceOf(instance, one)) return true;
  }
  return false;
});
method(unionType, '__subclasscheck__(self, subclass, /)', (self: UnionForm, subclass: Value) => {
  for (const one of self.args.a) {
    if (!(one instanceof Type)) throw typeError('issubclass() argument 2 cannot be a parameterized generic');
    if (subclassOf(subclass, one)) return true;
  }
  return false;
});
define(unionType, '__module__', 'types');

nameWithModule(unionType);
