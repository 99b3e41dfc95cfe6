/** Attributes and methods of exceptions; exception groups. */
import { call } from '../call.ts';
import { classMethod, construct, getter, method } from '../callables.ts';
import { baseExceptionType, E, Exc, typeError, valueError } from '../exceptions.ts';
import { tupleOf } from '../iteration.ts';
import { meter } from '../meter.ts';
import {
  type Kwargs,
  List,
  newList,
  newTuple,
  none,
  Obj,
  Tuple,
  Type,
  typeOf,
  type Value,
  givenName,
} from '../object.ts';
import { groups, Traceback, tracebackOf } from '../ops.ts';
import { registerExcStr, registerRepr, repr, str } from '../text.ts';
import { textOf, truth } from '../compare.ts';
import { newAlias } from '../alias.ts';
import { dictOf } from '../attributes.ts';

type Bag = Record<`$${string}`, Value | undefined>;
const bag = (exc: Obj): Bag => exc as unknown as Bag;

construct(baseExceptionType, 'BaseException(*args, **kwargs)', (cls: Type, args: readonly Value[]) => {
  const exc = new cls.ctor() as Exc;
  exc.args = newTuple(args);
  return exc;
});
baseExceptionType.make = undefined;
method(baseExceptionType, '__init__(self, /, *args, **kwargs)', (self: Exc, args: readonly Value[], kwargs: Kwargs) => {
  if (kwargs.size > 0) throw typeError(`${self.t.name}() takes no keyword arguments`);
  self.args = newTuple(args);
  return none;
});
getter(
  baseExceptionType,
  'args',
  (self: Exc) => self.args,
  (self: never, v) => {
    (self as Exc).args = tupleOf(v!);
  },
);
const link = (name: '__cause__' | '__context__', key: 'cause' | 'context'): void => {
  getter(
    baseExceptionType,
    name,
    (self: Exc) => self[key] ?? none,
    (self: never, v) => {
      if (v !== none && !(v instanceof Exc))
        throw typeError(`exception ${key} must be None or derive from BaseException`);
      (self as Exc)[key] = v instanceof Exc ? v : undefined;
      if (key === 'cause') (self as Exc).suppressContext = true;
    },
  );
};
link('__cause__', 'cause');
link('__context__', 'context');
getter(
  baseExceptionType,
  '__suppress_context__',
  (self: Exc) => self.suppressContext,
  (self: never, v) => {
    (self as Exc).suppressContext = truth(v!);
  },
);
getter(
  baseExceptionType,
  '__traceback__',
  (self: Exc) => (self.stacks.length === 0 || self.noTraceback ? none : tracebackOf(self)),
  (self: never, v) => {
    if (v !== none && !(v instanceof Traceback)) throw typeError('__traceback__ must be a traceback or None');
    (self as Exc).noTraceback = v === none;
  },
);
getter(baseExceptionType, '__dict__', (self: Exc) => dictOf(self));
method(baseExceptionType, 'with_traceback(self, tb, /)', (self: Exc, tb: Value) => {
  if (tb !== none && !(tb instanceof Traceback)) throw typeError('__traceback__ must be a traceback or None');
  self.noTraceback = tb === none;
  if (tb === none) self.stacks = [];
  return self;
});
method(baseExceptionType, 'add_note(self, note, /)', (self: Exc, note: Value) => {
  if (textOf(note) === undefined) throw typeError(`note must be a str, not '${typeOf(note).name}'`);
  const notes = bag(self).$__notes__;
  if (notes instanceof List) notes.a.push(note);
  else bag(self).$__notes__ = newList([note]);
  return none;
});

/** An exception's `__init__` that also sets attributes from its arguments and keywords. */
const withAttributes = (
  type: Type,
  names: readonly string[],
  set: (exc: Exc, args: readonly Value[], kwargs: Kwargs) => void,
): void => {
  method(type, '__init__(self, /, *args, **kwargs)', (self: Exc, args: readonly Value[], kwargs: Kwargs) => {
    self.args = newTuple(args);
    for (const name of kwargs.keys()) {
      if (names.length === 0) throw typeError(`${self.t.name}() takes no keyword arguments`);
      if (!names.includes(name)) throw typeError(`'${name}' is an invalid keyword argument for ${type.name}()`);
    }
    set(self, args, kwargs);
    return none;
  });
};
const plain = (type: Type, name: string): void => {
  getter(
    type,
    name,
    (self: Exc) => bag(self)[`$${name}`] ?? none,
    (self: never, v) => {
      Object.defineProperty(self as object, `$${name}`, {
        value: v,
        writable: true,
        configurable: true,
        enumerable: false,
      });
    },
  );
};
const keep = (exc: Exc, name: string, v: Value | undefined): void => {
  if (v !== undefined)
    Object.defineProperty(exc, `$${name}`, { value: v, writable: true, configurable: true, enumerable: false });
};

