/**
 * `unittest.mock`: objects that take every call and attribute and remember them, and `patch`, which puts them in place of
 * others for a while.
 *
 * Each mock has a class of its own, so that special methods and properties can be put on it. What a mock remembers is in
 * its `_mock` record; children are made when they are asked for.
 *
 * Source: CPython 3.12's documentation, and what it prints.
 */
import { builtin } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { newTuple, none, type Value } from '../../runtime/object.ts';
import { builtins, runBuiltins } from '../../runtime/ops.ts';
import { builtinGranted } from '../../policy/granted.ts';
import type { Policy } from '../../policy/policy.ts';
import { run } from '../../runtime/state.ts';
import { Environ } from '../os/environ.ts';
import { pythonModule } from '../python-module.ts';

const globalOf = (name: Value): Value | undefined => {
  const text = textOf(name) ?? '';
  return run.globals.get(text)?.get() ?? run.extraGlobals.get(text);
};
/** A global name of the program: whether it is bound, and to what. */
const getGlobal = builtin('get_global(name, /)', (name: Value) => {
  const v = globalOf(name);
  return newTuple([v !== undefined, v ?? none]);
});
/** A built-in function as the program sees it; what its policy keeps from it is kept here too. */
const getBuiltin = builtin('get_builtin(name, /)', (name: Value) => {
  const text = textOf(name) ?? '';
  const policy = run.host.lent.get('policy') as Policy | undefined;
  const v = runBuiltins.get(text) ?? builtins.get(text);
  const granted = policy === undefined || builtinGranted(policy, text);
  return newTuple([v !== undefined, granted ? (v ?? none) : none]);
});
/** Puts a value in the place of a built-in function, or takes it away again. */
const setBuiltin = builtin('set_builtin(name, value, /)', (name: Value, v: Value) => {
  const text = textOf(name) ?? '';
  if (v === none || builtins.get(text) === v) runBuiltins.delete(text);
  else runBuiltins.set(text, v);
  return none;
});
const setGlobal = builtin('set_global(name, bound, value, /)', (name: Value, bound: Value, v: Value) => {
  const text = textOf(name) ?? '';
  const known = run.globals.get(text);
  const value = bound === true ? v : undefined;
  if (known !== undefined) known.set(value);
  else if (value === undefined) run.extraGlobals.delete(text);
  else run.extraGlobals.set(text, value);
  return none;
});

/** What `patch.dict` keeps and sets back: of the environment the variables themselves, which nobody else sees all of. */
const inside = builtin('_inside(mapping)', (v: Value) => (v instanceof Environ ? v.values : v));

