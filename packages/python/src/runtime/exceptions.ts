/**
 * Exceptions as values, the tree of built-in exception types, and the one place where what JavaScript threw becomes what
 * Python may catch.
 *
 * An exception is thrown as itself. When it is raised the JavaScript stack is captured beside it, lazily: a traceback is
 * worked out from stacks only when one is shown (`traceback.ts`), so running code keeps no line numbers.
 */
import { PyRaise } from './raise.ts';
import { meter } from './meter.ts';
import {
  Instance,
  newBuiltinType,
  newTuple,
  none,
  objectType,
  toStr,
  type Tuple,
  type Type,
  type Value,
  emptyTuple,
} from './object.ts';

/** A captured stack; `stack` is formatted by the engine when it is first read. */
export interface Stack {
  stack?: string;
  /** Of code that waited for what raised the exception (`yield from`): its innermost frame is one more. */
  goesOn?: boolean;
}

export class Exc extends Instance {
  args: Tuple = emptyTuple;
  cause: Exc | undefined = undefined;
  context: Exc | undefined = undefined;
  suppressContext = false;
  /** Where it was raised, earliest first. */
  stacks: Stack[] = [];
  /** Set by `with_traceback(None)` and at the end of a handler of its own. */
  noTraceback = false;
}

export const baseExceptionType = newBuiltinType('BaseException', Exc, objectType);

/** Name, base, and whether it has a layout of its own below. */
const tree = {
  Exception: 'BaseException',
  BaseExceptionGroup: 'BaseException',
  GeneratorExit: 'BaseException',
  KeyboardInterrupt: 'BaseException',
  SystemExit: 'BaseException',
  ArithmeticError: 'Exception',
  FloatingPointError: 'ArithmeticError',
  OverflowError: 'ArithmeticError',
  ZeroDivisionError: 'ArithmeticError',
  AssertionError: 'Exception',
  AttributeError: 'Exception',
  BufferError: 'Exception',
  EOFError: 'Exception',
  ImportError: 'Exception',
  ModuleNotFoundError: 'ImportError',
  LookupError: 'Exception',
  IndexError: 'LookupError',
  KeyError: 'LookupError',
  MemoryError: 'Exception',
  NameError: 'Exception',
  UnboundLocalError: 'NameError',
  OSError: 'Exception',
  BlockingIOError: 'OSError',
  ChildProcessError: 'OSError',
  ConnectionError: 'OSError',
  BrokenPipeError: 'ConnectionError',
  ConnectionAbortedError: 'ConnectionError',
  ConnectionRefusedError: 'ConnectionError',
  ConnectionResetError: 'ConnectionError',
  FileExistsError: 'OSError',
  FileNotFoundError: 'OSError',
  InterruptedError: 'OSError',
  IsADirectoryError: 'OSError',
  NotADirectoryError: 'OSError',
  PermissionError: 'OSError',
  ProcessLookupError: 'OSError',
  TimeoutError: 'OSError',
  ReferenceError: 'Exception',
  RuntimeError: 'Exception',
  NotImplementedError: 'RuntimeError',
  RecursionError: 'RuntimeError',
  StopAsyncIteration: 'Exception',
  StopIteration: 'Exception',
  SyntaxError: 'Exception',
  IndentationError: 'SyntaxError',
  TabError: 'IndentationError',
  SystemError: 'Exception',
  TypeError: 'Exception',
  ValueError: 'Exception',
  UnicodeError: 'ValueError',
  UnicodeDecodeError: 'UnicodeError',
  UnicodeEncodeError: 'UnicodeError',
  UnicodeTranslateError: 'UnicodeError',
  Warning: 'Exception',
  BytesWarning: 'Warning',
  DeprecationWarning: 'Warning',
  EncodingWarning: 'Warning',
  FutureWarning: 'Warning',
  ImportWarning: 'Warning',
  PendingDeprecationWarning: 'Warning',
  ResourceWarning: 'Warning',
  RuntimeWarning: 'Warning',
  SyntaxWarning: 'Warning',
  UnicodeWarning: 'Warning',
  UserWarning: 'Warning',
} as const;

export type ExcName = keyof typeof tree | 'BaseException' | 'ExceptionGroup';

const made = new Map<string, Type>([['BaseException', baseExceptionType]]);
for (const [name, base] of Object.entries(tree)) {
  const above = made.get(base)!;
  const type = newBuiltinType(name, class extends (above.ctor as new () => Exc) {}, above);
  // All exceptions have one layout, so that classes may inherit from several.
  type.layout = baseExceptionType;
  made.set(name, type);
}
{
  const group = made.get('BaseExceptionGroup')!;
  const both = newBuiltinType('ExceptionGroup', class extends (group.ctor as new () => Exc) {}, group);
  const exception = made.get('Exception')!;
  both.layout = baseExceptionType;
  both.bases = [group, exception];
  both.mro = [both, group, exception, baseExceptionType, objectType];
  made.set('ExceptionGroup', both);
}

/** The built-in exception types by name. */
export const E = Object.freeze(Object.fromEntries(made)) as Readonly<Record<ExcName, Type>>;

/** Exception classes of modules (`decimal.InvalidOperation`, `re.error`) by the name that engines throw. */
export const namedExceptions = new Map<string, Type>(made);

/** Exceptions whose stacks are captured whole, and long enough, before the ones that follow get short ones: a loop may raise millions. */
const WHOLE_STACKS = 2000;
const LONG_STACKS = 4000;
let captured = 0;