plain(E.StopIteration, 'value');
withAttributes(E.StopIteration, [], (exc, args) => keep(exc, 'value', args[0] ?? none));
getter(E.StopIteration, 'value', (self: Exc) => bag(self).$value ?? self.args.a[0] ?? none);
getter(E.SystemExit, 'code', (self: Exc) => {
  const { a } = self.args;
  return a.length === 0 ? none : a.length === 1 ? a[0]! : self.args;
});
for (const name of ['name', 'obj']) plain(E.AttributeError, name);
withAttributes(E.AttributeError, ['name', 'obj'], (exc, _args, kwargs) => {
  keep(exc, 'name', kwargs.get('name'));
  keep(exc, 'obj', kwargs.get('obj'));
});
plain(E.NameError, 'name');
withAttributes(E.NameError, ['name'], (exc, _args, kwargs) => keep(exc, 'name', kwargs.get('name')));
for (const name of ['name', 'path', 'name_from', 'msg']) plain(E.ImportError, name);
withAttributes(E.ImportError, ['name', 'path', 'name_from'], (exc, args, kwargs) => {
  for (const name of ['name', 'path', 'name_from']) keep(exc, name, kwargs.get(name));
  keep(exc, 'msg', args.length === 1 ? args[0] : none);
});

// Built-in classes do not note their subclasses themselves.
for (const type of Object.values(E))
  if (type.bases[0] !== undefined && type !== E.ExceptionGroup) type.bases[0].subclasses.push(type);

// ── OSError ─────────────────────────────────────────────────────────────────────────────────────
/** Units: errno of Linux. */
const byErrno: ReadonlyMap<number, Type> = new Map([
  [1, E.PermissionError],
  [2, E.FileNotFoundError],
  [3, E.ProcessLookupError],
  [4, E.InterruptedError],
  [10, E.ChildProcessError],
  [11, E.BlockingIOError],
  [13, E.PermissionError],
  [17, E.FileExistsError],
  [20, E.NotADirectoryError],
  [21, E.IsADirectoryError],
  [32, E.BrokenPipeError],
  [103, E.ConnectionAbortedError],
  [104, E.ConnectionResetError],
  [110, E.TimeoutError],
  [111, E.ConnectionRefusedError],
]);
construct(E.OSError, 'OSError(*args, **kwargs)', (cls: Type, args: readonly Value[]) => {
  const [errno] = args;
  const type = cls === E.OSError && args.length >= 2 && typeof errno === 'number' ? (byErrno.get(errno) ?? cls) : cls;
  const exc = new type.ctor() as Exc;
  setOsError(exc, args);
  return exc;
});
E.OSError.make = undefined;
const setOsError = (exc: Exc, args: readonly Value[]): void => {
  exc.args = newTuple(args.length > 2 ? args.slice(0, 2) : args);
  if (args.length < 2 || args.length > 5) return;
  keep(exc, 'errno', args[0]);
  keep(exc, 'strerror', args[1]);
  keep(exc, 'filename', args[2]);
  keep(exc, 'filename2', args[4]);
};
method(E.OSError, '__init__(self, /, *args, **kwargs)', (self: Exc, args: readonly Value[], kwargs: Kwargs) => {
  if (kwargs.size > 0) throw typeError(`${self.t.name}() takes no keyword arguments`);
  setOsError(self, args);
  return none;
});
for (const name of ['errno', 'strerror', 'filename', 'filename2']) plain(E.OSError, name);

/** An OSError of the type that its number says: to throw. */
export const newOsError = (errno: number, text: string, path?: Value, path2?: Value): Exc => {
  const exc = new (byErrno.get(errno) ?? E.OSError).ctor() as Exc;
  setOsError(
    exc,
    path === undefined ? [errno, text] : path2 === undefined ? [errno, text, path] : [errno, text, path, none, path2],
  );
  return exc;
};

