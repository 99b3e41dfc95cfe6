/** `typing.TypedDict`: classes that describe dictionaries; calling one makes a plain `dict`. */
import { builtin, Callable, ClassMethod, construct, method } from '../../runtime/callables.ts';
import { newType } from '../../runtime/class-making.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { dictEntries, getItem, newDict, setItem } from '../../runtime/dict.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { ForwardRef, genericItem, genericType, TypingAlias } from '../../runtime/generic.ts';
import {
  Dict,
  dictType,
  FrozenSet,
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
import { newFrozenSet, setValues } from '../../runtime/set.ts';
import { registerRepr, str } from '../../runtime/text.ts';
import { isForm } from './special-forms.ts';

/** A class made from `TypedDict`. */
export class TypedDictType extends Type {}
const meta = newBuiltinType('_TypedDictMeta', TypedDictType as never, typeType, 'typing');
class Marker extends Obj {}
const marker = new TypedDictType('TypedDict', Marker as never, true);
marker.module = 'typing';
marker.bases = [dictType];
marker.mro = [marker, ...dictType.mro];
marker.layout = dictType;
Object.defineProperty(Marker.prototype, 't', { value: marker });

const namesIn = (v: Value | undefined): Value[] => (v instanceof FrozenSet ? [...setValues(v)] : []);

/** `Required[…]` or `NotRequired[…]` around or inside `Annotated`. */
const requirement = (v: Value): boolean | undefined => {
  if (isForm(v, 'Required')) return true;
  if (isForm(v, 'NotRequired')) return false;
  if (v instanceof TypingAlias && v.kind === 'annotated') return requirement(v.args.a[0]!);
  return undefined;
};

const makeClass = (name: string, bases: readonly Value[], space: Dict, kwargs: Kwargs): Type => {
  const totalGiven = kwargs.get('total');
  const total = totalGiven === undefined ? true : truth(totalGiven);
  for (const key of kwargs.keys())
    if (key !== 'total') throw typeError(`${name}.__init_subclass__() takes no keyword arguments`);
  for (const base of bases)
    if (!(base instanceof TypedDictType) && base !== genericType)
      throw typeError('cannot inherit from both a TypedDict type and a non-TypedDict base class');
  const notes = newDict();
  const required: Value[] = [];
  const optional: Value[] = [];
  for (const base of bases) {
    if (!(base instanceof TypedDictType)) continue;
    const inherited = base.attrs.get('__annotations__');
    if (inherited instanceof Dict) for (const [key, type] of dictEntries(inherited)) setItem(notes, key, type);
    required.push(...namesIn(base.attrs.get('__required_keys__')));
    optional.push(...namesIn(base.attrs.get('__optional_keys__')));
  }
  const own = getItem(space, '__annotations__');
  if (own instanceof Dict)
    for (const [key, given] of dictEntries(own)) {
      const text = textOf(given);
      const type = text !== undefined ? new ForwardRef(text, '__main__') : given === none ? noneType : given;
      setItem(notes, key, type);
      const list = (requirement(type) ?? total) ? required : optional;
      const other = list === required ? optional : required;
      if (!list.includes(key)) list.push(key);
      const at = other.indexOf(key);
      if (at >= 0) other.splice(at, 1);
    }
  setItem(space, '__annotations__', notes);
  setItem(space, '__required_keys__', newFrozenSet(required));
  setItem(space, '__optional_keys__', newFrozenSet(optional));
  setItem(space, '__total__', total);
  if (bases.includes(genericType) || getItem(space, '__orig_bases__') !== undefined)
    setItem(space, '__class_getitem__', new ClassMethod(builtin('__class_getitem__(cls, params)', genericItem)));
  const origBases = getItem(space, '__orig_bases__');
  if (origBases instanceof Tuple)
    setItem(
      space,
      '__parameters__',
      newTuple(origBases.a.flatMap((one) => (one instanceof TypingAlias ? [...one.params] : []))),
    );
  const type = newType(meta, name, [dictType], space, undefined);
  type.make = (args, kw) => dictType.make!(args, kw);
  return type;
};

construct(
  meta,
  '_TypedDictMeta(name, bases, namespace, /, **kwargs)',
  (_cls: Type, name: Value, bases: Value, space: Value, kwargs: Kwargs) =>
    makeClass(textOf(name)!, (bases as Tuple).a, space as Dict, kwargs),
);
const refuse = (): never => {
  throw typeError('TypedDict does not support instance and class checks');
};
method(meta, '__instancecheck__(cls, instance, /)', refuse);
method(meta, '__subclasscheck__(cls, subclass, /)', refuse);

/** `TypedDict`: a base of classes, and a function. */
class TypedDictForm extends Callable {
  invoke(args: readonly Value[], kwargs: Kwargs | undefined): Value {
    const [name, fields] = args;
    const text = name === undefined ? undefined : textOf(name);
    if (text === undefined) throw typeError("TypedDict() missing 1 required positional argument: 'typename'");
    const space = newDict();
    const notes = newDict();
    if (fields instanceof Dict) for (const [key, type] of dictEntries(fields)) setItem(notes, toStr(str(key)), type);
    setItem(space, '__annotations__', notes);
    setItem(space, '__module__', '__main__');
    return makeClass(text, [marker], space, new Map(kwargs));
  }
}
const formType = newBuiltinType('function', TypedDictForm as never, objectType, 'typing');
registerRepr(TypedDictForm, () => '<function TypedDict at 0x7f0000000000>');
method(formType, '__mro_entries__(self, bases, /)', () => newTuple([marker]));
/** `typing.TypedDict`. */
export const typedDict = new TypedDictForm();
