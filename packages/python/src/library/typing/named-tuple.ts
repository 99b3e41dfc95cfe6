/** `typing.NamedTuple`: named tuples from annotations. */
import { setattr } from '../../runtime/attributes.ts';
import { special } from '../../runtime/call.ts';
import { Callable, construct, method, Property } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { dictEntries, getItem, newDict, setItem } from '../../runtime/dict.ts';
import { E, pyError, typeError } from '../../runtime/exceptions.ts';
import { ForwardRef, genericItem, genericType, noteParameters } from '../../runtime/generic.ts';
import { listOf } from '../../runtime/iteration.ts';
import { builtin, ClassMethod } from '../../runtime/callables.ts';
import {
  Dict,
  type Kwargs,
  newBuiltinType,
  newTuple,
  none,
  noneType,
  Obj,
  objectType,
  toStr,
  Tuple,
  Type,
  typeType,
  type Value,
} from '../../runtime/object.ts';
import { registerRepr, str } from '../../runtime/text.ts';
import { newNamedTuple } from '../collections/named-tuple.ts';

class NamedTupleMeta extends Type {}
const meta = newBuiltinType('NamedTupleMeta', NamedTupleMeta as never, typeType, 'typing');
class Marker extends Obj {}
/** What stands among the bases while the class statement runs. */
const marker = new NamedTupleMeta('NamedTuple', Marker as never, true);
marker.module = 'typing';
marker.bases = [objectType];
marker.mro = [marker, objectType];
marker.layout = objectType;
Object.defineProperty(Marker.prototype, 't', { value: marker });

const prohibited = new Set([
  '__new__',
  '__init__',
  '__slots__',
  '__getnewargs__',
  '_fields',
  '_field_defaults',
  '_field_types',
  '_make',
  '_replace',
  '_asdict',
  '_source',
]);
const silent = new Set(['__module__', '__qualname__', '__annotations__', '__orig_bases__', '__doc__', '__classcell__']);

construct(
  meta,
  'NamedTupleMeta(name, bases, namespace, /, **kwargs)',
  (_cls: Type, name: Value, bases: Value, given: Value) => {
    const space = given as Dict;
    for (const base of (bases as Tuple).a)
      if (base !== marker && base !== genericType)
        throw typeError('can only inherit from a NamedTuple type and Generic');
    const notes = getItem(space, '__annotations__');
    const types = notes instanceof Dict ? dictEntries(notes).map(([key, type]) => [str(key), type] as const) : [];
    const made = fromFields(textOf(name)!, types, getItem(space, '__module__') ?? '__main__', (field) =>
      getItem(space, toStr(field)),
    );
    const qualname = getItem(space, '__qualname__');
    if (typeof qualname === 'string') made.qualname = qualname;
    const fields = new Set(types.map(([field]) => field));
    for (const [key, value] of dictEntries(space)) {
      const text = str(key);
      if (prohibited.has(text)) throw pyError(E.AttributeError, `Cannot overwrite NamedTuple attribute ${text}`);
      if (fields.has(text)) continue;
      if (text === '__doc__' && value !== none) made.attrs.set('__doc__', value);
      if (text === '__orig_bases__') made.attrs.set(text, value);
      if (silent.has(text)) continue;
      if (value instanceof Property) value.name ??= text;
      setattr(made, text, value);
      if (value instanceof Obj && !(value instanceof Property)) special(value, '__set_name__', made, key);
    }
    if ((bases as Tuple).a.includes(genericType)) {
      noteParameters(made);
      setattr(made, '__class_getitem__', new ClassMethod(builtin('__class_getitem__(cls, params)', genericItem)));
    }
    return made;
  },
);

/** What stands for a type in an annotation. */
const checked = (type: Value): Value => {
  const text = textOf(type);
  return text !== undefined ? new ForwardRef(text) : type === none ? noneType : type;
};

const fromFields = (
  name: string,
  types: readonly (readonly [string, Value])[],
  module: Value,
  defaultOf: (field: string) => Value | undefined,
): Type => {
  const defaults: Value[] = [];
  let last = '';
  const defaulted: string[] = [];
  for (const [field] of types) {
    const value = defaultOf(field);
    if (value !== undefined) {
      defaults.push(value);
      defaulted.push(field);
      last = field;
    } else if (defaults.length > 0)
      throw typeError(
        `Non-default namedtuple field ${field} cannot follow default field${defaulted.length > 1 ? 's' : ''} ${defaulted.join(', ')}`,
      );
  }
  void last;
  const made = newNamedTuple(
    name,
    types.map(([field]) => field),
    false,
    defaults,
    module,
  );
  const notes = newDict();
  for (const [field, type] of types) setItem(notes, toStr(field), checked(type));
  made.attrs.set('__annotations__', notes);
  made.attrs.set('__orig_bases__', newTuple([namedTuple]));
  return made;
};

/** `NamedTuple`: a base of classes, and a function. */
class NamedTupleForm extends Callable {
  invoke(args: readonly Value[], kwargs: Kwargs | undefined): Value {
    const [name, fields] = args;
    const text = name === undefined ? undefined : textOf(name);
    if (text === undefined) throw typeError("NamedTuple() missing 1 required positional argument: 'typename'");
    const types: (readonly [string, Value])[] =
      fields === undefined || fields === none
        ? [...(kwargs ?? [])]
        : listOf(fields).map((pair) => {
            const [field, type] = listOf(pair);
            return [str(field!), type ?? none] as const;
          });
    return fromFields(text, types, '__main__', () => undefined);
  }
}
const formType = newBuiltinType('function', NamedTupleForm as never, objectType, 'typing');
registerRepr(NamedTupleForm, () => '<function NamedTuple at 0x7f0000000000>');
method(formType, '__mro_entries__(self, bases, /)', () => newTuple([marker]));
/** `typing.NamedTuple`. */
export const namedTuple = new NamedTupleForm();