// ── Unicode errors ──────────────────────────────────────────────────────────────────────────────
const unicodeFields = ['encoding', 'object', 'start', 'end', 'reason'] as const;
for (const type of [E.UnicodeDecodeError, E.UnicodeEncodeError]) {
  unicodeFields.forEach((name, i) => {
    plain(type, name);
    const { set } = type.attrs.get(name) as unknown as { set: (self: never, v: Value | undefined) => void };
    getter(type, name, (self: Exc) => bag(self)[`$${name}`] ?? self.args.a[i] ?? none, set);
  });
  method(type, '__init__(self, /, *args)', (self: Exc, fields: readonly Value[]) => {
    if (fields.length !== 5) throw typeError(`function takes exactly 5 arguments (${fields.length} given)`);
    self.args = newTuple(fields);
    unicodeFields.forEach((name, i) => keep(self, name, fields[i]));
    return none;
  });
}
const field = (exc: Exc, name: string): Value => bag(exc)[`$${name}`] ?? none;
registerExcStr(E.UnicodeDecodeError.ctor, (exc) => {
  const [encoding, object, start, end, reason] = exc.args.a as readonly [Value, Value, number, number, Value];
  if (reason === undefined) return '';
  const bytes = (object as unknown as { v: Uint8Array }).v;
  const where =
    end - start === 1
      ? `byte 0x${(bytes[start] ?? 0).toString(16).padStart(2, '0')} in position ${start}`
      : `bytes in position ${start}-${end - 1}`;
  return `'${str(encoding)}' codec can't decode ${where}: ${str(reason)}`;
});
registerExcStr(E.UnicodeEncodeError.ctor, (exc) => {
  const [encoding, object, start, end, reason] = exc.args.a as readonly [Value, Value, number, number, Value];
  if (reason === undefined) return '';
  const code = Array.from(str(object))[start]?.codePointAt(0) ?? 0;
  const shown =
    code < 256
      ? `\\x${code.toString(16).padStart(2, '0')}`
      : code < 65536
        ? `\\u${code.toString(16).padStart(4, '0')}`
        : `\\U${code.toString(16).padStart(8, '0')}`;
  const where =
    end - start === 1 ? `character '${shown}' in position ${start}` : `characters in position ${start}-${end - 1}`;
  return `'${str(encoding)}' codec can't encode ${where}: ${str(reason)}`;
});

// ── SyntaxError ─────────────────────────────────────────────────────────────────────────────────
const syntaxFields = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'] as const;
for (const name of [...syntaxFields, 'msg']) plain(E.SyntaxError, name);
method(E.SyntaxError, '__init__(self, /, *args)', (self: Exc, args: readonly Value[]) => {
  self.args = newTuple(args);
  keep(self, 'msg', args[0] ?? none);
  if (args.length === 2) {
    const { a } = tupleOf(args[1]!);
    if (a.length < 4) throw typeError(`function takes at least 4 arguments (${a.length} given)`);
    if (a.length > 6) throw typeError(`function takes at most 6 arguments (${a.length} given)`);
    a.forEach((v, i) => keep(self, syntaxFields[i]!, v));
  }
  return none;
});
registerExcStr(E.SyntaxError.ctor, (exc) => {
  const msg = str(field(exc, 'msg'));
  const lineno = field(exc, 'lineno');
  const filename = field(exc, 'filename');
  if (filename !== none && lineno !== none) return `${msg} (${str(filename).split('/').at(-1)!}, line ${str(lineno)})`;
  return lineno !== none ? `${msg} (line ${str(lineno)})` : msg;
});

// ── groups ──────────────────────────────────────────────────────────────────────────────────────
const groupOf = (cls: Type, message: Value, excs: Value): Exc => {
  if (textOf(message) === undefined)
    throw typeError(`BaseExceptionGroup.__new__() argument 1 must be str, not ${givenName(message)}`);
  const type = typeOf(excs);
  if (type.lookup('__getitem__') === undefined) throw typeError('second argument (exceptions) must be a sequence');
  const list = tupleOf(excs).a;
  if (list.length === 0) throw valueError('second argument (exceptions) must be a non-empty sequence');
  list.forEach((one, i) => {
    if (!(one instanceof Exc)) throw valueError(`Item ${i} of second argument (exceptions) is not an exception`);
  });
  const plainOnly = list.every((one) => (one as Exc).t.isSubtypeOf(E.Exception));
  let made = cls;
  if (cls === E.BaseExceptionGroup && plainOnly) made = E.ExceptionGroup;
  if (!plainOnly && cls.isSubtypeOf(E.Exception))
    throw typeError(
      cls === E.ExceptionGroup
        ? 'Cannot nest BaseExceptions in an ExceptionGroup'
        : `Cannot nest BaseExceptions in '${cls.name}'`,
    );
  const exc = new made.ctor() as Exc;
  exc.args = newTuple([message, excs]);
  keep(exc, 'message', message);
  keep(exc, 'exceptions', newTuple(list));
  return exc;
};
for (const type of [E.BaseExceptionGroup, E.ExceptionGroup]) {
  construct(type, `${type.name}(*args)`, (cls: Type, args: readonly Value[]) => {
    if (args.length !== 2)
      throw typeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
    return groupOf(cls, args[0]!, args[1]!);
  });
  type.make = undefined;
}
method(E.BaseExceptionGroup, '__init__(self, /, *args, **kwargs)', (self: Exc, args: readonly Value[]) => {
  self.args = newTuple(args);
  return none;
});
plain(E.BaseExceptionGroup, 'message');
plain(E.BaseExceptionGroup, 'exceptions');
/** The exceptions directly in a group. */
export const membersOf = (exc: Exc): readonly Exc[] => (field(exc, 'exceptions') as Tuple).a as readonly Exc[];
export const isGroup = (exc: Exc): boolean => exc.t.isSubtypeOf(E.BaseExceptionGroup);
registerExcStr(E.BaseExceptionGroup.ctor, (exc) => groupText(exc));
registerExcStr(E.ExceptionGroup.ctor, (exc) => groupText(exc));
const groupText = (exc: Exc): string => {
  const n = membersOf(exc).length;
  return `${str(field(exc, 'message'))} (${n} sub-exception${n === 1 ? '' : 's'})`;
};
for (const type of [E.BaseExceptionGroup, E.ExceptionGroup])
  registerRepr(type.ctor, (exc: Exc) => `${exc.t.name}(${exc.args.a.map(repr).join(', ')})`);

