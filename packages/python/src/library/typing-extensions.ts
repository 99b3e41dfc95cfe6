/** `typing_extensions`: what `typing` has, under the name that programs for older Pythons import it by. */
import { importDotted } from '../runtime/modules.ts';
import type { Value } from '../runtime/object.ts';
import { pythonModule } from './python-module.ts';

export const newModule = pythonModule(
  'typing_extensions',
  String.raw`
import functools as _functools
import warnings as _warnings
from collections.abc import Buffer


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError("Expected an object of type str for 'message', not %r" % type(message).__name__)
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            made = arg.__new__

            @staticmethod
            @_functools.wraps(made)
            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    _warnings.warn(message, category=category, stacklevel=stacklevel + 1)
                if made is not object.__new__:
                    return made(cls, *args, **kwargs)
                return made(cls)

            arg.__new__ = __new__
            arg.__deprecated__ = message
            return arg

        @_functools.wraps(arg)
        def wrapper(*args, **kwargs):
            _warnings.warn(message, category=category, stacklevel=stacklevel + 1)
            return arg(*args, **kwargs)

        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper


class Doc:
    def __init__(self, documentation, /):
        self.documentation = documentation

    def __repr__(self):
        return "Doc(%r)" % self.documentation

    def __eq__(self, other):
        return self.documentation == other.documentation if isinstance(other, Doc) else NotImplemented

    def __hash__(self):
        return hash(self.documentation)


runtime = runtime_checkable
TypeIs = TypeGuard
ReadOnly = Required


def IntVar(name):
    return TypeVar(name)


def is_protocol(tp, /):
    return isinstance(tp, type) and tp is not Protocol and getattr(tp, "_is_protocol", False)
`,
  () => Object.fromEntries(importDotted('typing').attrs.entries()) as Readonly<Record<string, Value>>,
);
