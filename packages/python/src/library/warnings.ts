/** `warnings`: filters decide what becomes of a warning; those that are shown go to standard error. */
import { index } from '../runtime/arithmetic.ts';
import { call } from '../runtime/call.ts';
import { builtin, construct, getter, method } from '../runtime/callables.ts';
import { textOf, truth } from '../runtime/compare.ts';
import { E, Exc, pyError, raised, typeError } from '../runtime/exceptions.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf, setModuleAttribute } from '../runtime/modules.ts';
import {
  Instance,
  type Module,
  newBuiltinType,
  newList,
  newTuple,
  none,
  objectType,
  toStr,
  Type,
  typeOf,
  type List,
  type Value,
} from '../runtime/object.ts';
import { run } from '../runtime/state.ts';
import { registerStr, repr, str } from '../runtime/text.ts';
import { runningFrames } from '../runtime/traceback-holder.ts';
import { compilePattern } from './re/compile.ts';
import type { Pattern } from './re/pattern.ts';
import { writeText } from './standard-streams.ts';

interface Filter {
  readonly action: string;
  readonly message: Pattern | undefined;
  readonly category: Type;
  readonly module: Pattern | undefined;
  readonly line: number;
}

interface State {
  filters: Filter[];
  /** What was shown already, by text, category and place. */
  shown: Set<string>;
  once: Set<string>;
  defaultAction: string;
  /** Takes shown warnings while they are recorded. */
  record: List | undefined;
}

const key = 'warnings';
const rule = (action: string, category: Type, module?: string): Filter => ({
  action,
  message: undefined,
  category,
  module: module === undefined ? undefined : compilePattern(module, 0),
  line: 0,
});
const stateNow = (): State => {
  let state = run.store.get(key) as State | undefined;
  if (state === undefined) {
    state = {
      filters: [
        rule('default', E.DeprecationWarning, '__main__$'),
        rule('ignore', E.DeprecationWarning),
        rule('ignore', E.PendingDeprecationWarning),
        rule('ignore', E.ImportWarning),
        rule('ignore', E.ResourceWarning),
      ],
      shown: new Set(),
      once: new Set(),
      defaultAction: 'default',
      record: undefined,
    };
    run.store.set(key, state);
  }
  return state;
};

// ── Warnings as objects ─────────────────────────────────────────────────────────────────────────
class WarningMessage extends Instance {}
const messageType = newBuiltinType('WarningMessage', WarningMessage, objectType, 'warnings');
messageType.traits.hasDict = true;
const fields = ['message', 'category', 'filename', 'lineno', 'file', 'line', 'source'] as const;
type Fields = Record<`$${(typeof fields)[number]}`, Value>;
const newMessage = (cls: Type, values: readonly Value[]): WarningMessage => {
  const made = new cls.ctor() as WarningMessage & Fields;
  fields.forEach((name, i) => (made[`$${name}`] = values[i] ?? none));
  return made;
};
construct(
  messageType,
  'WarningMessage(message, category, filename, lineno, file=None, line=None, source=None)',
  (cls: Type, ...values: Value[]) => newMessage(cls, values),
);
registerStr(WarningMessage, (v: WarningMessage & Fields) => {
  const name = v.$category instanceof Type ? repr(v.$category.qualname) : 'None';
  return `{message : ${repr(v.$message)}, category : ${name}, filename : ${repr(v.$filename)}, lineno : ${str(v.$lineno)}, line : ${repr(v.$line)}}`;
});
method(messageType, '__str__(self, /)', (self: WarningMessage) => toStr(str(self)));

const formatted = (message: Value, category: Value, file: string, line: number, text: string | undefined): string => {
  const name = category instanceof Type ? category.qualname : str(category);
  const shown = text === undefined || text.trim() === '' ? '' : `  ${text.trim()}\n`;
  return `${file}:${line}: ${name}: ${str(message)}\n${shown}`;
};

/** The source line of a warning; undefined where it is not the program's. */
const sourceLine = (file: string, line: number): string | undefined => {
  if (file !== run.host.fileName) return undefined;
  return runningFrames().find((one) => one.line === line)?.text;
};

const own = new Map<string, Value>();
/** The module's own function of this name, unless the program has put another in its place. */
const replaced = (name: string): Value | undefined => {
  const now = run.modules.get('warnings')?.attrs.get(name);
  return now === undefined || now === own.get(name) ? undefined : now;
};

