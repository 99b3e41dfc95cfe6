/** `abc`: abstract base classes. */
import { findAttribute, setattr } from '../../runtime/attributes.ts';
import { builtin, ClassMethod, propertyType, StaticMethod } from '../../runtime/callables.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Module, Type, type Value } from '../../runtime/object.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { abcMetaType, computeAbstract } from './abstract-meta.ts';
import { newAbstractMethod } from './abstract-method.ts';

const oldMark = (name: string, make: (f: Value) => Value): Value =>
  builtin(`${name}(callable)`, (f: Value) => {
    setattr(f, '__isabstractmethod__', true);
    return make(f);
  });

export const newModule = (): Module =>
  newModuleOf('abc', {
    ABCMeta: abcMetaType,
    ABC: pyClass('abc', 'ABC', { bases: [], meta: abcMetaType }),
    abstractmethod: newAbstractMethod(),
    abstractproperty: pyClass('abc', 'abstractproperty', {
      bases: [propertyType],
      attrs: { __isabstractmethod__: true },
    }),
    abstractclassmethod: oldMark('abstractclassmethod', (f) => new ClassMethod(f)),
    abstractstaticmethod: oldMark('abstractstaticmethod', (f) => new StaticMethod(f)),
    get_cache_token: builtin('get_cache_token()', () => 0),
    update_abstractmethods: builtin('update_abstractmethods(cls)', (cls: Value) => {
      if (cls instanceof Type && findAttribute(cls, '__abstractmethods__') !== undefined) computeAbstract(cls);
      return cls;
    }),
  });
