/**
 * `logging`: loggers, handlers, formatters, filters.
 *
 * The classes are made anew for each run, since programs change and inherit them; what belongs to the run lies in `state.ts`.
 */
import { dictOf, getattr, setattr } from '../../runtime/attributes.ts';
import { call, invoke } from '../../runtime/call.ts';
import type { Code } from '../../runtime/callables.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { dictEntries, getItem, newDict, setItem } from '../../runtime/dict.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import {
  Dict,
  List,
  type Module,
  newTuple,
  none,
  type Obj,
  toStr,
  type Tuple,
  Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { run } from '../../runtime/state.ts';
import { newFilterClass, newFiltererClass, newHandlerClasses } from './handlers.ts';
import { loggerNamed, newLoggerClasses } from './loggers.ts';
import { basicFormats, newFormatterClass, newRecordClass, styleOf } from './records.ts';
import { levelName, levelOf, loggingState } from './state.ts';
import { repr, str } from '../../runtime/text.ts';

export const newModule = (): Module => {
  const state = loggingState();
  const attrs = new Map<string, Value>();
  const add = (signature: string, code: Code): void => {
    const made = pyFunction('logging', signature, code);
    attrs.set(made.name, made);
  };
  const Filterer = newFiltererClass();
  const LogRecord = newRecordClass();
  const Formatter = newFormatterClass();
  const handlers = newHandlerClasses(Filterer, () => call(Formatter, []));
  const loggers = newLoggerClasses(Filterer);
  const { StreamHandler, FileHandler } = handlers;
  const { Logger, RootLogger, LoggerAdapter } = loggers;
  state.classes = { LogRecord };
  state.loggerClass = Logger;
  state.recordFactory = LogRecord;
  state.root = call(RootLogger, [30]);
  setattr(Logger, 'root', state.root);
  setattr(getattr(Logger, 'manager'), 'root', state.root);
  state.lastResort = call(handlers.StderrHandler, []);
  setattr(state.lastResort, 'level', 30);
  for (const type of [Filterer, LogRecord, Formatter, newFilterClass(), Logger, RootLogger, LoggerAdapter])
    attrs.set(type.name, type);
  for (const type of Object.values(handlers)) attrs.set(type.name, type);
  for (const [name, level] of state.levelOf) attrs.set(name, level);
  attrs.set('root', state.root);
  attrs.set('lastResort', state.lastResort);
  attrs.set('raiseExceptions', true);
  attrs.set('BASIC_FORMAT', basicFormats['%']);

  const basicConfig = (given: Dict): void => {
    const options = new Map<string, Value>();
    for (const [key] of given.m) options.set(key as string, getItem(given, key as string)!);
    const take = (name: string): Value => {
      const v = options.get(name) ?? none;
      options.delete(name);
      return v;
    };
    const root = state.root;
    const now = (getattr(root, 'handlers') as List).a;
    const force = truth(take('force'));
    const encoding = take('encoding');
    take('errors');
    if (force)
      for (const one of Array.from(now)) {
        now.splice(now.indexOf(one), 1);
        invoke(one, 'close');
      }
    if (now.length > 0) return;
    let list: Value[];
    const own = options.get('handlers') ?? none;
    options.delete('handlers');
    if (own === none) {
      if (options.has('stream') && options.has('filename'))
        throw valueError("'stream' and 'filename' should not be specified together");
    } else if (options.has('stream') || options.has('filename'))
      throw valueError("'stream' or 'filename' should not be specified together with 'handlers'");
    if (own === none) {
      const file = take('filename');
      const mode = options.has('filemode') ? take('filemode') : 'a';
      list = [file !== none ? call(FileHandler, [file, mode, encoding]) : call(StreamHandler, [take('stream')])];
    } else list = listOf(own);
    const dateFormat = take('datefmt');
    const style = options.has('style') ? take('style') : '%';
    const format = options.has('format') ? take('format') : basicFormats[styleOf(style)];
    const formatter = call(Formatter, [format, dateFormat, style]);
    for (const one of list) {
      if (getattr(one, 'formatter') === none) invoke(one, 'setFormatter', formatter);
      invoke(root, 'addHandler', one);
    }
    const level = take('level');
    if (level !== none) invoke(root, 'setLevel', level);
    options.delete('filemode');
    if (options.size > 0) throw valueError(`Unrecognised argument(s): ${[...options.keys()].join(', ')}`);
  };
  add('basicConfig(**kwargs)', (kwargs: Value) => {
    basicConfig(kwargs as Dict);
    return none;
  });
  add('getLogger(name=None)', loggerNamed as Code);

  const toRoot = (name: string, args: readonly Value[], kwargs: Value): Value => {
    if ((getattr(state.root, 'handlers') as List).a.length === 0) basicConfig(newDict());
    const named = new Map<string, Value>();
    for (const [key] of (kwargs as Dict).m) named.set(key as string, getItem(kwargs as Dict, key as string)!);
    return call(getattr(state.root, name), args, named);
  };
  for (const name of ['debug', 'info', 'warning', 'warn', 'error', 'critical', 'fatal'])
    add(`${name}(msg, *args, **kwargs)`, (msg: Value, args: Value, kwargs: Value) =>
      toRoot(name, [msg, ...(args as Tuple).a], kwargs),
    );
  add('exception(msg, *args, exc_info=True, **kwargs)', (msg: Value, exc: Value, args: Value, kwargs: Value) => {
    setItem(kwargs as Dict, 'exc_info', exc);
    return toRoot('error', [msg, ...(args as Tuple).a], kwargs);
  });
  add('log(level, msg, *args, **kwargs)', (level: Value, msg: Value, args: Value, kwargs: Value) =>
    toRoot('log', [level, msg, ...(args as Tuple).a], kwargs),
  );
  add('disable(level=50)', (level: Value) => {
    state.disabled = levelOf(level);
    return none;
  });
  add('getLevelName(level)', (level: Value) => {
    if (typeof level === 'number') return toStr(levelName(level));
    const known = state.levelOf.get(textOf(level) ?? '');
    return known ?? toStr(`Level ${str(level)}`);
  });
  add('getLevelNamesMapping()', () => {
    const all = newDict();
    for (const [name, level] of state.levelOf) setItem(all, name, level);
    return all;
  });
  add('addLevelName(level, levelName)', (level: Value, name: Value) => {
    state.nameOf.set(Number(level), str(name));
    state.levelOf.set(str(name), Number(level));
    return none;
  });
  add('getLoggerClass()', () => state.loggerClass);
  add('setLoggerClass(klass)', (type: Value) => {
    if (type !== Logger && !(type instanceof Type && type.isSubtypeOf(Logger)))
      throw typeError(`logger not derived from logging.Logger: ${type instanceof Type ? type.name : repr(type)}`);
    state.loggerClass = type;
    return none;
  });
  add('getLogRecordFactory()', () => state.recordFactory);
  add('setLogRecordFactory(factory)', (factory: Value) => {
    state.recordFactory = factory;
    return none;
  });
  add('makeLogRecord(dict)', (values: Value) => {
    const record = call(state.recordFactory, [none, 0, '', 0, '', newTuple([]), none, none]);
    if (!(values instanceof Dict)) throw typeError(`'${typeOf(values).name}' object is not a mapping`);
    const fields = dictOf(record as Obj);
    for (const [key, value] of dictEntries(values)) setItem(fields, key, value);
    return record;
  });
  add('getHandlerByName(name)', (name: Value) => {
    const text = textOf(name);
    return state.handlers.find((one) => textOf(getattr(one, '_name')) === text) ?? none;
  });
  add('shutdown()', () => {
    for (const one of [...state.handlers].reverse()) {
      invoke(one, 'flush');
      invoke(one, 'close');
    }
    return none;
  });
  run.atEnd.push(() => {
    for (const one of [...state.handlers].reverse()) invoke(one, 'flush');
  });
  return newModuleOf('logging', attrs);
};
