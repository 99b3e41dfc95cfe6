/** `argparse`: arguments of the command line, with help and messages. */
import { getattr, setattr } from '../../runtime/attributes.ts';
import { builtins } from '../../runtime/ops.ts';
import { call } from '../../runtime/call.ts';
import { method } from '../../runtime/callables.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Module, none, toStr, type Value } from '../../runtime/object.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { caught, E, type Exc, newExc, raised } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { str, repr } from '../../runtime/text.ts';
import { newActionClasses, PARSER, REMAINDER, SUPPRESS } from './actions.ts';
import { newFormatterClasses } from './help.ts';
import { argumentErrorType, argumentTypeErrorType, setArgumentError } from './names.ts';
import { newParserClasses } from './parser.ts';

method(argumentErrorType, '__init__(self, argument, message)', (self: Exc, argument: Value, message: Value) => {
  setArgumentError(self, argument, message);
  return none;
});

export const newModule = (): Module => {
  const actions = newActionClasses();
  const formatters = newFormatterClasses();
  const { ArgumentParser, Namespace } = newParserClasses(actions, formatters);
  const FileType = pyClass('argparse', 'FileType', {
    bases: [],
    methods: {
      "__init__(self, mode='r', bufsize=-1, encoding=None, errors=None)": (
        self: Value,
        mode: Value,
        _size: Value,
        encoding: Value,
      ) => {
        setattr(self, '_mode', mode);
        setattr(self, '_encoding', encoding);
        return none;
      },
      '__call__(self, string)': (self: Value, name: Value) => {
        const depth = meter.d;
        const mode = getattr(self, '_mode');
        try {
          return call(builtins.get('open')!, [name, mode], new Map([['encoding', getattr(self, '_encoding')]]));
        } catch (e) {
          const exc = caught(e, depth);
          if (!exc.t.isSubtypeOf(E.OSError)) throw exc;
          throw raised(newExc(argumentTypeErrorType, toStr(`can't open '${str(name)}': ${str(exc)}`)));
        }
      },
      '__repr__(self)': (self: Value) => toStr(`FileType(${repr(getattr(self, '_mode'))})`),
    },
  });
  const attrs = new Map<string, Value>();
  for (const type of [...actions.all, ...formatters.all, ArgumentParser, Namespace, FileType])
    attrs.set(type.name, type);
  attrs.set('ArgumentError', argumentErrorType);
  attrs.set('ArgumentTypeError', argumentTypeErrorType);
  attrs.set('SUPPRESS', SUPPRESS);
  attrs.set('OPTIONAL', '?');
  attrs.set('ZERO_OR_MORE', '*');
  attrs.set('ONE_OR_MORE', '+');
  attrs.set('PARSER', PARSER);
  attrs.set('REMAINDER', REMAINDER);
  return newModuleOf('argparse', attrs);
};
