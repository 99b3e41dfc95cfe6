/** Handlers: where records go. */
import { getattr, setattr } from '../../runtime/attributes.ts';
import { call, invoke } from '../../runtime/call.ts';
import { propertyType } from '../../runtime/callables.ts';
import { truth } from '../../runtime/compare.ts';
import { caught, E, type Exc, pyError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { List, newList, none, toStr, type Type, type Value } from '../../runtime/object.ts';
import { builtins } from '../../runtime/ops.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { run, write } from '../../runtime/state.ts';
import { repr, str } from '../../runtime/text.ts';
import { runningFrames, tracebackText } from '../../runtime/traceback-holder.ts';
import { replacedStream, writeText } from '../standard-streams.ts';
import { find, levelName, levelOf, loggingState, numberAt } from './state.ts';

const module = 'logging';

/** The class whose instances have filters. */
export const newFiltererClass = (): Type =>
  pyClass(module, 'Filterer', {
    bases: [],
    methods: {
      '__init__(self)': (self: Value) => {
        setattr(self, 'filters', newList([]));
        return none;
      },
      'addFilter(self, filter)': (self: Value, filter: Value) => {
        const { a } = getattr(self, 'filters') as List;
        if (!a.includes(filter)) a.push(filter);
        return none;
      },
      'removeFilter(self, filter)': (self: Value, filter: Value) => {
        const { a } = getattr(self, 'filters') as List;
        const at = a.indexOf(filter);
        if (at >= 0) a.splice(at, 1);
        return none;
      },
      'filter(self, record)': (self: Value, given: Value) => {
        let record = given;
        for (const one of Array.from((getattr(self, 'filters') as List).a)) {
          const method = find(one, 'filter');
          const result = call(method ?? one, [record]);
          if (!truth(result)) return false;
          if (typeof result === 'object' && result !== none && typeof (result as { t?: unknown }).t === 'object') {
            const { LogRecord } = loggingState().classes;
            if (LogRecord !== undefined && (result as { t: Type }).t.isSubtypeOf(LogRecord)) record = result;
          }
        }
        return record;
      },
    },
  });

export const newFilterClass = (): Type =>
  pyClass(module, 'Filter', {
    bases: [],
    methods: {
      "__init__(self, name='')": (self: Value, name: Value) => {
        setattr(self, 'name', name);
        return none;
      },
      'filter(self, record)': (self: Value, record: Value) => {
        const name = str(getattr(self, 'name'));
        const of = str(getattr(record, 'name'));
        return name === '' || of === name || of.startsWith(`${name}.`);
      },
    },
  });

/** Tells on standard error that a record could not be written. */
const reportFailure = (record: Value, exc: Exc): void => {
  const frames = runningFrames();
  const stack = frames.map(
    ({ fileName, line, name, text }) =>
      `  File "${fileName}", line ${line}, in ${name}\n${text === '' ? '' : `    ${text}\n`}`,
  );
  const trace = tracebackText(exc);
  const last = trace.lastIndexOf('another exception occurred:\n\n');
  const at = last < 0 ? 0 : last + 'another exception occurred:\n\n'.length;
  const head = trace.startsWith('Traceback', at) ? '' : 'Traceback (most recent call last):\n';
  writeText(
    'stderr',
    `--- Logging error ---\n${trace.slice(0, at)}${head}${trace.slice(at)}Call stack:\n${stack.join('')}Message: ${repr(getattr(record, 'msg'))}\nArguments: ${repr(getattr(record, 'args'))}\n`,
  );
};

export interface HandlerClasses {
  readonly Handler: Type;
  readonly StreamHandler: Type;
  readonly FileHandler: Type;
  readonly NullHandler: Type;
  readonly StderrHandler: Type;
}

export const newHandlerClasses = (filterer: Type, newFormatter: () => Value): HandlerClasses => {
  let plain: Value | undefined;
  const initFilterer = filterer.lookup('__init__')!;
  const Handler = pyClass(module, 'Handler', {
    bases: [filterer],
    methods: {
      '__init__(self, level=0)': (self: Value, level: Value) => {
        call(initFilterer, [self]);
        setattr(self, '_name', none);
        setattr(self, 'level', levelOf(level));
        setattr(self, 'formatter', none);
        loggingState().handlers.push(self);
        return none;
      },
      'get_name(self)': (self: Value) => getattr(self, '_name'),
      'set_name(self, name)': (self: Value, name: Value) => {
        setattr(self, '_name', name);
        return none;
      },
      'createLock(self)': () => none,
      'acquire(self)': () => none,
      'release(self)': () => none,
      'setLevel(self, level)': (self: Value, level: Value) => {
        setattr(self, 'level', levelOf(level));
        return none;
      },
      'setFormatter(self, fmt)': (self: Value, formatter: Value) => {
        setattr(self, 'formatter', formatter);
        return none;
      },
      'format(self, record)': (self: Value, record: Value) => {
        const own = getattr(self, 'formatter');
        return invoke(truth(own) ? own : (plain ??= newFormatter()), 'format', record);
      },
      'emit(self, record)': () => {
        throw pyError(E.NotImplementedError, 'emit must be implemented by Handler subclasses');
      },
      'handle(self, record)': (self: Value, record: Value) => {
        const kept = invoke(self, 'filter', record);
        if (!truth(kept)) return kept;
        invoke(self, 'emit', typeof kept === 'boolean' ? record : kept);
        return kept;
      },
      'handleError(self, record)': (_self: Value, record: Value) => {
        const { current } = failure;
        if (current !== undefined) reportFailure(record, current);
        return none;
      },
      'flush(self)': () => none,
      'close(self)': (self: Value) => {
        const { handlers } = loggingState();
        const at = handlers.indexOf(self);
        if (at >= 0) handlers.splice(at, 1);
        return none;
      },
      '__repr__(self)': (self: Value) =>
        toStr(`<${(self as { t: Type }).t.name} (${levelName(numberAt(self, 'level'))})>`),
    },
  });
  setattr(Handler, 'name', call(propertyType, [Handler.lookup('get_name')!, Handler.lookup('set_name')!]));
  const initHandler = Handler.lookup('__init__')!;

  const emit = (self: Value, record: Value, to: (text: string) => void): Value => {
    const depth = meter.d;
    try {
      to(`${str(invoke(self, 'format', record))}${str(getattr(self, 'terminator'))}`);
    } catch (e) {
      const exc = caught(e, depth);
      if (exc.t.isSubtypeOf(E.RecursionError) || !exc.t.isSubtypeOf(E.Exception)) throw exc;
      failure.current = exc;
      try {
        invoke(self, 'handleError', record);
      } finally {
        failure.current = undefined;
      }
    }
    return none;
  };
  const StreamHandler = pyClass(module, 'StreamHandler', {
    bases: [Handler],
    attrs: { terminator: '\n' },
    methods: {
      '__init__(self, stream=None)': (self: Value, stream: Value) => {
        call(initHandler, [self]);
        setattr(self, 'stream', stream === none ? standardError() : stream);
        return none;
      },
      'emit(self, record)': (self: Value, record: Value) =>
        emit(self, record, (text) => {
          const stream = getattr(self, 'stream');
          if (stream === none) write('stderr', text);
          else {
            invoke(stream, 'write', toStr(text));
            invoke(self, 'flush');
          }
        }),
      'flush(self)': (self: Value) => {
        const stream = getattr(self, 'stream');
        if (stream !== none && find(stream, 'flush') !== undefined) invoke(stream, 'flush');
        return none;
      },
      'setStream(self, stream)': (self: Value, stream: Value) => {
        const before = getattr(self, 'stream');
        if (before === stream) return none;
        setattr(self, 'stream', stream);
        return before;
      },
      '__repr__(self)': (self: Value) => {
        const stream = getattr(self, 'stream');
        const name = stream === none ? '<stderr>' : find(stream, 'name');
        const shown = name === undefined ? '' : `${str(name)} `;
        return toStr(`<${(self as { t: Type }).t.name} ${shown}(${levelName(numberAt(self, 'level'))})>`);
      },
    },
  });
  const open = (self: Value): Value => {
    const kwargs = new Map<string, Value>([['encoding', getattr(self, 'encoding')]]);
    return call(builtins.get('open')!, [getattr(self, 'baseFilename'), getattr(self, 'mode')], kwargs);
  };
  const FileHandler = pyClass(module, 'FileHandler', {
    bases: [StreamHandler],
    methods: {
      "__init__(self, filename, mode='a', encoding=None, delay=False, errors=None)": (
        self: Value,
        file: Value,
        mode: Value,
        encoding: Value,
        delay: Value,
      ) => {
        call(initHandler, [self]);
        setattr(self, 'baseFilename', toStr(str(file)));
        setattr(self, 'mode', mode);
        setattr(self, 'encoding', encoding);
        setattr(self, 'stream', none);
        if (!truth(delay)) setattr(self, 'stream', open(self));
        return none;
      },
      'emit(self, record)': (self: Value, record: Value) => {
        if (getattr(self, 'stream') === none) setattr(self, 'stream', open(self));
        return emit(self, record, (text) => {
          invoke(getattr(self, 'stream'), 'write', toStr(text));
          invoke(self, 'flush');
        });
      },
      'close(self)': (self: Value) => {
        const stream = getattr(self, 'stream');
        if (stream !== none) {
          setattr(self, 'stream', none);
          invoke(stream, 'close');
        }
        call(Handler.lookup('close')!, [self]);
        return none;
      },
      '__repr__(self)': (self: Value) =>
        toStr(
          `<${(self as { t: Type }).t.name} ${str(getattr(self, 'baseFilename'))} (${levelName(numberAt(self, 'level'))})>`,
        ),
    },
  });
  const NullHandler = pyClass(module, 'NullHandler', {
    bases: [Handler],
    methods: {
      'handle(self, record)': () => none,
      'emit(self, record)': () => none,
    },
  });
  const StderrHandler = pyClass(module, '_StderrHandler', {
    bases: [StreamHandler],
    methods: {
      'emit(self, record)': (self: Value, record: Value) => emit(self, record, (text) => writeText('stderr', text)),
    },
  });
  return { Handler, StreamHandler, FileHandler, NullHandler, StderrHandler };
};

/** The exception that `handleError` is about. */
const failure: { current: Exc | undefined } = { current: undefined };

/** What the program has as `sys.stderr`; None for the run's own. */
const standardError = (): Value => replacedStream('stderr') ?? run.modules.get('sys')?.attrs.get('stderr') ?? none;
