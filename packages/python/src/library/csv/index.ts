/** `csv`. */
import { noting } from '../../runtime/keys.ts';
import { index } from '../../runtime/arithmetic.ts';
import { builtin } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Kwargs, type Module, newList, none, Obj, toStr, type Value } from '../../runtime/object.ts';
import {
  csvError,
  dialectNamed,
  dialectOf,
  dialects,
  errorType,
  newDialectTypes,
  QUOTE_ALL,
  QUOTE_MINIMAL,
  QUOTE_NONE,
  QUOTE_NONNUMERIC,
  QUOTE_NOTNULL,
  QUOTE_STRINGS,
} from './dialect.ts';
import { newDictReader, newDictWriter } from './dict-classes.ts';
import { fieldLimit, newReader } from './reader.ts';
import { newSnifferType } from './sniffer.ts';
import { newWriter } from './writer.ts';

/** The dialect of a call's second argument (or `dialect=`) and keywords. */
const described = (given: Value | undefined, fmtparams: Kwargs): ReturnType<typeof dialectOf> => {
  const named = fmtparams.get('dialect');
  fmtparams.delete('dialect');
  return dialectOf(given ?? named ?? none, fmtparams);
};

const reader = builtin(
  'reader(iterable, dialect=..., /, **fmtparams)',
  (lines: Value, dialect: Value, params: Kwargs) => newReader(lines, described(dialect, params)),
);
const writer = builtin('writer(fileobj, dialect=..., /, **fmtparams)', (file: Value, dialect: Value, params: Kwargs) =>
  newWriter(file, described(dialect, params)),
);

export const newModule = (): Module => {
  const types = newDialectTypes();
  return newModuleOf('csv', {
    ...types,
    Error: errorType,
    QUOTE_ALL,
    QUOTE_MINIMAL,
    QUOTE_NONE,
    QUOTE_NONNUMERIC,
    QUOTE_NOTNULL,
    QUOTE_STRINGS,
    reader,
    writer,
    DictReader: newDictReader(reader),
    DictWriter: newDictWriter(writer),
    Sniffer: newSnifferType(types.Dialect),
    register_dialect: builtin(
      'register_dialect(name, dialect=..., /, **fmtparams)',
      (name: Value, dialect: Value | undefined, params: Kwargs) => {
        const text = textOf(name);
        if (text === undefined) throw typeError('dialect name must be a string');
        if (noting.on) noting.lasts();
        dialects().set(text, described(dialect, params));
        return none;
      },
    ),
    unregister_dialect: builtin('unregister_dialect(name)', (name: Value) => {
      if (noting.on) noting.lasts();
      if (!dialects().delete(textOf(name) ?? '\ud800')) throw csvError('unknown dialect');
      return none;
    }),
    get_dialect: builtin('get_dialect(name)', dialectNamed),
    list_dialects: builtin('list_dialects()', () => newList([...dialects().keys()].map(toStr))),
    field_size_limit: builtin('field_size_limit(new_limit=..., /)', (limit: Value | undefined) => {
      const old = fieldLimit.get();
      if (limit !== undefined) {
        if (typeof limit !== 'number' && typeof limit !== 'bigint' && !(limit instanceof Obj))
          throw typeError('limit must be an integer');
        if (noting.on) noting.lasts();
        fieldLimit.set(Number(index(limit)));
      }
      return old;
    }),
    __doc__: 'CSV parsing and writing.',
  });
};
