/** Records and formatters. */
import { formatStruct, instantOf, toStruct, utcFields } from '../../dates/index.ts';
import { floatOf } from '../../runtime/arithmetic.ts';
import { dictOf, getattr, setattr } from '../../runtime/attributes.ts';
import { invoke } from '../../runtime/call.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { copyDict, getItem, setItem } from '../../runtime/dict.ts';
import { caught, E, Exc, handling, valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { Dict, newTuple, none, Obj, toFloat, toStr, Tuple, type Type, type Value } from '../../runtime/object.ts';
import { tracebackOf } from '../../runtime/ops.ts';
import { percentFormat } from '../../runtime/percent-format.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { formatWithFields } from '../../runtime/str-format.ts';
import { repr, str } from '../../runtime/text.ts';
import { tracebackText } from '../../runtime/traceback-holder.ts';
import { now, passed } from '../time/clock.ts';
import { levelName } from './state.ts';

const module = 'logging';

/** What `exc_info` says: the three of an exception, or None. */
export const excInfo = (given: Value): Value => {
  if (!truth(given)) return none;
  if (given instanceof Exc) return newTuple([given.t, given, tracebackOf(given)]);
  if (given instanceof Tuple) return given;
  const { current } = handling;
  return current === undefined ? newTuple([none, none, none]) : newTuple([current.t, current, tracebackOf(current)]);
};

const isMapping = (v: Value): boolean => v instanceof Dict || (v instanceof Obj && v.t.lookup('keys') !== undefined);

export const newRecordClass = (): Type =>
  pyClass(module, 'LogRecord', {
    bases: [],
    methods: {
      '__init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs)': (
        self: Obj,
        name: Value,
        level: Value,
        path: Value,
        line: Value,
        msg: Value,
        args: Value,
        exc: Value,
        func: Value,
        stack: Value,
      ) => {
        meter.spend(50);
        const fields = dictOf(self);
        const put = (key: string, v: Value): void => setItem(fields, key, v);
        const only = args instanceof Tuple && args.a.length === 1 ? args.a[0]! : undefined;
        const path_ = str(path);
        const file = path_.slice(path_.lastIndexOf('/') + 1);
        const time = now();
        put('name', name);
        put('msg', msg);
        put('args', only !== undefined && isMapping(only) && truth(only) ? only : args);
        put('levelname', toStr(levelName(Number(level))));
        put('levelno', level);
        put('pathname', path);
        put('filename', toStr(file));
        put('module', toStr(file.replace(/\.[^.]*$/, '')));
        put('exc_info', exc);
        put('exc_text', none);
        put('stack_info', stack);
        put('lineno', line);
        put('funcName', func);
        put('created', toFloat(time / 1000));
        put('msecs', toFloat(Math.floor(time) % 1000));
        put('relativeCreated', toFloat(passed()));
        put('thread', 1);
        put('threadName', 'MainThread');
        put('processName', 'MainProcess');
        put('process', 1);
        put('taskName', none);
        return none;
      },
      'getMessage(self)': (self: Value) => {
        const msg = toStr(str(getattr(self, 'msg')));
        const args = getattr(self, 'args');
        return truth(args) ? percentFormat(msg, args) : msg;
      },
      '__repr__(self)': (self: Value) =>
        toStr(
          `<LogRecord: ${str(getattr(self, 'name'))}, ${str(getattr(self, 'levelno'))}, ${str(getattr(self, 'pathname'))}, ${str(getattr(self, 'lineno'))}, "${str(getattr(self, 'msg'))}">`,
        ),
    },
  });

const defaults = { '%': '%(message)s', '{': '{message}', $: '${message}' } as const;
export const basicFormats = {
  '%': '%(levelname)s:%(name)s:%(message)s',
  '{': '{levelname}:{name}:{message}',
  $: '${levelname}:${name}:${message}',
} as const;
export type Style = keyof typeof defaults;

/** A style by its character. Errors: ValueError. */
export const styleOf = (v: Value): Style => {
  const style = textOf(v);
  if (style === undefined || !Object.hasOwn(defaults, style)) throw valueError('Style must be one of: %,{,$');
  return style as Style;
};

const validate = (format: string, style: Style): void => {
  if (style === '%' && !/%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]/i.test(format))
    throw valueError(`Invalid format '${format}' for '%' style`);
  if (style === '{' && !/\{[\w.[\]]+/.test(format)) throw valueError('invalid format: no fields');
  if (style === '$' && !/\$(\{?\w+|\$)/.test(format)) throw valueError('invalid format: no fields');
};

const usesTime = (format: string, style: Style): boolean =>
  style === '%'
    ? format.includes('%(asctime)')
    : style === '{'
      ? format.includes('{asctime')
      : /\$(asctime|\{asctime\})/.test(format);

/** The format with a record's values. */
const fill = (format: string, style: Style, fields: Dict): string => {
  if (style === '%') return str(percentFormat(toStr(format), fields));
  if (style === '{') return formatWithFields(format, [], (name) => getItem(fields, name));
  return format.replace(/\$(?:(\$)|([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/g, (_all, dollar, name, braced) => {
    if (dollar !== undefined) return '$';
    const key = (name ?? braced) as string;
    const v = getItem(fields, key);
    if (v === undefined) throw valueError(`Formatting field not found in record: ${repr(key)}`);
    return str(v);
  });
};

/** The traceback of an `exc_info` triple, without the line break at the end. */
export const excText = (info: Value): string => {
  const exc = info instanceof Tuple ? info.a[1] : undefined;
  return exc instanceof Exc ? tracebackText(exc).replace(/\n$/, '') : 'NoneType: None';
};

/** A moment as text. Units: seconds since 1970. */
const timeText = (created: Value, format: Value): string => {
  const milliseconds = Math.round(floatOf(created) * 1000);
  const struct = toStruct(utcFields(instantOf({ kind: 'int', value: Math.floor(milliseconds / 1000) }, 'floor')));
  if (truth(format)) return formatStruct(str(format), struct, meter);
  const rest = ((milliseconds % 1000) + 1000) % 1000;
  return `${formatStruct('%Y-%m-%d %H:%M:%S', struct, meter)},${String(rest).padStart(3, '0')}`;
};

export const newFormatterClass = (): Type =>
  pyClass(module, 'Formatter', {
    bases: [],
    attrs: { default_time_format: '%Y-%m-%d %H:%M:%S', default_msec_format: '%s,%03d' },
    methods: {
      "__init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None)": (
        self: Value,
        fmt: Value,
        datefmt: Value,
        styleValue: Value,
        check: Value,
        extra: Value,
      ) => {
        const style = styleOf(styleValue);
        const format = fmt === none ? defaults[style] : str(fmt);
        if (truth(check)) validate(format, style);
        setattr(self, '_fmt', toStr(format));
        setattr(self, 'datefmt', datefmt);
        setattr(self, '_style', style);
        setattr(self, '_defaults', extra);
        return none;
      },
      'formatTime(self, record, datefmt=None)': (_self: Value, record: Value, format: Value) =>
        toStr(timeText(getattr(record, 'created'), format)),
      'formatException(self, ei)': (_self: Value, info: Value) => toStr(excText(info)),
      'formatStack(self, stack_info)': (_self: Value, stack: Value) => stack,
      'usesTime(self)': (self: Value) => usesTime(str(getattr(self, '_fmt')), str(getattr(self, '_style')) as Style),
      'formatMessage(self, record)': (self: Value, record: Value) => {
        const extra = getattr(self, '_defaults');
        let fields = dictOf(record as Obj);
        if (extra instanceof Dict) {
          const all = copyDict(extra);
          for (const [key] of fields.m) {
            const name = key as string;
            setItem(all, name, getItem(fields, name)!);
          }
          fields = all;
        }
        const depth = meter.d;
        try {
          return toStr(fill(str(getattr(self, '_fmt')), str(getattr(self, '_style')) as Style, fields));
        } catch (e) {
          const exc = caught(e, depth);
          if (!exc.t.isSubtypeOf(E.KeyError)) throw exc;
          const error = valueError(`Formatting field not found in record: ${str(exc)}`);
          error.context = exc;
          throw error;
        }
      },
      'format(self, record)': (self: Value, record: Value) => {
        setattr(record, 'message', invoke(record, 'getMessage'));
        if (truth(invoke(self, 'usesTime')))
          setattr(record, 'asctime', invoke(self, 'formatTime', record, getattr(self, 'datefmt')));
        let text = str(invoke(self, 'formatMessage', record));
        const info = getattr(record, 'exc_info');
        if (truth(info) && !truth(getattr(record, 'exc_text')))
          setattr(record, 'exc_text', invoke(self, 'formatException', info));
        const shown = getattr(record, 'exc_text');
        if (truth(shown)) text += `${text.endsWith('\n') ? '' : '\n'}${str(shown)}`;
        const stack = getattr(record, 'stack_info');
        if (truth(stack)) text += `${text.endsWith('\n') ? '' : '\n'}${str(invoke(self, 'formatStack', stack))}`;
        return toStr(text);
      },
    },
  });
