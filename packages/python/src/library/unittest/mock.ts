/**
 * `unittest.mock`: objects that take every call and attribute and remember them, and `patch`, which puts them in place of
 * others for a while.
 */
import { findAttribute, getattr, setattr } from '../../runtime/attributes.ts';
import { call, callable, invoke } from '../../runtime/call.ts';
import { Callable, getter, hookAttributes, method, propertyType } from '../../runtime/callables.ts';
import { equal, truth } from '../../runtime/compare.ts';
import { copyDict, clearDict, getItem, newDict, setItem } from '../../runtime/dict.ts';
import { attributeError, E, Exc, newExc, pyError, raised, typeError } from '../../runtime/exceptions.ts';
import { newCoroutine } from '../../runtime/generators.ts';
import { registerIterator, iterate, listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { importForProgram, newModuleOf } from '../../runtime/modules.ts';
import {
  Dict,
  Instance,
  type Kwargs,
  type Module,
  newBuiltinType,
  newList,
  newTuple,
  none,
  type Obj,
  objectType,
  toFloat,
  toStr,
  Tuple,
  Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { getitem } from '../../runtime/subscript.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { run } from '../../runtime/state.ts';
import { address, registerRepr, repr, str } from '../../runtime/text.ts';
import { teachCompare } from '../../runtime/types/operators.ts';
import { namesOf } from '../../runtime/types/object.ts';
import { Environ } from '../os/environ.ts';

const module = 'unittest.mock';

/** What `patch.dict` changes and sets back. Errors: TypeError. */
const entriesOf = (v: Value): Dict => {
  if (v instanceof Dict) return v;
  if (v instanceof Environ) return v.values;
  throw typeError(`patch.dict needs a dict, not ${typeOf(v).name}`);
};

// ── Calls ───────────────────────────────────────────────────────────────────────────────────────
/** A call with its arguments; calling it makes another, so `call.name(1)` describes one. */
class CallObj extends Callable {
  name = '';
  args: readonly Value[] = [];
  kwargs: Kwargs = new Map();
  /** It has no arguments yet. */
  open = false;

  invoke(args: readonly Value[], kwargs: Kwargs | undefined): Value {
    return newCall(this.name, args, kwargs ?? new Map());
  }
}
const newCall = (name: string, args: readonly Value[], kwargs: Kwargs): CallObj => {
  const made = new CallObj();
  made.name = name;
  made.args = args;
  made.kwargs = kwargs;
  return made;
};
const callType = newBuiltinType('_Call', CallObj as never, objectType, module);
const kwargsDict = (kwargs: Kwargs): Dict => {
  const dict = newDict();
  for (const [name, v] of kwargs) setItem(dict, toStr(name), v);
  return dict;
};
const parts = (v: CallObj): Value => newTuple([newTuple(v.args), kwargsDict(v.kwargs)]);
getter(callType, 'args', (self: CallObj) => newTuple(self.args));
getter(callType, 'kwargs', (self: CallObj) => kwargsDict(self.kwargs));
method(callType, '__getitem__(self, i, /)', (self: CallObj, i: Value) => getitem(parts(self), i));
method(callType, '__len__(self, /)', () => 2);
method(callType, '__iter__(self, /)', (self: CallObj) => iterate(parts(self)));
registerIterator(CallObj, (v: CallObj) => iterate(parts(v)));
hookAttributes(callType, (self: CallObj, name: string) => {
  if (name.startsWith('_') || callType.attrs.has(name)) return undefined;
  const made = newCall(self.name === '' ? name : `${self.name}.${name}`, [], new Map());
  made.open = true;
  return made;
});
const argumentsText = (args: readonly Value[], kwargs: Kwargs): string =>
  [...args.map(repr), ...[...kwargs].map(([name, v]) => `${name}=${repr(v)}`)].join(', ');
registerRepr(CallObj, (v: CallObj) => {
  const name = v.name === '' ? 'call' : `call.${v.name}`;
  return v.open ? name : `${name}(${argumentsText(v.args, v.kwargs)})`;
});
const sameArguments = (a: CallObj, b: CallObj): boolean =>
  a.args.length === b.args.length &&
  a.kwargs.size === b.kwargs.size &&
  a.args.every((v, i) => equal(v, b.args[i]!)) &&
  [...a.kwargs].every(([name, v]) => {
    const other = b.kwargs.get(name);
    return other !== undefined && equal(v, other);
  });
teachCompare(callType, 'equality', ((op: string, a: CallObj, b: Value) => {
  let same = false;
  if (b instanceof CallObj) same = a.name === b.name && sameArguments(a, b);
  else if (b instanceof Tuple) same = equal(parts(a), b.a.length === 3 ? newTuple(b.a.slice(1)) : b);
  return op === '==' ? same : !same;
}) as never);

/** Equal to everything. */
class Any extends Instance {}
const anyType = newBuiltinType('_ANY', Any, objectType, module);
registerRepr(Any, () => '<ANY>');
teachCompare(anyType, 'equality', ((op: string) => op === '==') as never);

// ── Mocks ───────────────────────────────────────────────────────────────────────────────────────
interface State {
  name: string;
  parent: Obj | undefined;
  /** How the parent calls it, and messages. */
  path: string;
  readonly children: Map<string, Value>;
  returnValue: Value | undefined;
  sideEffect: Value;
  wraps: Value;
  calls: CallObj[];
  mockCalls: CallObj[];
  spec: ReadonlySet<string> | undefined;
}

const magic: Readonly<Record<string, () => Value>> = {
  __len__: () => 0,
  __iter__: () => iterate(newList([])),
  __contains__: () => false,
  __bool__: () => true,
  __int__: () => 1,
  __float__: () => toFloat(1),
  __index__: () => 1,
  __exit__: () => false,
};
/** Magic methods whose result is a mock of its own. */
const magicMocks =
  '__getitem__ __setitem__ __delitem__ __enter__ __add__ __sub__ __mul__ __truediv__ __floordiv__ __mod__ __radd__ __rsub__ __rmul__ __and__ __or__ __xor__'.split(
    ' ',
  );

export const newModule = (): Module => {
  const states = new WeakMap<object, State>();
  const DEFAULT = call(pyClass(module, '_SentinelObject', { bases: [] }), []);
  const of = (o: Value): State => {
    const state = states.get(o as object);
    if (state === undefined) throw pyError(E.AttributeError, 'the mock was not initialised');
    return state;
  };
  const shownName = (state: State): string => (state.name === '' ? 'mock' : state.name);
  const shortName = (state: State): string => (state.path === '' ? shownName(state) : state.path);

  const makeChild = (self: Obj, name: string, fullName: string, path: string, type: Type = self.t): Obj => {
    meter.spend(200);
    meter.allocate(500);
    const child = call(type, []) as Obj;
    const state = of(child);
    state.name = fullName;
    state.parent = self;
    state.path = path;
    void name;
    return child;
  };
  const returned = (self: Obj): Value => {
    const state = of(self);
    state.returnValue ??= makeChild(self, '()', `${shownName(state)}()`, '()', childType(self));
    return state.returnValue;
  };
  const childType = (self: Obj): Type => (self.t.isSubtypeOf(AsyncMock) ? MagicMock : self.t);

  /** Remembers a call here and at those above. */
  const remember = (self: Obj, args: readonly Value[], kwargs: Kwargs): void => {
    const state = of(self);
    state.calls.push(newCall('', args, kwargs));
    state.mockCalls.push(newCall('', args, kwargs));
    let path = '';
    for (let at = state; at.parent !== undefined; at = of(at.parent)) {
      path =
        path === ''
          ? at.path
          : at.path === '()'
            ? `()${path.startsWith('()') ? path : `.${path}`}`
            : `${at.path}${path.startsWith('()') ? path : `.${path}`}`;
      of(at.parent).mockCalls.push(newCall(path, args, kwargs));
    }
  };
  const answer = (self: Obj, args: readonly Value[], kwargs: Kwargs): Value => {
    const state = of(self);
    const effect = state.sideEffect;
    if (effect !== none) {
      if (effect instanceof Exc) throw raised(effect);
      if (effect instanceof Type && effect.isSubtypeOf(E.BaseException)) throw raised(call(effect, []) as Exc);
      if (callable(effect)) {
        const out = call(effect, args, kwargs.size > 0 ? kwargs : undefined);
        if (out !== DEFAULT) return out;
      } else {
        const next = (effect as unknown as { next?: () => Value | undefined }).next?.();
        if (next === undefined) throw raised(newExc(E.StopIteration));
        if (next instanceof Exc) throw raised(next);
        if (next instanceof Type && next.isSubtypeOf(E.BaseException)) throw raised(call(next, []) as Exc);
        if (next !== DEFAULT) return next;
      }
    }
    if (state.returnValue === undefined && state.wraps !== none)
      return call(state.wraps, args, kwargs.size > 0 ? kwargs : undefined);
    return returned(self);
  };
  const named = (kwargs: Value): Kwargs => {
    const map = new Map<string, Value>();
    for (const key of listOf(kwargs)) map.set(str(key), getItem(kwargs as Dict, key)!);
    return map;
  };
  const setEffect = (state: State, v: Value): void => {
    const plain = v === none || v instanceof Exc || v instanceof Type || (typeof v === 'object' && callable(v));
    state.sideEffect = plain ? v : iterate(v);
  };
  const specOf = (v: Value): ReadonlySet<string> | undefined => {
    if (v === none) return undefined;
    if (typeof v === 'object' && (v.t.name === 'list' || v.t.name === 'tuple'))
      return new Set(listOf(v).map((one) => str(one)));
    return new Set(namesOf(v));
  };

  const failed = (text: string): never => {
    throw pyError(E.AssertionError, text);
  };
  const callText = (state: State, args: readonly Value[], kwargs: Kwargs): string =>
    `${shortName(state)}(${argumentsText(args, kwargs)})`;
  const callsText = (state: State): string =>
    state.calls.length === 0 ? '' : `\nCalls: ${repr(newList([...state.mockCalls]))}.`;
  const expectLast = (self: Value, args: readonly Value[], kwargs: Kwargs): Value => {
    const state = of(self);
    const last = state.calls.at(-1);
    const expected = callText(state, args, kwargs);
    if (last === undefined) return failed(`expected call not found.\nExpected: ${expected}\n  Actual: not called.`);
    if (!sameArguments(newCall('', args, kwargs), last))
      failed(`expected call not found.\nExpected: ${expected}\n  Actual: ${callText(state, last.args, last.kwargs)}`);
    return none;
  };

  const getMock = (self: Obj, name: string): Value => {
    const state = of(self);
    const known = state.children.get(name);
    if (known !== undefined) return known;
    if (name.startsWith('__') && name.endsWith('__')) throw attributeError(name, self, name);
    if (state.spec !== undefined && !state.spec.has(name))
      throw attributeError(`Mock object has no attribute '${name}'`, self, name);
    if (/^(assert|assret|asert|aseert|assrt)/.test(name))
      throw attributeError(
        `'${name}' is not a valid assertion. Use a spec for the mock if '${name}' is meant to be an attribute.`,
        self,
        name,
      );
    const child = makeChild(self, name, `${shownName(state)}.${name}`, name, childType(self));
    state.children.set(name, child);
    return child;
  };

  const property = (name: string, get: (self: Obj) => Value, set?: (self: Obj, v: Value) => void): Value =>
    call(propertyType, [
      pyFunction(module, `NonCallableMock.${name}(self)`, get as never),
      set === undefined
        ? none
        : pyFunction(module, `NonCallableMock.${name}(self, value)`, ((self: Obj, v: Value) => {
            set(self, v);
            return none;
          }) as never),
    ]);

  const Base = pyClass(module, 'NonCallableMock', {
    bases: [],
    methods: {
      '__init__(self, spec=None, side_effect=None, return_value=..., wraps=None, name=None, spec_set=None, **kwargs)': (
        self: Obj,
        spec: Value,
        effect: Value,
        result: Value | undefined,
        wraps: Value,
        name: Value,
        specSet: Value,
        kwargs: Value,
      ) => {
        const state: State = {
          name: name === none ? '' : str(name),
          parent: undefined,
          path: '',
          children: new Map(),
          returnValue: result === undefined || result === DEFAULT ? undefined : result,
          sideEffect: none,
          wraps,
          calls: [],
          mockCalls: [],
          spec: specOf(spec === none ? specSet : spec),
        };
        states.set(self, state);
        setEffect(state, effect);
        for (const [key, v] of named(kwargs)) configure(self, key, v);
        return none;
      },
      'configure_mock(self, **kwargs)': (self: Obj, kwargs: Value) => {
        for (const [key, v] of named(kwargs)) configure(self, key, v);
        return none;
      },
      '__getattr__(self, name)': (self: Obj, name: Value) => getMock(self, str(name)),
      'reset_mock(self, visited=None, *, return_value=False, side_effect=False)': (
        self: Obj,
        _visited: Value,
        result: Value,
        effect: Value,
      ) => {
        const state = of(self);
        state.calls = [];
        state.mockCalls = [];
        if (truth(result)) state.returnValue = undefined;
        if (truth(effect)) state.sideEffect = none;
        for (const child of state.children.values()) if (states.has(child as object)) invoke(child, 'reset_mock');
        return none;
      },
      'assert_called(self)': (self: Value) =>
        of(self).calls.length > 0 ? none : failed(`Expected '${shortName(of(self))}' to have been called.`),
      'assert_not_called(self)': (self: Value) => {
        const state = of(self);
        if (state.calls.length === 0) return none;
        return failed(
          `Expected '${shortName(state)}' to not have been called. Called ${state.calls.length} times.${callsText(state)}`,
        );
      },
      'assert_called_once(self)': (self: Value) => {
        const state = of(self);
        if (state.calls.length === 1) return none;
        return failed(
          `Expected '${shortName(state)}' to have been called once. Called ${state.calls.length} times.${callsText(state)}`,
        );
      },
      'assert_called_with(self, /, *args, **kwargs)': (self: Value, args: Value, kwargs: Value) =>
        expectLast(self, (args as Tuple).a, named(kwargs)),
      'assert_called_once_with(self, /, *args, **kwargs)': (self: Value, args: Value, kwargs: Value) => {
        const state = of(self);
        if (state.calls.length !== 1)
          failed(
            `Expected '${shortName(state)}' to be called once. Called ${state.calls.length} times.${callsText(state)}`,
          );
        return expectLast(self, (args as Tuple).a, named(kwargs));
      },
      'assert_any_call(self, /, *args, **kwargs)': (self: Value, args: Value, kwargs: Value) => {
        const state = of(self);
        const wanted = newCall('', (args as Tuple).a, named(kwargs));
        if (state.calls.some((one) => sameArguments(wanted, one))) return none;
        return failed(`${callText(state, wanted.args, wanted.kwargs)} call not found`);
      },
      'assert_has_calls(self, calls, any_order=False)': (self: Value, calls: Value, anyOrder: Value) => {
        const state = of(self);
        const wanted = listOf(calls);
        const all = state.mockCalls;
        const fitsAt = (at: number): boolean =>
          wanted.every((one, i) => all[at + i] !== undefined && equal(one, all[at + i]!));
        if (truth(anyOrder)) {
          if (wanted.every((one) => all.some((made) => equal(one, made)))) return none;
        } else for (let i = 0; i + wanted.length <= all.length; i++) if (fitsAt(i)) return none;
        return failed(`Calls not found.\nExpected: ${repr(newList(wanted))}\n  Actual: ${repr(newList([...all]))}`);
      },
      '__repr__(self)': (self: Obj) => {
        const state = of(self);
        const name =
          state.name === ''
            ? ''
            : ` name=${repr(toStr(state.name.startsWith('mock') || state.parent === undefined ? state.name : `mock.${state.name}`))}`;
        const id = String(Number.parseInt(address(self).slice(2), 16));
        return toStr(`<${self.t.name}${name} id='${id}'>`);
      },
    },
  });
  const configure = (self: Obj, path: string, v: Value): void => {
    const steps = path.split('.');
    let at: Value = self;
    for (const step of steps.slice(0, -1)) at = getattr(at, step);
    setattr(at, steps.at(-1)!, v);
  };
  const properties: Record<string, Value> = {
    called: property('called', (self) => of(self).calls.length > 0),
    call_count: property('call_count', (self) => of(self).calls.length),
    call_args: property('call_args', (self) => of(self).calls.at(-1) ?? none),
    call_args_list: property('call_args_list', (self) => newList([...of(self).calls])),
    mock_calls: property('mock_calls', (self) => newList([...of(self).mockCalls])),
    method_calls: property('method_calls', (self) =>
      newList(of(self).mockCalls.filter((one) => one.name !== '' && !one.name.startsWith('()'))),
    ),
    return_value: property('return_value', returned, (self, v) => {
      of(self).returnValue = v;
    }),
    side_effect: property(
      'side_effect',
      (self) => of(self).sideEffect,
      (self, v) => setEffect(of(self), v),
    ),
  };
  for (const [name, v] of Object.entries(properties)) setattr(Base, name, v);

  const Mock = pyClass(module, 'Mock', {
    bases: [Base],
    methods: {
      '__call__(self, /, *args, **kwargs)': (self: Obj, args: Value, kwargs: Value) => {
        const [list, names] = [(args as Tuple).a, named(kwargs)];
        meter.allocate(300);
        remember(self, list, names);
        return answer(self, list, names);
      },
    },
  });

  /** A magic method: a mock of its own for each instance. */
  const Magic = pyClass(module, 'MagicProxy', {
    bases: [],
    methods: {
      '__init__(self, name)': (self: Value, name: Value) => {
        setattr(self, 'name', name);
        return none;
      },
      '__get__(self, obj, objtype=None)': (self: Value, o: Value) => {
        if (o === none) return self;
        const name = str(getattr(self, 'name'));
        const state = of(o);
        let child = state.children.get(name);
        if (child === undefined) {
          child = makeChild(o as Obj, name, `${shownName(state)}.${name}`, name, MagicMock);
          const usual = magic[name];
          if (usual !== undefined) of(child).returnValue = usual();
          state.children.set(name, child);
        }
        return child;
      },
      '__set__(self, obj, value)': (self: Value, o: Value, v: Value) => {
        const name = str(getattr(self, 'name'));
        const state = of(o);
        if (states.has(v as object)) state.children.set(name, v);
        else {
          const child = makeChild(o as Obj, name, `${shownName(state)}.${name}`, name, MagicMock);
          setEffect(
            of(child),
            pyFunction(module, 'bound(*args)', (args: Value) => call(v, [o, ...(args as Tuple).a])),
          );
          state.children.set(name, child);
        }
        return none;
      },
    },
  });
  const magics: Record<string, Value> = {};
  const MagicMock: Type = pyClass(module, 'MagicMock', { bases: [Mock], attrs: magics });
  for (const name of [...Object.keys(magic), ...magicMocks]) setattr(MagicMock, name, call(Magic, [name]));
  const AsyncMock: Type = pyClass(module, 'AsyncMock', {
    bases: [MagicMock],
    methods: {
      '__call__(self, /, *args, **kwargs)': (self: Obj, args: Value, kwargs: Value) => {
        const [list, names] = [(args as Tuple).a, named(kwargs)];
        remember(self, list, names);
        return newCoroutine(
          'AsyncMock',
          // eslint-disable-next-line require-yield -- what is awaited need not wait
          (function* () {
            return answer(self, list, names);
          })(),
        );
      },
      'assert_awaited(self)': (self: Value) => invoke(self, 'assert_called'),
      'assert_awaited_once(self)': (self: Value) => invoke(self, 'assert_called_once'),
      'assert_awaited_once_with(self, /, *args, **kwargs)': (self: Value, args: Value, kwargs: Value) =>
        call(getattr(self, 'assert_called_once_with'), (args as Tuple).a, named(kwargs)),
    },
  });
  setattr(
    AsyncMock,
    'await_count',
    property('await_count', (self) => of(self).calls.length),
  );

  // ── patch ─────────────────────────────────────────────────────────────────────────────────────
  const global = (name: string): Value | undefined => run.globals.get(name)?.get() ?? run.extraGlobals.get(name);
  const setGlobal = (name: string, v: Value | undefined): void => {
    const known = run.globals.get(name);
    if (known !== undefined) known.set(v);
    else if (v === undefined) run.extraGlobals.delete(name);
    else run.extraGlobals.set(name, v);
  };
  interface Place {
    readonly get: () => Value | undefined;
    readonly set: (v: Value | undefined) => void;
    readonly missing: string;
  }
  const attributePlace = (o: Value, name: string): Place => ({
    get: () => findAttribute(o, name),
    set: (v) => {
      if (v === undefined) invoke(o, '__delattr__', toStr(name));
      else setattr(o, name, v);
    },
    missing: `${repr(o)} does not have the attribute ${repr(toStr(name))}`,
  });
  const placeOf = (target: string): Place => {
    const dot = target.lastIndexOf('.');
    if (dot < 0) throw pyError(E.TypeError, `Need a valid target to patch. You supplied: ${repr(toStr(target))}`);
    const [owner, name] = [target.slice(0, dot), target.slice(dot + 1)];
    if (owner === '__main__')
      return {
        get: () => global(name),
        set: (v) => setGlobal(name, v),
        missing: `<module '__main__'> does not have the attribute ${repr(toStr(name))}`,
      };
    const steps = owner.split('.');
    let at: Value = steps[0] === '__main__' ? (global(steps[1]!) ?? none) : importForProgram(steps[0]!);
    for (const step of steps.slice(steps[0] === '__main__' ? 2 : 1))
      at = findAttribute(at, step) ?? importForProgram(owner);
    return attributePlace(at, name);
  };
  const Patch = pyClass(module, '_patch', {
    bases: [],
    methods: {
      '__enter__(self)': (self: Value) => invoke(self, 'start'),
      '__exit__(self, *exc_info)': (self: Value) => invoke(self, 'stop'),
      'start(self)': (self: Obj) => {
        const patch = patches.get(self)!;
        const place = patch.place();
        const before = place.get();
        if (before === undefined && !patch.create) throw pyError(E.AttributeError, place.missing);
        const own = self as unknown as { before?: Value | undefined };
        own.before = before;
        const v = patch.make();
        place.set(v);
        return v;
      },
      'stop(self)': (self: Obj) => {
        patches
          .get(self)!
          .place()
          .set((self as unknown as { before?: Value | undefined }).before);
        return none;
      },
      '__call__(self, func)': (self: Obj, f: Value) => {
        if (f instanceof Type) {
          for (const [name, member] of f.attrs)
            if (name.startsWith('test') && callable(member)) setattr(f, name, call(self, [member]));
          return f;
        }
        const given = patches.get(self)!;
        const wrapper = pyFunction(
          module,
          `${str(getattr(f, '__name__'))}(*args, **kwargs)`,
          (args: Value, kwargs: Value) => {
            const v = invoke(self, 'start');
            try {
              return call(f, given.passes ? [...(args as Tuple).a, v] : (args as Tuple).a, named(kwargs));
            } finally {
              invoke(self, 'stop');
            }
          },
        );
        return wrapper;
      },
    },
  });
  const patches = new WeakMap<object, { place: () => Place; make: () => Value; create: boolean; passes: boolean }>();
  const newPatch = (place: () => Place, v: Value | undefined, create: Value, factory: Value, kwargs: Value): Value => {
    const made = call(Patch, []) as Obj;
    patches.set(made, {
      place,
      make: () =>
        v !== undefined && v !== DEFAULT ? v : call(factory === none ? MagicMock : factory, [], named(kwargs)),
      create: truth(create),
      passes: v === undefined || v === DEFAULT,
    });
    return made;
  };
  const patch = pyFunction(
    module,
    'patch(target, new=..., spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs)',
    (
      target: Value,
      v: Value | undefined,
      _spec: Value,
      create: Value,
      _set: Value,
      _auto: Value,
      factory: Value,
      kwargs: Value,
    ) => newPatch(() => placeOf(str(target)), v, create, factory, kwargs),
  );
  setattr(
    patch,
    'object',
    pyFunction(
      module,
      '_patch_object(target, attribute, new=..., spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs)',
      (
        target: Value,
        name: Value,
        v: Value | undefined,
        _spec: Value,
        create: Value,
        _set: Value,
        _auto: Value,
        factory: Value,
        kwargs: Value,
      ) => newPatch(() => attributePlace(target, str(name)), v, create, factory, kwargs),
    ),
  );
  const PatchDict = pyClass(module, '_patch_dict', {
    bases: [],
    methods: {
      '__init__(self, in_dict, values=..., clear=False, **kwargs)': (
        self: Value,
        dict: Value,
        values: Value | undefined,
        clear: Value,
        kwargs: Value,
      ) => {
        setattr(self, 'in_dict', dict);
        setattr(self, 'values', values ?? newDict());
        setattr(self, 'clear', clear);
        setattr(self, 'kwargs', kwargs);
        return none;
      },
      '__enter__(self)': (self: Value) => {
        const dict = getattr(self, 'in_dict');
        setattr(self, 'before', copyDict(entriesOf(dict)));
        if (truth(getattr(self, 'clear'))) clearDict(entriesOf(dict));
        invoke(dict, 'update', getattr(self, 'values'));
        invoke(dict, 'update', getattr(self, 'kwargs'));
        return dict;
      },
      '__exit__(self, *args)': (self: Value) => {
        const dict = getattr(self, 'in_dict');
        clearDict(entriesOf(dict));
        invoke(dict, 'update', getattr(self, 'before'));
        return false;
      },
      '__call__(self, f)': (self: Value, f: Value) =>
        pyFunction(module, `${str(getattr(f, '__name__'))}(*args, **kwargs)`, (args: Value, kwargs: Value) => {
          invoke(self, '__enter__');
          try {
            return call(f, (args as Tuple).a, named(kwargs));
          } finally {
            invoke(self, '__exit__');
          }
        }),
    },
  });
  setattr(patch, 'dict', PatchDict);

  const root = newCall('', [], new Map());
  root.open = true;
  return newModuleOf('unittest.mock', {
    Mock,
    MagicMock,
    NonCallableMock: Base,
    AsyncMock,
    patch,
    call: root,
    ANY: new Any(),
    DEFAULT,
  });
};
