/** Parameters of a statement, by position or by name. */
import { callSpecial } from '../../runtime/call.ts';
import { E, isCaught } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { listOf } from '../../runtime/iteration.ts';
import { Dict, List, toStr, Tuple, typeOf, type Value } from '../../runtime/object.ts';
import { getItem } from '../../runtime/dict.ts';
import { getitem } from '../../runtime/subscript.ts';
import { SQLITE } from '../../sqlite/engine.ts';
import { warn } from '../warnings.ts';
import type { Database } from './database.ts';
import { errors, programmingError } from './errors.ts';
import { toSql, unsupported } from './values.ts';

/** Gives a statement its parameters. Errors: ProgrammingError, OverflowError. */
export const bindParameters = (db: Database, statement: number, given: Value): void => {
  const { engine } = db;
  const count = engine.call('sqlite3_bind_parameter_count', statement);
  const nameOf = (at: number): string => engine.text(engine.call('sqlite3_bind_parameter_name', statement, at));
  const give = (at: number, v: Value, shown: string): void => {
    const value = toSql(v);
    if (value === undefined) throw unsupported(shown, v, errors.ProgrammingError);
    const code = db.watched(() => engine.give({ statement, at }, value));
    if (code !== SQLITE.ok) throw db.problem(code);
  };
  if (isSequence(given)) {
    const values = given instanceof Tuple || given instanceof List ? given.a : listOf(given);
    if (values.length !== count)
      throw programmingError(
        `Incorrect number of bindings supplied. The current statement uses ${count}, and there are ${values.length} supplied.`,
      );
    values.forEach((v, i) => {
      const name = nameOf(i + 1);
      if (name !== '' && !name.startsWith('?'))
        warn(
          `Binding ${i + 1} ('${name}') is a named parameter, but you supplied a sequence which requires nominal (qmark) placeholders. Starting with Python 3.14 an sqlite3.ProgrammingError will be raised.`,
          E.DeprecationWarning,
        );
      give(i + 1, v, String(i + 1));
    });
    return;
  }
  if (typeOf(given).lookup('__getitem__') === undefined) throw programmingError('parameters are of unsupported type');
  for (let at = 1; at <= count; at++) {
    const name = nameOf(at);
    if (name === '')
      throw programmingError(`Binding ${at} has no name, but you supplied a dictionary (which has only names).`);
    give(at, lookUp(given, name.slice(1)), `':${name.slice(1)}'`);
  }
};

const isSequence = (v: Value): boolean =>
  v instanceof Tuple ||
  v instanceof List ||
  (!(v instanceof Dict) &&
    typeOf(v).lookup('__getitem__') !== undefined &&
    typeOf(v).lookup('__len__') !== undefined &&
    typeOf(v).lookup('keys') === undefined);

const lookUp = (given: Value, name: string): Value => {
  const missing = (): object => programmingError(`You did not supply a value for binding parameter :${name}.`);
  const key = toStr(name);
  if (given instanceof Dict && given.t.builtin) {
    const found = getItem(given, key);
    if (found !== undefined) return found;
    const hook = given.t.lookup('__missing__');
    if (hook === undefined) throw missing();
    return callSpecial(hook, given, [key]);
  }
  const depth = meter.d;
  try {
    return getitem(given, key);
  } catch (e) {
    if (isCaught(e, depth, E.LookupError)) throw missing();
    throw e;
  }
};
