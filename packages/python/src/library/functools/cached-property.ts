/** `functools.cached_property`. */
import { findAttribute, hasDict, ownAttribute, plainSetattr } from '../../runtime/attributes.ts';
import { call1 } from '../../runtime/call.ts';
import { classMethod, construct, getter, method } from '../../runtime/callables.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { newAlias } from '../../runtime/alias.ts';
import { newBuiltinType, none, Obj, objectType, toStr, type Type, typeOf, type Value } from '../../runtime/object.ts';
import { repr, str } from '../../runtime/text.ts';

class CachedProperty extends Obj {
  f: Value = none;
  name: string | undefined = undefined;
}
export const cachedPropertyType = newBuiltinType('cached_property', CachedProperty, objectType, 'functools');
cachedPropertyType.traits.hasDict = true;
construct(cachedPropertyType, 'cached_property(func)', (cls: Type, f: Value) => {
  const made = new cls.ctor() as CachedProperty;
  made.f = f;
  return made;
});
method(cachedPropertyType, '__set_name__(self, owner, name)', (self: CachedProperty, _owner: Value, name: Value) => {
  const text = str(name);
  if (self.name === undefined) self.name = text;
  else if (self.name !== text)
    throw typeError(
      `Cannot assign the same cached_property to two different names (${repr(toStr(self.name))} and ${repr(name)}).`,
    );
  return none;
});
method(cachedPropertyType, '__get__(self, instance, owner=None)', (self: CachedProperty, o: Value) => {
  if (o === none) return self;
  if (self.name === undefined)
    throw typeError('Cannot use cached_property instance without calling __set_name__ on it.');
  const known = ownAttribute(o, self.name);
  if (known !== undefined) return known;
  if (!(o instanceof Obj) || !hasDict(o))
    throw typeError(
      `No '__dict__' attribute on '${typeOf(o).name}' instance to cache ${repr(toStr(self.name))} property.`,
    );
  const v = call1(self.f, o);
  plainSetattr(o, self.name, v);
  return v;
});
getter(cachedPropertyType, 'func', (self: CachedProperty) => self.f);
getter(cachedPropertyType, 'attrname', (self: CachedProperty) => (self.name === undefined ? none : toStr(self.name)));
getter(cachedPropertyType, '__doc__', (self: CachedProperty) => findAttribute(self.f, '__doc__') ?? none);
classMethod(cachedPropertyType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));
