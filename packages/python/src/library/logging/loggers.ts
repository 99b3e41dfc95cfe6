/** Loggers, their tree, and adapters. */
import { dictOf, getattr, setattr } from '../../runtime/attributes.ts';
import { call, invoke } from '../../runtime/call.ts';
import { smallIndex } from '../../runtime/arithmetic.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { dictOfEntries, getItem, hasItem, setItem } from '../../runtime/dict.ts';
import { keyError, typeError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { newSet } from '../../runtime/set.ts';
import {
  Dict,
  type List,
  newList,
  newTuple,
  none,
  type Obj,
  toStr,
  Tuple,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { propertyType } from '../../runtime/callables.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { run } from '../../runtime/state.ts';
import { repr, str } from '../../runtime/text.ts';
import { placeHere, runningFrames } from '../../runtime/traceback-holder.ts';
import { excInfo } from './records.ts';
import { levelName, levelOf, loggingState, numberAt } from './state.ts';

const module = 'logging';

/** A logger's level, or that of the nearest above that has one. */
const effectiveLevel = (logger: Value): number => {
  for (let at = logger; at !== none; at = getattr(at, 'parent')) {
    const level = numberAt(at, 'level');
    if (level !== 0) return level;
  }
  return 0;
};

const enabled = (logger: Value, level: number): boolean =>
  !truth(getattr(logger, 'disabled')) && loggingState().disabled < level && level >= effectiveLevel(logger);

const known = ['exc_info', 'extra', 'stack_info', 'stacklevel'];

/** Makes a record and hands it to the handlers. */
const log = (logger: Value, level: Value, msg: Value, args: Value, kwargs: Value, withExc: boolean): Value => {
  meter.spend(200);
  const options = kwargs as Dict;
  for (const [key] of options.m)
    if (!known.includes(key as string))
      throw typeError(`Logger._log() got an unexpected keyword argument '${str(key as Value)}'`);
  const option = (name: string): Value | undefined => getItem(options, name);
  const place = placeHere(smallIndex(option('stacklevel') ?? 1));
  const given = option('exc_info') ?? (withExc ? true : none);
  const stack = truth(option('stack_info') ?? false)
    ? toStr(
        `Stack (most recent call last):\n${runningFrames()
          .map(
            ({ fileName, line, name, text }) =>
              `  File "${fileName}", line ${line}, in ${name}\n${text === '' ? '' : `    ${text}\n`}`,
          )
          .join('')
          .replace(/\n$/, '')}`,
      )
    : none;
  const record = invoke(
    logger,
    'makeRecord',
    getattr(logger, 'name'),
    level,
    toStr(run.host.fileName),
    place?.line ?? 0,
    msg,
    args,
    excInfo(given),
    toStr(place?.name ?? '(unknown function)'),
    option('extra') ?? none,
    stack,
  );
  return invoke(logger, 'handle', record);
};

/** Hands a record to the handlers of a logger and of those above it. */
const callHandlers = (logger: Value, record: Value): void => {
  const level = numberAt(record, 'levelno');
  let found = 0;
  for (let at = logger; at !== none; at = getattr(at, 'parent')) {
    for (const handler of Array.from((getattr(at, 'handlers') as List).a)) {
      found++;
      if (level >= numberAt(handler, 'level')) invoke(handler, 'handle', record);
    }
    if (!truth(getattr(at, 'propagate'))) break;
  }
  if (found > 0) return;
  const { lastResort } = loggingState();
  if (lastResort !== none && level >= numberAt(lastResort, 'level')) invoke(lastResort, 'handle', record);
};

const levels = [
  ['debug', 10],
  ['info', 20],
  ['warning', 30],
  ['error', 40],
  ['critical', 50],
] as const;

export interface LoggerClasses {
  readonly Logger: Type;
  readonly RootLogger: Type;
  readonly LoggerAdapter: Type;
}

export const newLoggerClasses = (filterer: Type): LoggerClasses => {
  const methods: Record<string, (...args: never[]) => Value> = {
    '__init__(self, name, level=0)': (self: Value, name: Value, level: Value) => {
      call(filterer.lookup('__init__')!, [self]);
      setattr(self, 'name', name);
      setattr(self, 'level', levelOf(level));
      setattr(self, 'parent', none);
      setattr(self, 'propagate', true);
      setattr(self, 'handlers', newList([]));
      setattr(self, 'disabled', false);
      return none;
    },
    'setLevel(self, level)': (self: Value, level: Value) => {
      setattr(self, 'level', levelOf(level));
      return none;
    },
    'log(self, level, msg, *args, **kwargs)': (self: Value, level: Value, msg: Value, args: Value, kwargs: Value) => {
      if (typeof level !== 'number' || !Number.isInteger(level)) throw typeError('level must be an integer');
      return enabled(self, level) ? log(self, level, msg, args, kwargs, false) : none;
    },
    'exception(self, msg, *args, exc_info=True, **kwargs)': (
      self: Value,
      msg: Value,
      exc: Value,
      args: Value,
      kwargs: Value,
    ) => {
      if (!enabled(self, 40)) return none;
      setItem(kwargs as Dict, 'exc_info', exc);
      return log(self, 40, msg, args, kwargs, true);
    },
    'isEnabledFor(self, level)': (self: Value, level: Value) => enabled(self, Number(level)),
    'getEffectiveLevel(self)': (self: Value) => effectiveLevel(self),
    'addHandler(self, hdlr)': (self: Value, handler: Value) => {
      const { a } = getattr(self, 'handlers') as List;
      if (!a.includes(handler)) a.push(handler);
      return none;
    },
    'removeHandler(self, hdlr)': (self: Value, handler: Value) => {
      const { a } = getattr(self, 'handlers') as List;
      const at = a.indexOf(handler);
      if (at >= 0) a.splice(at, 1);
      return none;
    },
    'hasHandlers(self)': (self: Value) => {
      for (let at = self; at !== none; at = getattr(at, 'parent')) {
        if ((getattr(at, 'handlers') as List).a.length > 0) return true;
        if (!truth(getattr(at, 'propagate'))) break;
      }
      return false;
    },
    'makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None)': (
      _self: Value,
      name: Value,
      level: Value,
      file: Value,
      line: Value,
      msg: Value,
      args: Value,
      exc: Value,
      func: Value,
      extra: Value,
      stack: Value,
    ) => {
      const record = call(loggingState().recordFactory, [name, level, file, line, msg, args, exc, func, stack]);
      if (extra instanceof Dict) {
        const fields = dictOf(record as Obj);
        for (const [key] of extra.m) {
          const at = extra.originals?.get(key) ?? (key as Value);
          if (key === 'message' || key === 'asctime' || hasItem(fields, at))
            throw keyError(toStr(`Attempt to overwrite ${repr(at)} in LogRecord`));
          setItem(fields, at, getItem(extra, at)!);
        }
      }
      return record;
    },
    'handle(self, record)': (self: Value, record: Value) => {
      if (truth(getattr(self, 'disabled'))) return none;
      const kept = invoke(self, 'filter', record);
      if (truth(kept)) invoke(self, 'callHandlers', typeof kept === 'boolean' ? record : kept);
      return none;
    },
    'callHandlers(self, record)': (self: Value, record: Value) => {
      callHandlers(self, record);
      return none;
    },
    'findCaller(self, stack_info=False, stacklevel=1)': (_self: Value, _stack: Value, level: Value) => {
      const place = placeHere(smallIndex(level));
      return newTuple([toStr(run.host.fileName), place?.line ?? 0, toStr(place?.name ?? '(unknown function)'), none]);
    },
    'getChild(self, suffix)': (self: Value, suffix: Value) => {
      const name = str(getattr(self, 'name'));
      return getLogger(self === loggingState().root ? str(suffix) : `${name}.${str(suffix)}`);
    },
    'getChildren(self)': (self: Value) =>
      newSet([...loggingState().loggers.values()].filter((one) => getattr(one, 'parent') === self)),
    '__repr__(self)': (self: Value) =>
      toStr(`<${(self as Obj).t.name} ${str(getattr(self, 'name'))} (${levelName(effectiveLevel(self))})>`),
  };
  for (const [name, level] of levels) {
    const code = (self: Value, msg: Value, args: Value, kwargs: Value): Value =>
      enabled(self, level) ? log(self, level, msg, args, kwargs, false) : none;
    methods[`${name}(self, msg, *args, **kwargs)`] = code;
    if (name === 'warning') methods['warn(self, msg, *args, **kwargs)'] = code;
    if (name === 'critical') methods['fatal(self, msg, *args, **kwargs)'] = code;
  }
  const Logger = pyClass(module, 'Logger', { bases: [filterer], methods: methods as never });
  const RootLogger = pyClass(module, 'RootLogger', {
    bases: [Logger],
    methods: {
      '__init__(self, level)': (self: Value, level: Value) => {
        call(Logger.lookup('__init__')!, [self, 'root', level]);
        return none;
      },
    },
  });
  // `logging.root.manager.loggerDict`: the loggers that there are, by name.
  const Manager = pyClass(module, 'Manager', {
    bases: [],
    methods: { 'getLogger(self, name)': (_self: Value, name: Value) => getLogger(str(name)) },
  });
  setattr(
    Manager,
    'loggerDict',
    call(propertyType, [
      pyFunction(module, 'Manager.loggerDict(self)', () => dictOfEntries([...loggingState().loggers])),
    ]),
  );
  setattr(Logger, 'manager', call(Manager, []));
  const adapted: Record<string, (...args: never[]) => Value> = {
    '__init__(self, logger, extra=None)': (self: Value, logger: Value, extra: Value) => {
      setattr(self, 'logger', logger);
      setattr(self, 'extra', extra);
      return none;
    },
    'process(self, msg, kwargs)': (self: Value, msg: Value, kwargs: Value) => {
      setItem(kwargs as Dict, 'extra', getattr(self, 'extra'));
      return newTuple([msg, kwargs]);
    },
    'log(self, level, msg, *args, **kwargs)': (self: Value, level: Value, msg: Value, args: Value, kwargs: Value) => {
      const logger = getattr(self, 'logger');
      if (!truth(invoke(self, 'isEnabledFor', level))) return none;
      const [text, options] = (invoke(self, 'process', msg, kwargs) as Tuple).a;
      const named = new Map<string, Value>();
      for (const [key] of (options as Dict).m) named.set(key as string, getItem(options as Dict, key as string)!);
      return call(getattr(logger, 'log'), [level, text!, ...(args as Tuple).a], named);
    },
    'isEnabledFor(self, level)': (self: Value, level: Value) => invoke(getattr(self, 'logger'), 'isEnabledFor', level),
    'setLevel(self, level)': (self: Value, level: Value) => invoke(getattr(self, 'logger'), 'setLevel', level),
    'getEffectiveLevel(self)': (self: Value) => invoke(getattr(self, 'logger'), 'getEffectiveLevel'),
    'hasHandlers(self)': (self: Value) => invoke(getattr(self, 'logger'), 'hasHandlers'),
    '__repr__(self)': (self: Value) => {
      const logger = getattr(self, 'logger');
      return toStr(`<${(self as Obj).t.name} ${str(getattr(logger, 'name'))} (${levelName(effectiveLevel(logger))})>`);
    },
  };
  const adapterLog = (self: Value, level: number, msg: Value, args: Value, kwargs: Value): Value => {
    const named = new Map<string, Value>();
    for (const [key] of (kwargs as Dict).m) named.set(key as string, getItem(kwargs as Dict, key as string)!);
    return call(getattr(self, 'log'), [level, msg, ...(args as Tuple).a], named);
  };
  for (const [name, level] of levels) {
    const code = (self: Value, msg: Value, args: Value, kwargs: Value): Value =>
      adapterLog(self, level, msg, args, kwargs);
    adapted[`${name}(self, msg, *args, **kwargs)`] = code;
    if (name === 'warning') adapted['warn(self, msg, *args, **kwargs)'] = code;
  }
  adapted['exception(self, msg, *args, exc_info=True, **kwargs)'] = (
    self: Value,
    msg: Value,
    exc: Value,
    args: Value,
    kwargs: Value,
  ) => {
    setItem(kwargs as Dict, 'exc_info', exc);
    return adapterLog(self, 40, msg, args, kwargs);
  };
  const LoggerAdapter = pyClass(module, 'LoggerAdapter', { bases: [], methods: adapted as never });
  const property = (name: string): Value =>
    call(propertyType, [
      pyFunction(module, `LoggerAdapter.${name}(self)`, (self: Value) => getattr(getattr(self, 'logger'), name)),
    ]);
  for (const name of ['name', 'level', 'handlers']) setattr(LoggerAdapter, name, property(name));
  return { Logger, RootLogger, LoggerAdapter };
};

/** The logger of a name, made if there is none. */
export const getLogger = (name: string): Value => {
  const state = loggingState();
  const existing = state.loggers.get(name);
  if (existing !== undefined) return existing;
  meter.spend(100 + state.loggers.size);
  meter.allocate(1000);
  const logger = call(state.loggerClass, [toStr(name)]);
  let parent = state.root;
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const above = state.loggers.get(name.slice(0, dot));
    if (above !== undefined) {
      parent = above;
      break;
    }
  }
  setattr(logger, 'parent', parent);
  const inside = `${name}.`;
  for (const [other, below] of state.loggers)
    if (other.startsWith(inside) && getattr(below, 'parent') === parent) setattr(below, 'parent', logger);
  state.loggers.set(name, logger);
  return logger;
};

/** `getLogger(name)`. */
export const loggerNamed = (name: Value): Value => {
  const state = loggingState();
  if (name === none || textOf(name) === '' || textOf(name) === 'root') return state.root;
  const text = textOf(name);
  if (text === undefined) throw typeError('A logger name must be a string');
  return getLogger(text);
};