const show = (
  message: Value,
  category: Value,
  file: string,
  line: number,
  text: string | undefined,
  to: Value,
): void => {
  const other = replaced('formatwarning');
  const out =
    other === undefined
      ? formatted(message, category, file, line, text)
      : str(call(other, [message, category, toStr(file), line, text === undefined ? none : toStr(text)]));
  writeText('stderr', out, to);
};

// ── Warning ─────────────────────────────────────────────────────────────────────────────────────
/** Warns at a place. */
const warnAt = (given: Value, kind: Type, file: string, line: number, text: string | undefined): void => {
  const state = stateNow();
  let message = given;
  let category = kind;
  if (given instanceof Exc && given.t.isSubtypeOf(E.Warning)) category = given.t;
  else message = call(category, [given]);
  const said = str(message);
  meter.spend(100 + 20 * state.filters.length);
  const module = '__main__';
  let action = state.defaultAction;
  for (const one of state.filters) {
    if (!category.isSubtypeOf(one.category)) continue;
    if (one.line !== 0 && one.line !== line) continue;
    if (one.message !== undefined && one.message.find(toStr(said), 0, Infinity, 'match') === none) continue;
    if (one.module !== undefined && one.module.find(module, 0, Infinity, 'match') === none) continue;
    ({ action } = one);
    break;
  }
  if (action === 'ignore') return;
  if (action === 'error') throw raised(message as Exc);
  const what = `${said}\n${category.qualname}`;
  if (action === 'once') {
    if (state.once.has(what)) return;
    state.once.add(what);
  } else if (action === 'module' || action === 'default') {
    const place = action === 'module' ? what : `${what}\n${line}`;
    if (state.shown.has(place)) return;
    state.shown.add(place);
  }
  meter.allocate(200 + said.length);
  const hook = replaced('showwarning');
  if (hook !== undefined) {
    call(hook, [message, category, toStr(file), line, none, none]);
    return;
  }
  if (state.record !== undefined) {
    state.record.a.push(newMessage(messageType, [message, category, toStr(file), line]));
    return;
  }
  show(message, category, file, line, text, none);
};

/** Warns from library code, at the program's line that called it. */
export const warn = (text: string, category: Type): void => {
  const frame = runningFrames().at(-1);
  warnAt(toStr(text), category, frame?.fileName ?? run.host.fileName, frame?.line ?? 1, frame?.text);
};

const categoryOf = (message: Value, category: Value): Type => {
  if (message instanceof Exc && message.t.isSubtypeOf(E.Warning)) return message.t;
  if (category === none) return E.UserWarning;
  if (category instanceof Type && category.isSubtypeOf(E.Warning)) return category;
  throw typeError(`category must be a Warning subclass, not '${typeOf(category).name}'`);
};

const actions = ['error', 'ignore', 'always', 'default', 'module', 'once'];
const change = (filters: Filter[]): void => {
  const state = stateNow();
  state.filters = filters;
  state.shown = new Set();
};
const addFilter = (one: Filter, append: boolean): void => {
  const { filters } = stateNow();
  const same = (other: Filter): boolean =>
    other.action === one.action &&
    other.category === one.category &&
    other.line === one.line &&
    other.message === one.message &&
    other.module === one.module;
  if (append) {
    if (!filters.some(same)) change([...filters, one]);
  } else change([one, ...filters.filter((other) => !same(other))]);
};
const actionOf = (v: Value): string => {
  const action = textOf(v);
  if (action === undefined || !actions.includes(action)) throw pyError(E.AssertionError, `invalid action: ${repr(v)}`);
  return action;
};
const categoryFilter = (category: Value): Type => {
  if (category instanceof Type && category.isSubtypeOf(E.Warning)) return category;
  throw pyError(E.AssertionError, 'category must be a Warning subclass');
};
const lineFilter = (line: Value): number => {
  const n = Number(index(line));
  if (n < 0) throw pyError(E.AssertionError, 'lineno must be an int >= 0');
  return n;
};
/** Units: the value of `re.I`. */
const ignoreCase = 2;
const patternOf = (v: Value, flags: number): Pattern | undefined =>
  textOf(v) === '' ? undefined : compilePattern(v, flags);