export const newModule = pythonModule(
  'unittest.mock',
  String.raw`
import asyncio as _asyncio
import functools as _functools
import inspect as _inspect
import io as _io

__all__ = ("Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "FILTER_DIR",
           "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal")

FILTER_DIR = True


class InvalidSpecError(Exception):
    pass


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "sentinel.%s" % self.name

    def __reduce__(self):
        return "sentinel.%s" % self.name


class _Sentinel:
    def __init__(self):
        self._known = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._known.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


# -- Calls --
def _arguments(args, kwargs):
    return ", ".join([repr(one) for one in args] + ["%s=%r" % pair for pair in kwargs.items()])


def _parts(value):
    """Name, arguments and keywords of a call, or of a tuple that stands for one; no name where any will do."""
    if isinstance(value, _Call):
        return (None if value._two else value._path), value._args, value._kwargs
    if len(value) == 3:
        return value
    name, args, kwargs = "", (), {}
    for one in value:
        if isinstance(one, str):
            name = one
        elif isinstance(one, tuple):
            args = one
        elif isinstance(one, dict):
            kwargs = one
        else:
            return _missing
    return name, args, kwargs


class _Call(tuple):
    def __new__(cls, path="", args=(), kwargs=None, two=False, bare=False, parent=None):
        kwargs = {} if kwargs is None else kwargs
        made = tuple.__new__(cls, (args, kwargs) if two else (path, args, kwargs))
        made._path, made._args, made._kwargs, made._two, made._bare, made._parent = path, args, kwargs, two, bare, parent
        return made

    def __init__(self, *args, **kwargs):
        pass

    def __call__(self, /, *args, **kwargs):
        return _Call(self._path if self._bare else self._path + "()", args, kwargs, parent=self)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        if self._bare:
            path = "%s.%s" % (self._path, name) if self._path else name
        else:
            path = "%s().%s" % (self._path, name)
        return _Call(path, bare=True, parent=self)

    @property
    def args(self):
        return self._args

    @property
    def kwargs(self):
        return self._kwargs

    def __eq__(self, other):
        if not isinstance(other, tuple) or len(other) > 3:
            return NotImplemented if not isinstance(other, tuple) else False
        mine, theirs = _parts(self), _parts(other)
        if theirs is _missing:
            return False
        if mine[0] is not None and theirs[0] is not None and mine[0] != theirs[0]:
            return False
        return (theirs[1], theirs[2]) == (mine[1], mine[2])

    __hash__ = None

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    def __repr__(self):
        path = "" if self._two else self._path
        name = "call" + (path if not path or path.startswith("()") else "." + path)
        return name if self._bare else "%s(%s)" % (name, _arguments(self._args, self._kwargs))

    def call_list(self):
        found, one = [], self
        while one is not None:
            if not one._bare:
                found.append(one)
            one = one._parent
        return _CallList(reversed(found))


call = _Call(bare=True)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(list(self[at:at + len(value)]) == value for at in range(len(self) - len(value) + 1))

    def __repr__(self):
        return "[" + ",\n ".join(map(repr, self)) + "]" if len(self) > 1 and len(list.__repr__(self)) > 80 else list.__repr__(self)


# -- Mocks --
class _Record:
    def __init__(self):
        self.parent = self.above = None
        self.name = None
        self.path = ""
        self.children = {}
        self.result = DEFAULT
        self.effect = None
        self.wraps = None
        self.spec_class = None
        self.methods = None
        self.strict = False
        self.unsafe = False
        self.sealed = False
        self.signature = None
        self.clear()

    def clear(self):
        self.called = False
        self.call_count = 0
        self.call_args = None
        self.call_args_list = _CallList()
        self.mock_calls = _CallList()
        self.method_calls = _CallList()
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


_numeric = "add sub mul matmul truediv floordiv mod divmod lshift rshift and xor or pow"
_supported = {"__%s__" % name for name in (
    "lt gt le ge eq ne getitem setitem delitem len contains str repr sizeof enter exit divmod rdivmod neg pos abs invert complex int "
    "float bool index iter round trunc floor ceil hash call fspath format dir subclasses missing reversed reduce reduce_ex getinitargs "
    "getnewargs getstate setstate getformat get set delete next aenter aexit aiter anext await "
    + _numeric + " " + " ".join("r" + one + " i" + one for one in _numeric.split())).split()}
_magic_names = ("lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit neg pos abs invert complex int float bool "
                "index iter round trunc floor ceil hash fspath aenter aexit aiter "
                + _numeric + " " + " ".join("r" + one + " i" + one for one in _numeric.split())).split()
_async_magics = {"__aenter__", "__aexit__", "__anext__"}


def _is_magic(name):
    return name[:2] == "__" == name[-2:] and len(name) > 4


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


def _is_async(value):
    return _inspect.iscoroutinefunction(value) or isinstance(value, AsyncMock)


def _own(mock):
    return object.__getattribute__(mock, "__dict__")["_mock"]


def _delegating(name):
    def get(self):
        return getattr(_own(self), name)

    def put(self, value):
        setattr(_own(self), name, value)

    return property(get, put)


class Base:
    pass


class NonCallableMock(Base):
    def __new__(cls, /, *args, **kwargs):
        spec = args[0] if args else kwargs.get("spec", kwargs.get("spec_set"))
        bases = (cls,)
        made = type(cls.__name__, bases, {"__doc__": cls.__doc__, "__module__": cls.__module__})
        return object.__new__(made)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None,
                 _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        self._mock_prepare(spec, None, DEFAULT, wraps, name, spec_set, unsafe, kwargs)

    def _mock_prepare(self, spec, side_effect, return_value, wraps, name, spec_set, unsafe, kwargs):
        record = _Record()
        object.__getattribute__(self, "__dict__")["_mock"] = record
        if spec_set is not None:
            spec, record.strict = spec_set, True
        if spec is not None:
            if isinstance(spec, NonCallableMock) and _own(spec).spec_class is None and False:
                raise InvalidSpecError("Cannot spec a Mock object. [object=%r]" % spec)
            self._mock_add_spec(spec, record.strict)
        record.wraps = wraps
        record.name = record.path = name
        record.path = name or ""
        record.unsafe = unsafe
        record.result = return_value
        if side_effect is not None:
            self.side_effect = side_effect
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_add_spec(self, spec, strict):
        record = _own(self)
        record.strict = strict
        if isinstance(spec, (list, tuple)):
            record.methods = [str(one) for one in spec]
            record.spec_class = None
        else:
            record.methods = dir(spec)
            record.spec_class = spec if isinstance(spec, type) else type(spec)
            record.async_names = {one for one in record.methods if not _is_magic(one)
                                  and _inspect.iscoroutinefunction(getattr(spec, one, None))}
            return
        record.async_names = set()

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    @property
    def __class__(self):
        found = _own(self).spec_class if "_mock" in object.__getattribute__(self, "__dict__") else None
        return type(self) if found is None else found

    @property
    def _mock_name(self):
        return _own(self).name

    called = _delegating("called")
    call_count = _delegating("call_count")
    call_args = _delegating("call_args")
    call_args_list = _delegating("call_args_list")
    mock_calls = _delegating("mock_calls")
    method_calls = _delegating("method_calls")

    @property
    def return_value(self):
        record = _own(self)
        if record.result is DEFAULT:
            if record.wraps is None or True:
                record.result = self._mock_child("()")
        return record.result

    @return_value.setter
    def return_value(self, value):
        _own(self).result = value
        self._mock_adopt(value, None, "()")

    @property
    def side_effect(self):
        return _own(self).effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        _own(self).effect = value

    # Children
    def _get_child_mock(self, /, **kw):
        mine = type(self).__mro__[1]
        if issubclass(mine, AsyncMock):
            record = _own(self)
            if kw.get("name") in (record.async_names if record.methods is not None else ()):
                mine = AsyncMock
            else:
                mine = MagicMock
        elif not issubclass(mine, CallableMixin):
            mine = MagicMock if issubclass(mine, NonCallableMagicMock) else Mock
        elif mine is PropertyMock:
            mine = Mock
        kw.pop("name", None)
        return mine(**kw)

    def _mock_child(self, path, name=None, kind=None, wraps=None):
        record = _own(self)
        if record.sealed:
            raise AttributeError(self._mock_extended_name() + ("" if path == "()" else ".") + path)
        if kind is None and name is not None and record.methods is not None and name in record.async_names:
            kind = AsyncMock
        made = self._get_child_mock(name=name) if kind is None else kind()
        mine = _own(made)
        mine.parent, mine.above, mine.name, mine.path, mine.wraps = self, self, name, path, wraps
        return made

    def _mock_adopt(self, value, name, path):
        """Makes a mock without a name or parent of its own a child of this one."""
        if not isinstance(value, NonCallableMock) or isinstance(value, type):
            return False
        record = _own(value)
        if record.name or record.path or record.parent is not None or record.above is not None:
            return False
        above = self
        while above is not None:
            if above is value:
                return False
            above = _own(above).above
        record.above, record.path = self, path
        if name:
            record.parent, record.name = self, name
        return True

    def attach_mock(self, mock, attribute):
        record = _own(mock)
        record.parent = record.above = None
        record.name = None
        record.path = ""
        setattr(self, attribute, mock)

    def _mock_extended_name(self):
        record, parts = _own(self), []
        while record.above is not None:
            parts.append(record.path)
            record = _own(record.above)
        out = record.name or "mock"
        for part in reversed(parts):
            out += part if part == "()" else "." + part
        return out

    def __getattr__(self, name):
        record = object.__getattribute__(self, "__dict__").get("_mock")
        if record is None or name in ("_mock", "_mock_methods"):
            raise AttributeError(name)
        if record.methods is not None:
            if name not in record.methods or _is_magic(name):
                raise AttributeError("Mock object has no attribute %r" % name)
        elif _is_magic(name):
            raise AttributeError(name)
        if not record.unsafe and (not record.methods or name not in record.methods):
            if name.startswith(("assert", "assret", "asert", "aseert", "assrt")) or name in ("called_once", "called_once_with",
                                                                                             "called_with", "has_calls"):
                raise AttributeError("%r is not a valid assertion. Use a spec for the mock if %r is meant to be an attribute." % (name, name))
        found = record.children.get(name)
        if found is _deleted:
            raise AttributeError(name)
        if found is None:
            wraps = None if record.wraps is None else getattr(record.wraps, name)
            found = record.children[name] = self._mock_child(name, name, wraps=wraps)
        return found

    def __setattr__(self, name, value):
        if name in _settable:
            return object.__setattr__(self, name, value)
        record = _own(self)
        if record.strict and record.methods is not None and name not in record.methods and name not in object.__getattribute__(self, "__dict__"):
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if _is_magic(name) and name != "__class__":
            if name not in _supported and not name.startswith("__r"):
                if name in ("__init__", "__new__", "__getattr__", "__setattr__", "__getattribute__"):
                    raise AttributeError("Attempting to set unsupported magic method %r." % name)
                return object.__setattr__(self, name, value)
            if record.methods is not None and name not in record.methods:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            if isinstance(value, NonCallableMock):
                self._mock_adopt(value, None, name)
                record.children[name] = value
                setattr(type(self), name, _Magic(name))
            else:
                setattr(type(self), name, _Bound(value))
            return
        if name == "__class__":
            record.spec_class = value
            return
        own = type(self)
        found = next((one.__dict__[name] for one in own.__mro__ if name in one.__dict__), None)
        if hasattr(type(found), "__set__"):
            return object.__setattr__(self, name, value)
        if record.sealed and not hasattr(self, name):
            raise AttributeError("Cannot set %s.%s" % (self._mock_extended_name(), name))
        if self._mock_adopt(value, name, name):
            record.children[name] = value
            return
        if isinstance(value, NonCallableMock):
            record.children[name] = value
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        own = object.__getattribute__(self, "__dict__")
        record = own["_mock"]
        if name in _supported and name in type(self).__dict__:
            delattr(type(self), name)
            return
        before = record.children.get(name, _missing)
        if name in own:
            object.__delattr__(self, name)
        elif before is _deleted:
            raise AttributeError(name)
        record.children[name] = _deleted

    def __dir__(self):
        record = _own(self)
        own = [one for one in object.__getattribute__(self, "__dict__") if one != "_mock"]
        children = [name for name, child in record.children.items() if child is not _deleted]
        names = record.methods or [one for one in dir(type(self)) if not one.startswith("_")]
        return sorted({*names, *own, *children})

    def __repr__(self):
        record = _own(self)
        name = self._mock_extended_name()
        named = "" if name == "mock" and record.name is None else " name=%r" % name
        spec = ""
        if record.spec_class is not None:
            spec = (" spec_set=%r" if record.strict else " spec=%r") % record.spec_class.__name__
        return "<%s%s%s id='%s'>" % (type(self).__name__, named, spec, id(self))

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda pair: pair[0].count(".")):
            *steps, last = path.split(".")
            at = self
            for step in steps:
                at = getattr(at, step)
            setattr(at, last, value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        record = _own(self)
        record.clear()
        if return_value:
            record.result = DEFAULT
        if side_effect:
            record.effect = None
        for child in list(record.children.values()):
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        if isinstance(record.result, NonCallableMock) and record.result is not self:
            record.result.reset_mock(visited)

    # Asserting
    def _mock_short(self):
        return _own(self).name or "mock"

    def _mock_listed(self):
        calls = _own(self).mock_calls
        return "\n%s: %r." % ("Calls", calls) if calls else ""

    def _mock_matched(self, one):
        """A call with its arguments bound to the signature of what the mock stands for, so that names and places compare."""
        signature = _own(self).signature
        if signature is None:
            return one
        try:
            bound = signature.bind(*one.args, **one.kwargs)
        except TypeError:
            return one
        return _Call("", bound.args, bound.kwargs, two=True)

    def assert_not_called(self):
        record = _own(self)
        if record.call_count:
            raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (self._mock_short(), record.call_count, self._mock_listed()))

    def assert_called(self):
        if not _own(self).call_count:
            raise AssertionError("Expected '%s' to have been called." % self._mock_short())

    def assert_called_once(self):
        count = _own(self).call_count
        if count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (self._mock_short(), count, self._mock_listed()))

    def assert_called_with(self, /, *args, **kwargs):
        record = _own(self)
        wanted = "%s(%s)" % (self._mock_short(), _arguments(args, kwargs))
        if record.call_args is None:
            raise AssertionError("expected call not found.\nExpected: %s\n  Actual: not called." % wanted)
        if self._mock_matched(_Call("", args, kwargs, two=True)) != self._mock_matched(record.call_args):
            actual = "%s(%s)" % (self._mock_short(), _arguments(record.call_args.args, record.call_args.kwargs))
            raise AssertionError("expected call not found.\nExpected: %s\n  Actual: %s" % (wanted, actual))

    def assert_called_once_with(self, /, *args, **kwargs):
        count = _own(self).call_count
        if count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (self._mock_short(), count, self._mock_listed()))
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        wanted = self._mock_matched(_Call("", args, kwargs, two=True))
        if not any(wanted == self._mock_matched(one) for one in _own(self).call_args_list):
            raise AssertionError("%s(%s) call not found" % (self._mock_short(), _arguments(args, kwargs)))

    def assert_has_calls(self, calls, any_order=False):
        calls, made = list(calls), _own(self).mock_calls
        if not any_order:
            if calls not in made:
                if all(not isinstance(one, Exception) for one in calls):
                    raise AssertionError("Calls not found.\nExpected: %r\n  Actual: %r" % (_CallList(calls), made))
            return
        left, missing = list(made), []
        for one in calls:
            if one in left:
                left.remove(one)
            else:
                missing.append(one)
        if missing:
            raise AssertionError("%r does not contain all of %r in its call list, found %r instead"
                                 % (_own(self).name or "mock", tuple(missing), made))


_settable = {"return_value", "side_effect", "called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls",
             "await_count", "await_args", "await_args_list"}


class _Bound:
    """A function as a special method of one mock."""

    def __init__(self, value):
        self._value = value

    def __get__(self, obj, owner=None):
        if obj is None or not callable(self._value):
            return self._value
        return lambda *args, **kwargs: self._value(obj, *args, **kwargs)


class CallableMixin(Base):
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None,
                 _new_name="", _new_parent=None, unsafe=False, **kwargs):
        self._mock_prepare(spec, side_effect, return_value, wraps, name, spec_set, unsafe, kwargs)

    def __call__(self, /, *args, **kwargs):
        signature = _own(self).signature
        if signature is not None:
            signature.bind(*args, **kwargs)
        self._mock_remember(args, kwargs)
        return self._mock_answer(args, kwargs)

    def _mock_remember(self, args, kwargs):
        record = _own(self)
        record.called = True
        record.call_count += 1
        record.call_args = _Call("", args, kwargs, two=True)
        record.call_args_list.append(record.call_args)
        record.mock_calls.append(_Call("", args, kwargs))
        path, method, at = record.path, record.name, record
        follows = record.parent is not None
        while at.above is not None:
            above = _own(at.above)
            if follows:
                above.method_calls.append(_Call(method, args, kwargs))
                follows = above.parent is not None
                if follows:
                    method = "%s.%s" % (above.name, method)
            above.mock_calls.append(_Call(path, args, kwargs))
            if above.above is not None:
                path = above.path + ("" if path.startswith("()") else ".") + path
            at = above

    def _mock_answer(self, args, kwargs):
        record = _own(self)
        effect = record.effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            result = effect(*args, **kwargs) if callable(effect) else next(effect)
            if not callable(effect) and _is_exception(result):
                raise result
            if result is not DEFAULT:
                return result
        if record.result is not DEFAULT:
            return record.result
        if record.wraps is not None:
            return record.wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    pass


_results = {
    "__hash__": lambda self: object.__hash__(self), "__str__": lambda self: object.__str__(self), "__sizeof__": lambda self: object.__sizeof__(self),
    "__fspath__": lambda self: "%s/%s/%s" % (type(self).__name__, self._mock_extended_name(), id(self)),
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented,
    "__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1,
    "__aexit__": False,
}


class _Magic:
    """A special method: a mock of its own for each mock, made when it is asked for."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        children = _own(obj).children
        found = children.get(self.name)
        if found is None:
            found = children[self.name] = self.made(obj)
        return found

    def __set__(self, obj, value):
        if isinstance(value, NonCallableMock):
            obj._mock_adopt(value, None, self.name)
            _own(obj).children[self.name] = value
        else:
            setattr(type(obj), self.name, _Bound(value))

    def made(self, obj):
        name = self.name
        child = obj._mock_child(name, name, AsyncMock if name in _async_magics else MagicMock)
        usual = _results.get(name, DEFAULT)
        record = _own(child)
        if name in ("__hash__", "__str__", "__sizeof__", "__fspath__"):
            record.result = usual(obj)
        elif usual is not DEFAULT:
            record.result = usual
        elif name == "__eq__":
            record.effect = lambda other: True if other is obj or other is ANY else NotImplemented
            if record.result is not DEFAULT:
                record.effect = None
            record.effect = _Same(obj, record, True)
        elif name == "__ne__":
            record.effect = _Same(obj, record, False)
        elif name == "__iter__":
            record.effect = _Iterating(record)
        elif name == "__aiter__":
            record.effect = _AsyncIterating(record)
        return child


class _Same:
    def __init__(self, obj, record, equal):
        self.obj, self.record, self.equal = obj, record, equal

    def __call__(self, other):
        if self.record.result is not DEFAULT:
            return self.record.result
        if self.equal:
            return True if self.obj is other else NotImplemented
        return False if self.obj is other else NotImplemented


class _Iterating:
    def __init__(self, record):
        self.record = record

    def __call__(self):
        return iter([]) if self.record.result is DEFAULT else iter(self.record.result)


class _AsyncIterating:
    def __init__(self, record):
        self.record = record

    def __call__(self):
        return _async_iterator([] if self.record.result is DEFAULT else self.record.result)


async def _async_iterator(values):
    for one in values:
        yield one


class MagicMixin(Base):
    pass


for _name in _magic_names:
    setattr(MagicMixin, "__%s__" % _name, _Magic("__%s__" % _name))


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    pass


class MagicMock(MagicMixin, Mock):
    pass


class AsyncMockMixin(Base):
    await_count = _delegating("await_count")
    await_args = _delegating("await_args")
    await_args_list = _delegating("await_args_list")

    def __call__(self, /, *args, **kwargs):
        signature = _own(self).signature
        if signature is not None:
            signature.bind(*args, **kwargs)
        self._mock_remember(args, kwargs)
        return self._mock_awaited(args, kwargs)

    async def _mock_awaited(self, args, kwargs):
        record = _own(self)
        made = _Call("", args, kwargs, two=True)
        record.await_count += 1
        record.await_args = made
        record.await_args_list.append(made)
        effect = record.effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif _is_async(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if record.result is not DEFAULT:
            return record.result
        if record.wraps is not None:
            return await record.wraps(*args, **kwargs) if _is_async(record.wraps) else record.wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        if _own(self).await_count == 0:
            raise AssertionError("Expected %s to have been awaited." % self._mock_short())

    def assert_awaited_once(self):
        count = _own(self).await_count
        if count != 1:
            raise AssertionError("Expected %s to have been awaited once. Awaited %s times." % (self._mock_short(), count))

    def assert_awaited_with(self, /, *args, **kwargs):
        last = _own(self).await_args
        wanted = "%s(%s)" % (self._mock_short(), _arguments(args, kwargs))
        if last is None:
            raise AssertionError("Expected await: %s\nNot awaited" % wanted)
        if last != _Call("", args, kwargs, two=True):
            raise AssertionError("expected await not found.\nExpected: %s\n  Actual: %s(%s)"
                                 % (wanted, self._mock_short(), _arguments(last.args, last.kwargs)))

    def assert_awaited_once_with(self, /, *args, **kwargs):
        count = _own(self).await_count
        if count != 1:
            raise AssertionError("Expected %s to have been awaited once. Awaited %s times." % (self._mock_short(), count))
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call("", args, kwargs, two=True) not in _own(self).await_args_list:
            raise AssertionError("%s(%s) await not found" % (self._mock_short(), _arguments(args, kwargs)))

    def assert_has_awaits(self, calls, any_order=False):
        calls, made = list(calls), _own(self).await_args_list
        if any_order:
            left = list(made)
            for one in calls:
                if one not in left:
                    raise AssertionError("%r not all found in await list" % (tuple(calls),))
                left.remove(one)
        elif calls not in made:
            raise AssertionError("Awaits not found.\nExpected: %r\nActual: %r" % (_CallList(calls), made))

    def assert_not_awaited(self):
        count = _own(self).await_count
        if count != 0:
            raise AssertionError("Expected %s to not have been awaited. Awaited %s times." % (self._mock_short(), count))


class AsyncMagicMixin(MagicMixin):
    pass


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    pass


class MagicProxy(Base):
    pass


class PropertyMock(Mock):
    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    record = _own(mock)
    record.sealed = True
    for child in list(record.children.values()):
        if isinstance(child, NonCallableMock) and _own(child).above is mock:
            seal(child)
    if isinstance(record.result, NonCallableMock) and _own(record.result).above is mock:
        seal(record.result)


# -- Mocks of a shape --
def _signature_of(function, skip):
    try:
        signature = _inspect.signature(function)
    except (TypeError, ValueError):
        return None
    if skip:
        parameters = list(signature.parameters.values())
        if parameters and parameters[0].kind in (parameters[0].POSITIONAL_ONLY, parameters[0].POSITIONAL_OR_KEYWORD):
            signature = signature.replace(parameters=parameters[1:])
    return signature


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    if isinstance(spec, NonCallableMock) and type(spec).__module__ == "unittest.mock":
        raise InvalidSpecError("Cannot autospec a Mock object. [object=%r]" % spec)
    named = {"spec_set" if spec_set else "spec": spec}
    is_class = isinstance(spec, type)
    if _inspect.isfunction(spec) or _inspect.ismethod(spec) or _inspect.isbuiltin(spec):
        kind = AsyncMock if _inspect.iscoroutinefunction(spec) else MagicMock
        mock = kind(name=kwargs.pop("name", _name), unsafe=unsafe, **kwargs)
        record = _own(mock)
        record.signature = _signature_of(spec, False)
        mock.__name__ = getattr(spec, "__name__", "mock")
        return mock
    mock = MagicMock(unsafe=unsafe, name=kwargs.pop("name", _name), **named) if is_class and not instance or callable(spec) else NonCallableMagicMock(
        unsafe=unsafe, name=kwargs.pop("name", _name), **named)
    record = _own(mock)
    if is_class and not instance:
        record.signature = _signature_of(spec.__init__, True) if spec.__init__ is not object.__init__ else None
    for name in dir(spec):
        if _is_magic(name):
            continue
        try:
            value = getattr(spec, name)
        except AttributeError:
            continue
        static = next((one.__dict__[name] for one in (spec if is_class else type(spec)).__mro__ if name in one.__dict__), None)
        if _inspect.isfunction(value) or _inspect.ismethod(value):
            child = (AsyncMock if _inspect.iscoroutinefunction(value) else MagicMock)()
            bound = instance or not is_class or isinstance(static, classmethod)
            _own(child).signature = _signature_of(value, is_class and bound and not isinstance(static, (staticmethod, classmethod)))
            mock._mock_adopt(child, name, name)
            record.children[name] = child
    if is_class and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, unsafe=unsafe)
    if kwargs:
        mock.configure_mock(**kwargs)
    return mock


# -- Patches --
class _Place:
    def __init__(self, target, attribute):
        self.target = target
        self.attribute = attribute

    def get(self):
        """What is there, and whether it is the target's own."""
        if self.target == "__main__":
            bound, value = _get_global(self.attribute)
            return (value, True) if bound else (DEFAULT, False)
        if self.target == "builtins":
            bound, value = _get_builtin(self.attribute)
            return (value, True) if bound else (DEFAULT, False)
        own = getattr(self.target, "__dict__", {})
        if self.attribute in own:
            return own[self.attribute], True
        return getattr(self.target, self.attribute, DEFAULT), False

    def put(self, value):
        if self.target == "__main__":
            _set_global(self.attribute, True, value)
        elif self.target == "builtins":
            _set_builtin(self.attribute, value)
        else:
            setattr(self.target, self.attribute, value)

    def back(self, value, own):
        if self.target == "__main__":
            _set_global(self.attribute, own, value)
        elif self.target == "builtins":
            _set_builtin(self.attribute, value if own else None)
        elif own or value is not DEFAULT and not isinstance(self.target, type) and not hasattr(self.target, "__dict__"):
            setattr(self.target, self.attribute, value)
        else:
            delattr(self.target, self.attribute)
            if not hasattr(self.target, self.attribute) and value is not DEFAULT:
                setattr(self.target, self.attribute, value)

    def shown(self):
        return "<module %r>" % self.target if isinstance(self.target, str) else repr(self.target)


def _importer(name):
    first, *steps = name.split(".")
    if name == "builtins":
        return name
    if first == "__main__":
        if not steps:
            return "__main__"
        bound, at = _get_global(steps[0])
        if not bound:
            raise AttributeError("module '__main__' has no attribute '%s'" % steps[0])
        steps = steps[1:]
    else:
        at = __import__(first)
    done = first
    for step in steps:
        done += "." + step
        try:
            at = getattr(at, step)
        except AttributeError:
            __import__(done)
            at = getattr(at, step)
    return at


def _target(text):
    try:
        target, attribute = text.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError("Need a valid target to patch. You supplied: %r" % (text,))
    return (lambda: _importer(target)), attribute


class _patch:
    attribute_name = None
    _active = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.autospec = autospec
        self.new_callable = new_callable
        self.kwargs = kwargs
        self.additional_patchers = []
        self._places = []

    def copy(self):
        made = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable, self.kwargs)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [one.copy() for one in self.additional_patchers]
        return made

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(value := getattr(func, name)):
                    setattr(func, name, self.copy()(value))
            return func
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func
        if _inspect.iscoroutinefunction(func):
            @_functools.wraps(func)
            async def patched(*args, **keywargs):
                with _Patchings(patched, args, keywargs) as (given, named):
                    return await func(*given, **named)
        else:
            @_functools.wraps(func)
            def patched(*args, **keywargs):
                with _Patchings(patched, args, keywargs) as (given, named):
                    return func(*given, **named)
        patched.patchings = [self]
        return patched

    def _made(self, original):
        new, kwargs = self.new, dict(self.kwargs)
        if new is not DEFAULT:
            if kwargs:
                raise TypeError("Can't pass kwargs to a mock we aren't creating")
            return new
        if self.autospec:
            spec = original if self.autospec is True else self.autospec
            return create_autospec(spec, spec_set=bool(self.spec_set), _name=self.attribute, **kwargs)
        spec = original if self.spec is True else self.spec
        strict = original if self.spec_set is True else self.spec_set
        named = {}
        if spec is not None:
            named["spec"] = spec
        if strict is not None:
            named["spec_set"] = strict
        shape = spec if spec is not None else strict
        if self.new_callable is not None:
            kind = self.new_callable
        elif shape is None and _is_async(original):
            kind = AsyncMock
        elif shape is not None and _inspect.iscoroutinefunction(shape):
            kind = AsyncMock
        elif shape is not None and not isinstance(shape, (list, tuple)) and not callable(shape):
            kind = NonCallableMagicMock
        else:
            kind = MagicMock
        if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
            named["name"] = self.attribute
        made = kind(**{**named, **kwargs})
        if isinstance(shape, type) and "return_value" not in kwargs and isinstance(made, CallableMixin):
            made.return_value = MagicMock(spec=shape)
        return made

    def __enter__(self):
        target = self.getter()
        place = _Place(target, self.attribute)
        original, own = place.get()
        if original is DEFAULT and not self.create:
            if isinstance(target, type(_io)) and hasattr(_io, self.attribute) and False:
                pass
            raise AttributeError("%s does not have the attribute %r" % (place.shown(), self.attribute))
        shown = original
        if isinstance(original, (staticmethod, classmethod)):
            shown = original.__func__
        made = self._made(shown)
        placed = staticmethod(made) if isinstance(target, type) and self.autospec and isinstance(original, staticmethod) else made
        if self.autospec and isinstance(target, type) and _inspect.isfunction(original) and isinstance(made, CallableMixin):
            placed = _method_of(made)
        place.put(placed)
        self._places.append((place, original, own))
        extra = {}
        entered = []
        try:
            for one in self.additional_patchers:
                value = one.__enter__()
                entered.append(one)
                if one.new is DEFAULT:
                    extra[one.attribute] = value
        except BaseException:
            for one in reversed(entered):
                one.__exit__(None, None, None)
            self.__exit__(None, None, None)
            raise
        if self.attribute_name is not None:
            if self.new is DEFAULT:
                extra[self.attribute_name] = made
            return extra
        return made

    def __exit__(self, *exc_info):
        if not self._places:
            return
        place, original, own = self._places.pop()
        place.back(original, own)
        for one in reversed(self.additional_patchers):
            one.__exit__(*exc_info)

    def start(self):
        result = self.__enter__()
        self._active.append(self)
        return result

    def stop(self):
        if self in self._active:
            self._active.remove(self)
        elif not self._places:
            return None
        return self.__exit__(None, None, None)


def _method_of(mock):
    """A function in the place of a method: the mock is told the object too."""
    def method(*args, **kwargs):
        return mock(*args, **kwargs)

    for name in ("assert_called_with", "assert_called_once_with", "assert_called", "assert_called_once", "assert_not_called", "assert_any_call",
                 "assert_has_calls", "reset_mock"):
        setattr(method, name, getattr(mock, name))
    method.mock = mock
    return method


class _Patchings:
    def __init__(self, patched, args, keywargs):
        self.patched, self.args, self.keywargs = patched, args, dict(keywargs)

    def __enter__(self):
        self.entered, given = [], []
        try:
            for one in self.patched.patchings:
                value = one.__enter__()
                self.entered.append(one)
                if one.attribute_name is not None:
                    self.keywargs.update(value)
                elif one.new is DEFAULT:
                    given.append(value)
        except BaseException:
            self.__exit__()
            raise
        return self.args + tuple(given), self.keywargs

    def __exit__(self, *exc_info):
        for one in reversed(self.entered):
            one.__exit__(None, None, None)
        return False


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    getter, attribute = _target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False,
                  **kwargs):
    if type(target) is str:
        raise TypeError("%r must be the actual object to be patched, not a str" % target)
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    getter = (lambda: _importer(target)) if type(target) is str else (lambda: target)
    patchers = [_patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {}) for name, new in kwargs.items()]
    for one in patchers:
        one.attribute_name = one.attribute
    first = patchers[0]
    for one in patchers[1:]:
        one.attribute_name = None
        first.additional_patchers.append(one)
    return first


class _patch_dict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                if name.startswith(patch.TEST_PREFIX) and callable(value := getattr(f, name)):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(value))
            return f
        if _inspect.iscoroutinefunction(f):
            @_functools.wraps(f)
            async def inner(*args, **kw):
                with self:
                    return await f(*args, **kw)
        else:
            @_functools.wraps(f)
            def inner(*args, **kw):
                with self:
                    return f(*args, **kw)
        return inner

    def __enter__(self):
        if isinstance(self.in_dict, str):
            getter, attribute = _target(self.in_dict)
            self.in_dict = _Place(getter(), attribute).get()[0]
        target = self.in_dict
        inside = _inside(target)
        try:
            self._original = inside.copy()
        except AttributeError:
            self._original = {key: inside[key] for key in inside}
        if self.clear:
            _emptied(inside)
        try:
            target.update(self.values)
        except AttributeError:
            for key in self.values:
                target[key] = self.values[key]
        return target

    def __exit__(self, *args):
        if self._original is not None:
            inside = _inside(self.in_dict)
            _emptied(inside)
            try:
                inside.update(self._original)
            except AttributeError:
                for key in self._original:
                    inside[key] = self._original[key]
        return False

    def start(self):
        result = self.__enter__()
        _patch._active.append(self)
        return result

    def stop(self):
        if self in _patch._active:
            _patch._active.remove(self)
        return self.__exit__(None, None, None)


def _emptied(mapping):
    try:
        mapping.clear()
    except AttributeError:
        for key in list(mapping):
            del mapping[key]


def _stopall():
    for one in reversed(list(_patch._active)):
        one.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stopall
patch.TEST_PREFIX = "test"


# -- Files --
def mock_open(mock=None, read_data=""):
    def stream():
        return _io.StringIO(read_data) if isinstance(read_data, str) else _io.BytesIO(read_data)

    state = [stream()]
    handle = MagicMock(name="open")
    _own(handle).name = None
    _own(handle).path = ""

    def using(name):
        def effect(*args, **kwargs):
            child = handle.__enter__ if name == "__iter__" else getattr(handle, name)
            if _own(child).result is not DEFAULT and name != "__iter__":
                return _own(child).result
            return getattr(state[0], name)(*args, **kwargs)
        return effect

    handle.__enter__.return_value = handle
    handle.__exit__.return_value = None
    handle.write.return_value = None
    for name in ("read", "readline", "readlines"):
        getattr(handle, name).side_effect = using(name)
    handle.__iter__.side_effect = lambda: iter(state[0])
    handle.__next__ = lambda self: next(state[0])
    if mock is None:
        mock = MagicMock(name="open")

    def reset(*args, **kwargs):
        state[0] = stream()
        return DEFAULT

    mock.side_effect = reset
    mock.return_value = handle
    return mock
`,
  () => ({
    _inside: inside,
    _get_global: getGlobal,
    _set_global: setGlobal,
    _get_builtin: getBuiltin,
    _set_builtin: setBuiltin,
  }),
);
