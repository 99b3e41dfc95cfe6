/** `contextvars`. Each task of `asyncio` has a copy of the context that it was made in. */
import { call } from '../runtime/call.ts';
import { builtin } from '../runtime/callables.ts';
import { none, type Value } from '../runtime/object.ts';
import { lendContexts } from './contexts.ts';
import { pythonModule } from './python-module.ts';

const native = (): Readonly<Record<string, Value>> => ({
  _lend: builtin('_lend(copy, enter, leave)', (copy: Value, enter: Value, leave: Value) => {
    lendContexts({
      copy: () => call(copy, []),
      enter: (context) => void call(enter, [context]),
      leave: () => void call(leave, []),
    });
    return none;
  }),
});

export const newModule = pythonModule(
  'contextvars',
  String.raw`
from collections.abc import Mapping as _Mapping

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_missing = object()


class Context(_Mapping):
    def __init__(self):
        self._values = {}
        self._entered = False

    def run(self, callable, /, *args, **kwargs):
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._entered = True
        _stack.append(self)
        try:
            return callable(*args, **kwargs)
        finally:
            _stack.pop()
            self._entered = False

    def copy(self):
        made = Context()
        made._values = dict(self._values)
        return made

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return self._values[var]

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return var in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __repr__(self):
        return f"<Context object at {hex(id(self))}>"


_stack = [Context()]


def copy_context():
    return _stack[-1].copy()


class Token:
    MISSING = "<Token.MISSING>"

    def __init__(self, var, old_value):
        self._var = var
        self._old = old_value
        self._context = _stack[-1]
        self._used = False

    var = property(lambda self: self._var)
    old_value = property(lambda self: Token.MISSING if self._old is _missing else self._old)

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self._var!r} at {hex(id(self))}>"


class ContextVar:
    def __init__(self, name, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    name = property(lambda self: self._name)

    def get(self, default=_missing, /):
        value = _stack[-1]._values.get(self, _missing)
        if value is not _missing:
            return value
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        values = _stack[-1]._values
        token = Token(self, values.get(self, _missing))
        values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _stack[-1]:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is _missing:
            del _stack[-1]._values[self]
        else:
            _stack[-1]._values[self] = token._old

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)

    def __repr__(self):
        default = "" if self._default is _missing else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {hex(id(self))}>"


_lend(copy_context, _stack.append, _stack.pop)
`,
  native,
);
