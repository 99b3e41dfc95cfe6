/** What a CSV file looks like: `_csv.Dialect`, the classes that describe one, and the run's named dialects. */
import { findAttribute } from '../../runtime/attributes.ts';
import { index } from '../../runtime/arithmetic.ts';
import { getter } from '../../runtime/callables.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { E, type Exc, pyError, typeError } from '../../runtime/exceptions.ts';
import { newExceptionType } from '../../runtime/modules.ts';
import {
  type Kwargs,
  newBuiltinType,
  none,
  Obj,
  objectType,
  toStr,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { run } from '../../runtime/state.ts';

/** `csv.Error`. */
export const errorType = newExceptionType('Error', '_csv', E.Exception);
export const csvError = (text: string): Exc => pyError(errorType, text);

export const QUOTE_MINIMAL = 0;
export const QUOTE_ALL = 1;
export const QUOTE_NONNUMERIC = 2;
export const QUOTE_NONE = 3;
export const QUOTE_STRINGS = 4;
export const QUOTE_NOTNULL = 5;

/** A checked dialect. Characters that are not set are the empty text. */
export class Dialect extends Obj {
  delimiter = ',';
  doublequote = true;
  escapechar = '';
  lineterminator = '\r\n';
  quotechar = '"';
  quoting = QUOTE_MINIMAL;
  skipinitialspace = false;
  strict = false;
}
const dialectType = newBuiltinType('Dialect', Dialect, objectType, '_csv');
dialectType.name = '_csv.Dialect';
getter(dialectType, 'delimiter', (self: Dialect) => toStr(self.delimiter));
getter(dialectType, 'doublequote', (self: Dialect) => self.doublequote);
getter(dialectType, 'escapechar', (self: Dialect) => (self.escapechar === '' ? none : toStr(self.escapechar)));
getter(dialectType, 'lineterminator', (self: Dialect) => toStr(self.lineterminator));
getter(dialectType, 'quotechar', (self: Dialect) => (self.quotechar === '' ? none : toStr(self.quotechar)));
getter(dialectType, 'quoting', (self: Dialect) => self.quoting);
getter(dialectType, 'skipinitialspace', (self: Dialect) => self.skipinitialspace);
getter(dialectType, 'strict', (self: Dialect) => self.strict);

const NAMES = [
  'delimiter',
  'doublequote',
  'escapechar',
  'lineterminator',
  'quotechar',
  'quoting',
  'skipinitialspace',
  'strict',
] as const;

const isOne = (text: string): boolean => text.length === 1 || (text.length === 2 && text.codePointAt(0)! > 0xffff);

const character = (name: string, v: Value): string => {
  if (v === none) return '';
  const text = textOf(v);
  if (text === undefined) throw typeError(`"${name}" must be string or None, not ${typeOf(v).name}`);
  if (!isOne(text)) throw typeError(`"${name}" must be a 1-character string`);
  return text;
};

/**
 * The dialect that a value (a name, a class, an instance, `None`) and keyword arguments describe.
 *
 * Errors: TypeError for parameters that are wrong, `csv.Error` for an unknown name.
 */
export const dialectOf = (base: Value, kwargs: Kwargs): Dialect => {
  for (const name of kwargs.keys())
    if (!(NAMES as readonly string[]).includes(name))
      throw typeError(`'${name}' is an invalid keyword argument for this function`);
  let from = base;
  const named = textOf(base);
  if (named !== undefined) from = dialectNamed(base);
  if (from instanceof Dialect && kwargs.size === 0) return from;
  const part = (name: (typeof NAMES)[number]): Value | undefined =>
    kwargs.get(name) ?? (from === none ? undefined : findAttribute(from, name));
  const made = new Dialect();
  const delimiter = part('delimiter');
  if (delimiter !== undefined) {
    const text = textOf(delimiter);
    if (text === undefined) throw typeError(`"delimiter" must be string, not ${typeOf(delimiter).name}`);
    if (!isOne(text)) throw typeError('"delimiter" must be a 1-character string');
    made.delimiter = text;
  }
  const doublequote = part('doublequote');
  if (doublequote !== undefined) made.doublequote = truth(doublequote);
  const escapechar = part('escapechar');
  if (escapechar !== undefined) made.escapechar = character('escapechar', escapechar);
  const lineterminator = part('lineterminator');
  if (lineterminator !== undefined) {
    if (lineterminator === none) throw typeError('lineterminator must be set');
    const text = textOf(lineterminator);
    if (text === undefined) throw typeError('"lineterminator" must be a string');
    made.lineterminator = text;
  }
  const quotechar = part('quotechar');
  if (quotechar !== undefined) made.quotechar = character('quotechar', quotechar);
  const quoting = part('quoting');
  if (quoting !== undefined) {
    if (typeof quoting !== 'number' && !(quoting instanceof Obj && quoting.t.lookup('__index__') !== undefined))
      throw typeError('"quoting" must be an integer');
    const n = Number(index(quoting));
    if (!(n >= QUOTE_MINIMAL && n <= QUOTE_NOTNULL)) throw typeError('bad "quoting" value');
    made.quoting = n;
  } else if (quotechar === none) made.quoting = QUOTE_NONE;
  const skip = part('skipinitialspace');
  if (skip !== undefined) made.skipinitialspace = truth(skip);
  const strict = part('strict');
  if (strict !== undefined) made.strict = truth(strict);
  if (made.quoting !== QUOTE_NONE && made.quotechar === '') throw typeError('quotechar must be set if quoting enabled');
  return made;
};

const STORE = 'csv.dialects';
/** The run's dialects by name. */
export const dialects = (): Map<string, Dialect> => {
  let found = run.store.get(STORE) as Map<string, Dialect> | undefined;
  if (found === undefined) run.store.set(STORE, (found = new Map()));
  return found;
};

/** Errors: `csv.Error` if there is none. */
export const dialectNamed = (name: Value): Dialect => {
  const found = dialects().get(textOf(name) ?? '');
  if (found === undefined || textOf(name) === undefined) throw csvError('unknown dialect');
  return found;
};

/** `csv.Dialect`, `excel`, `excel_tab` and `unix_dialect` for a run, and the names that they have. */
export const newDialectTypes = (): Readonly<Record<'Dialect' | 'excel' | 'excel_tab' | 'unix_dialect', Type>> => {
  const base = pyClass('csv', 'Dialect', {
    bases: [],
    attrs: {
      _name: '',
      _valid: false,
      delimiter: none,
      quotechar: none,
      escapechar: none,
      doublequote: none,
      skipinitialspace: none,
      lineterminator: none,
      quoting: none,
    },
    methods: {
      '__init__(self)': (self: Value) => {
        try {
          dialectOf(self, new Map());
        } catch (e) {
          if (isTypeError(e)) throw csvError(String(e.args.a[0] as string));
          throw e;
        }
        return none;
      },
    },
  });
  const excel = pyClass('csv', 'excel', {
    bases: [base],
    attrs: {
      delimiter: ',',
      quotechar: '"',
      doublequote: true,
      skipinitialspace: false,
      lineterminator: '\r\n',
      quoting: QUOTE_MINIMAL,
    },
  });
  const tab = pyClass('csv', 'excel_tab', { bases: [excel], attrs: { delimiter: '\t' } });
  const unix = pyClass('csv', 'unix_dialect', {
    bases: [base],
    attrs: {
      delimiter: ',',
      quotechar: '"',
      doublequote: true,
      skipinitialspace: false,
      lineterminator: '\n',
      quoting: QUOTE_ALL,
    },
  });
  const known = dialects();
  known.set('excel', dialectOf(excel, new Map()));
  known.set('excel-tab', dialectOf(tab, new Map()));
  known.set('unix', dialectOf(unix, new Map()));
  return { Dialect: base, excel, excel_tab: tab, unix_dialect: unix };
};

const isTypeError = (e: unknown): e is Exc => e instanceof Obj && e.t === E.TypeError;