// ── catch_warnings ──────────────────────────────────────────────────────────────────────────────
class CatchWarnings extends Instance {
  recording = false;
  first: Filter | undefined = undefined;
  entered = false;
  before: { filters: Filter[]; record: List | undefined; hook: Value | undefined } | undefined = undefined;
}
const catchType = newBuiltinType('catch_warnings', CatchWarnings, objectType, 'warnings');
construct(
  catchType,
  'catch_warnings(*, record=False, module=None, action=None, category=..., lineno=0, append=False)',
  (cls: Type, record: Value, _module: Value, action: Value, category: Value | undefined, line: Value) => {
    const made = new cls.ctor() as CatchWarnings;
    made.recording = truth(record);
    if (action !== none)
      made.first = {
        action: actionOf(action),
        message: undefined,
        category: category === undefined ? E.Warning : categoryFilter(category),
        module: undefined,
        line: lineFilter(line),
      };
    return made;
  },
);
const setHook = (v: Value | undefined): void => {
  const module = run.modules.get('warnings');
  if (module === undefined || v === undefined) return;
  setModuleAttribute(module, 'showwarning', v);
};
method(catchType, '__enter__(self, /)', (self: CatchWarnings) => {
  if (self.entered) throw pyError(E.RuntimeError, `Cannot enter ${repr(self)} twice`);
  self.entered = true;
  const state = stateNow();
  self.before = {
    filters: state.filters,
    record: state.record,
    hook: run.modules.get('warnings')?.attrs.get('showwarning'),
  };
  change([...state.filters]);
  let out: Value = none;
  if (self.recording) {
    state.record = newList([]);
    out = state.record;
    setHook(own.get('showwarning'));
  }
  if (self.first !== undefined) addFilter(self.first, false);
  return out;
});
method(catchType, '__exit__(self, /, *exc_info)', (self: CatchWarnings) => {
  if (self.before === undefined) throw pyError(E.RuntimeError, `Cannot exit ${repr(self)} without entering first`);
  change(self.before.filters);
  stateNow().record = self.before.record;
  setHook(self.before.hook);
  return none;
});
getter(catchType, '_record', (self: CatchWarnings) => self.recording);

const define = (signature: string, fn: (...args: never[]) => Value): void => {
  const made = builtin(signature, fn);
  own.set(made.name, made);
};
define(
  'warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=...)',
  (message: Value, category: Value, level: Value) => {
    const kind = categoryOf(message, category);
    const frames = runningFrames();
    const frame = frames.at(-Math.max(1, Number(index(level))));
    if (frame === undefined) warnAt(message, kind, 'sys', 1, undefined);
    else warnAt(message, kind, frame.fileName, frame.line, frame.text);
    return none;
  },
);
define(
  'warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)',
  (message: Value, category: Value, file: Value, line: Value) => {
    const n = Number(index(line));
    warnAt(message, categoryOf(message, category), str(file), n, sourceLine(str(file), n));
    return none;
  },
);
define(
  'showwarning(message, category, filename, lineno, file=None, line=None)',
  (message: Value, category: Value, file: Value, line: Value, to: Value, text: Value) => {
    const n = Number(index(line));
    show(message, category, str(file), n, text === none ? sourceLine(str(file), n) : str(text), to);
    return none;
  },
);
define(
  'formatwarning(message, category, filename, lineno, line=None)',
  (message: Value, category: Value, file: Value, line: Value, text: Value) => {
    const n = Number(index(line));
    return toStr(formatted(message, category, str(file), n, text === none ? sourceLine(str(file), n) : str(text)));
  },
);
define(
  "filterwarnings(action, message='', category=..., module='', lineno=0, append=False)",
  (action: Value, message: Value, category: Value | undefined, module: Value, line: Value, append: Value) => {
    addFilter(
      {
        action: actionOf(action),
        message: patternOf(message, ignoreCase),
        category: category === undefined ? E.Warning : categoryFilter(category),
        module: patternOf(module, 0),
        line: lineFilter(line),
      },
      truth(append),
    );
    return none;
  },
);
define(
  'simplefilter(action, category=..., lineno=0, append=False)',
  (action: Value, category: Value | undefined, line: Value, append: Value) => {
    addFilter(
      {
        action: actionOf(action),
        message: undefined,
        category: category === undefined ? E.Warning : categoryFilter(category),
        module: undefined,
        line: lineFilter(line),
      },
      truth(append),
    );
    return none;
  },
);
define('resetwarnings()', () => {
  change([]);
  return none;
});

export const newModule = (): Module => {
  const state = stateNow();
  return newModuleOf(
    'warnings',
    new Map<string, Value>([
      ...own,
      ['catch_warnings', catchType],
      ['WarningMessage', messageType],
      [
        'filters',
        newList(
          state.filters.map((one) =>
            newTuple([one.action, none, one.category, one.module === undefined ? none : '__main__', one.line]),
          ),
        ),
      ],
    ]),
  );
};
