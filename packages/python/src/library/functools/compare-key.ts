/** `functools.cmp_to_key`: a comparison function as a sort key. */
import { call2 } from '../../runtime/call.ts';
import { builtin, Callable, getter, method } from '../../runtime/callables.ts';
import { compare, registerComparer } from '../../runtime/compare.ts';
import { nameWithModule } from '../../runtime/dotted-name.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { registerKey } from '../../runtime/keys.ts';
import { type Kwargs, newBuiltinType, none, Obj, objectType, type Value } from '../../runtime/object.ts';

/** Makes keys: `K = cmp_to_key(f)`. */
class KeyMaker extends Callable {
  readonly f: Value;
  constructor(f: Value) {
    super();
    this.f = f;
  }
  override invoke(args: readonly Value[], kwargs: Kwargs | undefined): Value {
    const given = args[0] ?? kwargs?.get('obj');
    if (given === undefined || args.length > 1) throw typeError("K() missing required argument 'obj' (pos 1)");
    return new ComparedKey(this.f, given);
  }
}
/** An object, compared by the function. */
class ComparedKey extends Obj {
  readonly f: Value;
  readonly object: Value;
  constructor(f: Value, object: Value) {
    super();
    this.f = f;
    this.object = object;
  }
}
const makerType = newBuiltinType('KeyWrapper', KeyMaker as never, objectType, 'functools');
method(makerType, '__call__(self, /, *args, **kwargs)', (self: KeyMaker, args: readonly Value[], kwargs: Kwargs) =>
  self.invoke(args, kwargs),
);
const keyType = newBuiltinType('KeyWrapper', ComparedKey as never, objectType, 'functools');
getter(keyType, 'obj', (self: ComparedKey) => self.object);
registerComparer(ComparedKey, (op, a: ComparedKey, b: Value) => {
  if (!(b instanceof ComparedKey)) throw typeError('other argument must be K instance');
  return compare(op, call2(a.f, a.object, b.object), 0);
});
registerKey(ComparedKey, () => {
  throw typeError("unhashable type: 'functools.KeyWrapper'");
});
keyType.attrs.set('__hash__', none);
nameWithModule(makerType);
nameWithModule(keyType);

export const cmpToKey = builtin('cmp_to_key(mycmp)', (f: Value) => new KeyMaker(f));