/** A group like another with other members: `derive`. */
const derive = (exc: Exc, list: readonly Exc[]): Exc => {
  const own = exc.t.builtin ? undefined : exc.t.lookup('derive');
  let made: Exc;
  if (own !== undefined && typeOf(own).name === 'function') made = call(own, [exc, newList([...list])]) as Exc;
  else
    made = groupOf(
      exc.t.builtin
        ? exc.t
        : list.every((one) => one.t.isSubtypeOf(E.Exception))
          ? E.ExceptionGroup
          : E.BaseExceptionGroup,
      field(exc, 'message'),
      newList([...list]),
    );
  meter.allocate(500);
  made.cause = exc.cause;
  made.context = exc.context;
  made.suppressContext = exc.suppressContext;
  made.stacks = [...exc.stacks];
  const notes = bag(exc).$__notes__;
  if (notes instanceof List) bag(made).$__notes__ = newList([...notes.a]);
  return made;
};
const split = (exc: Exc, test: (leaf: Exc) => boolean): readonly [Exc | undefined, Exc | undefined] => {
  meter.spend(5);
  if (test(exc)) return [exc, undefined];
  if (!isGroup(exc)) return [undefined, exc];
  const yes: Exc[] = [];
  const no: Exc[] = [];
  for (const one of membersOf(exc)) {
    const [a, b] = split(one, test);
    if (a !== undefined) yes.push(a);
    if (b !== undefined) no.push(b);
  }
  return [yes.length > 0 ? derive(exc, yes) : undefined, no.length > 0 ? derive(exc, no) : undefined];
};
groups.split = split;
groups.wrap = (exc) =>
  groupOf(exc.t.isSubtypeOf(E.Exception) ? E.ExceptionGroup : E.BaseExceptionGroup, '', newList([exc]));
groups.combine = (original, parts) => {
  const sameOrigin = (exc: Exc): boolean => isGroup(exc) && exc.stacks[0] === original.stacks[0];
  if (!isGroup(original) && parts.length === 1) return parts[0];
  const kept = parts.filter(sameOrigin);
  const fresh = parts.filter((one) => !sameOrigin(one));
  if (fresh.length === 0 && kept.length === 1) return kept[0];
  if (fresh.length === 0) {
    const leaves = new Set<Exc>();
    const collect = (exc: Exc): void => {
      meter.spend(5);
      if (isGroup(exc)) membersOf(exc).forEach(collect);
      else leaves.add(exc);
    };
    kept.forEach(collect);
    return split(original, (leaf) => leaves.has(leaf))[0] ?? original;
  }
  if (fresh.length === 1 && kept.length === 0) return fresh[0];
  return groupOf(E.BaseExceptionGroup, '', newList([...fresh, ...kept]));
};
const condition = (what: Value): ((leaf: Exc) => boolean) => {
  if (what instanceof Type || what instanceof Tuple) {
    const types = what instanceof Tuple ? what.a : [what];
    return (leaf) => types.some((one) => one instanceof Type && leaf.t.isSubtypeOf(one));
  }
  return (leaf) => truth(call(what, [leaf]));
};
method(E.BaseExceptionGroup, 'split(self, condition, /)', (self: Exc, what: Value) => {
  const [yes, no] = split(self, condition(what));
  return newTuple([yes ?? none, no ?? none]);
});
method(
  E.BaseExceptionGroup,
  'subgroup(self, condition, /)',
  (self: Exc, what: Value) => split(self, condition(what))[0] ?? none,
);
method(E.BaseExceptionGroup, 'derive(self, excs, /)', (self: Exc, excs: Value) =>
  groupOf(E.BaseExceptionGroup, field(self, 'message'), excs),
);
classMethod(E.BaseExceptionGroup, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));