/** What is handled at the moment: context of the next exception, and what a bare `raise` raises. */
export const handling: {
  current: Exc | undefined;
  /** What whoever resumed the running generator handles; outside of generators nothing. */
  base: Exc | undefined;
  /** How many blocks of the running generator, and of what it calls, handle something. */
  own: number;
} = { current: undefined, base: undefined, own: 0 };

/** Starts counting stacks anew, for a run. */
export const beginStacks = (): void => {
  captured = 0;
  handling.current = undefined;
  handling.base = undefined;
  handling.own = 0;
};

/** Frames of a short stack: the runtime's own, and then that of the program. One costs half a microsecond, whether it is looked at or not. */
const SHORT = 7;
const framesFor = (count: number, short: number): number =>
  count <= WHOLE_STACKS ? 400 : count <= LONG_STACKS ? 12 : short;

const capture = (exc: Exc, from: (...args: never[]) => unknown, most: number, short: number): void => {
  const holder: Stack = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = exc.t === E.RecursionError ? 6000 : framesFor(++captured, short);
  Error.captureStackTrace(holder, from);
  Error.stackTraceLimit = limit;
  if (exc.stacks.length < most) exc.stacks.push(holder);
};

/** Prepares an exception for `throw` that was raised in other code, and goes on in the code that waits for it. */
export const raisedOn = (exc: Exc): Exc => {
  const { length } = exc.stacks;
  capture(exc, raisedOn, 40, SHORT);
  if (exc.stacks.length > length) exc.stacks[length]!.goesOn = true;
  return exc;
};

/** Prepares an exception for `throw`: notes where, and what was being handled. `short`: how many frames lead to the program. */
export const raised = (exc: Exc, short = SHORT): Exc => {
  capture(exc, raised, 8, short);
  const context = handling.current;
  if (context !== undefined && context !== exc && exc.context !== context) {
    // An exception must not be in its own chain of contexts.
    for (let at: Exc | undefined = context, hops = 0; at !== undefined && hops < 1000; at = at.context, hops++) {
      if (at.context === exc) {
        at.context = undefined;
        break;
      }
    }
    exc.context = context;
  }
  return exc;
};

/** A new exception with these arguments, not raised. */
export const newExc = (type: Type, ...args: readonly Value[]): Exc => {
  const exc = new type.ctor() as Exc;
  exc.args = newTuple(args);
  return exc;
};

/** An exception to throw: `throw pyError(E.ValueError, 'text')`. */
export const pyError = (type: Type, text: string): Exc => raised(newExc(type, toStr(text)));

export const typeError = (text: string): Exc => pyError(E.TypeError, text);
export const valueError = (text: string): Exc => pyError(E.ValueError, text);
export const indexError = (text: string): Exc => pyError(E.IndexError, text);
export const keyError = (key: Value): Exc => raised(newExc(E.KeyError, key));
export const overflowError = (text: string): Exc => pyError(E.OverflowError, text);
export const attributeError = (text: string, obj: Value, name: string): Exc => {
  const exc = newExc(E.AttributeError, toStr(text)) as Exc & { $name: Value; $obj: Value };
  exc.$name = toStr(name);
  exc.$obj = obj;
  return raised(exc);
};

/** The `self` of the method in which a NameError was raised: it may have an attribute of that name. */
export const selfOf = new WeakMap<Exc, Value>();

/** The end of an iterator, for code of the program that drives one by hand. */
export const stopIteration = (value: Value | undefined): Exc =>
  raised(value === undefined || value === none ? newExc(E.StopIteration) : newExc(E.StopIteration, value));

/**
 * What Python may catch of what was thrown; `depth` is that of the catching function.
 *
 * Errors: throws on whatever no program may catch: the end of the run, and our own mistakes.
 */
export const caught = (thrown: unknown, depth: number): Exc => {
  if (meter.stopped !== undefined) throw meter.stopped;
  if (thrown instanceof Exc) {
    meter.d = depth;
    return thrown;
  }
  const exc = translated(thrown);
  if (exc === undefined) throw thrown;
  meter.d = depth;
  return exc;
};

/**
 * Whether what was thrown is an exception of one of these types, which the runtime itself handles here. What was called on the
 * way has not counted itself down, so that the depth becomes that of the catching function again.
 */
export const isCaught = (thrown: unknown, depth: number, ...types: readonly Type[]): thrown is Exc => {
  if (meter.stopped !== undefined || !(thrown instanceof Exc)) return false;
  const { t } = thrown;
  if (!types.some((type) => t.isSubtypeOf(type))) return false;
  meter.d = depth;
  return true;
};

/** The exception that an engine's or JavaScript's own error stands for. */
export const translated = (thrown: unknown): Exc | undefined => {
  if (thrown instanceof PyRaise) {
    const type = namedExceptions.get(thrown.name);
    if (type === undefined) return undefined;
    const exc = pyError(type, thrown.text);
    exc.stacks = [thrown.where];
    return exc;
  }
  if (thrown instanceof RangeError) {
    if (/call stack/.test(thrown.message)) return pyError(E.RecursionError, 'maximum recursion depth exceeded');
    if (/Invalid (string|array|typed array) length|BigInt|allocation failed/i.test(thrown.message))
      return meter.stop('bytes', 'what one value can hold');
  }
  return undefined;
};
