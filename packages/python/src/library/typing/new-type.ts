/** `typing.NewType`. */
import { builtin, Callable, getter } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { teachUnion } from '../../runtime/generic.ts';
import { newBuiltinType, objectType, toStr, type Value } from '../../runtime/object.ts';
import { registerRepr } from '../../runtime/text.ts';

/** A name for a type; calling it gives its argument back. */
export class NewType extends Callable {
  readonly name: string;
  readonly supertype: Value;
  declare n$: number;
  readonly c: (v: Value) => Value;
  constructor(name: string, supertype: Value) {
    super();
    this.name = name;
    this.supertype = supertype;
    this.n$ = 1;
    this.c = same;
  }
  invoke(args: readonly Value[]): Value {
    if (args.length !== 1)
      throw typeError(
        args.length === 0
          ? "NewType.__call__() missing 1 required positional argument: 'x'"
          : `NewType.__call__() takes 2 positional arguments but ${args.length + 1} were given`,
      );
    return args[0]!;
  }
}
const same = (v: Value): Value => v;
const newTypeType = newBuiltinType('NewType', NewType as never, objectType, 'typing');
registerRepr(NewType, (v: NewType) => `__main__.${v.name}`);
teachUnion(NewType);
getter(newTypeType, '__name__', (v: NewType) => toStr(v.name.slice(v.name.lastIndexOf('.') + 1)));
getter(newTypeType, '__qualname__', (v: NewType) => toStr(v.name));
getter(newTypeType, '__module__', () => '__main__');
getter(newTypeType, '__supertype__', (v: NewType) => v.supertype);

/** `NewType(name, tp)`. */
export const newType = builtin('NewType(name, tp)', (name: Value, supertype: Value) => {
  const text = textOf(name);
  if (text === undefined) throw typeError('NewType() argument 1 must be str');
  return new NewType(text, supertype);
});
