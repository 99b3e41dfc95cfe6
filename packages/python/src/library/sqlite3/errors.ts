/** The exceptions of `sqlite3`, and which of SQLite's codes raises which. Source: https://sqlite.org/rescode.html. */
import { E, newExc, raised } from '../../runtime/exceptions.ts';
import { newExceptionType } from '../../runtime/modules.ts';
import { type Int, toStr, type Type } from '../../runtime/object.ts';

const MODULE = 'sqlite3';
const error = newExceptionType('Error', MODULE, E.Exception);
const databaseError = newExceptionType('DatabaseError', MODULE, error);

export const errors = {
  Warning: newExceptionType('Warning', MODULE, E.Exception),
  Error: error,
  InterfaceError: newExceptionType('InterfaceError', MODULE, error),
  DatabaseError: databaseError,
  InternalError: newExceptionType('InternalError', MODULE, databaseError),
  OperationalError: newExceptionType('OperationalError', MODULE, databaseError),
  ProgrammingError: newExceptionType('ProgrammingError', MODULE, databaseError),
  IntegrityError: newExceptionType('IntegrityError', MODULE, databaseError),
  DataError: newExceptionType('DataError', MODULE, databaseError),
  NotSupportedError: newExceptionType('NotSupportedError', MODULE, databaseError),
} as const;

/** Names of SQLite's codes; those beyond 255 are a kind of the one in their last byte. */
export const codes: Readonly<Record<string, number>> = {
  SQLITE_OK: 0,
  SQLITE_ERROR: 1,
  SQLITE_INTERNAL: 2,
  SQLITE_PERM: 3,
  SQLITE_ABORT: 4,
  SQLITE_BUSY: 5,
  SQLITE_LOCKED: 6,
  SQLITE_NOMEM: 7,
  SQLITE_READONLY: 8,
  SQLITE_INTERRUPT: 9,
  SQLITE_IOERR: 10,
  SQLITE_CORRUPT: 11,
  SQLITE_NOTFOUND: 12,
  SQLITE_FULL: 13,
  SQLITE_CANTOPEN: 14,
  SQLITE_PROTOCOL: 15,
  SQLITE_EMPTY: 16,
  SQLITE_SCHEMA: 17,
  SQLITE_TOOBIG: 18,
  SQLITE_CONSTRAINT: 19,
  SQLITE_MISMATCH: 20,
  SQLITE_MISUSE: 21,
  SQLITE_NOLFS: 22,
  SQLITE_AUTH: 23,
  SQLITE_FORMAT: 24,
  SQLITE_RANGE: 25,
  SQLITE_NOTADB: 26,
  SQLITE_CONSTRAINT_CHECK: 275,
  SQLITE_CONSTRAINT_COMMITHOOK: 531,
  SQLITE_CONSTRAINT_FOREIGNKEY: 787,
  SQLITE_CONSTRAINT_FUNCTION: 1043,
  SQLITE_CONSTRAINT_NOTNULL: 1299,
  SQLITE_CONSTRAINT_PRIMARYKEY: 1555,
  SQLITE_CONSTRAINT_TRIGGER: 1811,
  SQLITE_CONSTRAINT_UNIQUE: 2067,
  SQLITE_CONSTRAINT_VTAB: 2323,
  SQLITE_CONSTRAINT_ROWID: 2579,
};

const typeOfCode = (code: number): Type => {
  switch (code & 255) {
    case 2:
    case 12:
      return errors.InternalError;
    case 7:
      return E.MemoryError;
    case 11:
      return errors.DatabaseError;
    case 18:
      return errors.DataError;
    case 19:
    case 20:
      return errors.IntegrityError;
    case 21:
    case 25:
      return errors.InterfaceError;
    default:
      return (code & 255) <= 17 ? errors.OperationalError : errors.DatabaseError;
  }
};

/** The exception for a code of SQLite, ready to throw. */
export const sqliteError = (code: number, text: string): object => {
  const exc = newExc(typeOfCode(code), toStr(text)) as ReturnType<typeof newExc> & {
    $sqlite_errorcode?: Int;
    $sqlite_errorname?: string;
  };
  exc.$sqlite_errorcode = code;
  exc.$sqlite_errorname =
    Object.entries(codes).find(([, one]) => one === code)?.[0] ??
    Object.entries(codes).find(([, one]) => one === (code & 255))?.[0] ??
    'unknown';
  return raised(exc);
};

export const programmingError = (text: string): object => raised(newExc(errors.ProgrammingError, toStr(text)));
export const operationalError = (text: string): object => raised(newExc(errors.OperationalError, toStr(text)));
