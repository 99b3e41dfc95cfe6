/**
 * A name that Python can call, of one that a server gives; `get-weather` becomes `get_weather`. Never one
 * that programs have already: a server that calls its tool `print` would be handed all that they print.
 */
export const toolName = (given: string): string => {
  const plain = given
    .replaceAll(/[^A-Za-z0-9_]+/gu, '_')
    .replace(/^_+/u, '')
    .slice(0, 80);
  const name = /^[A-Za-z]/u.test(plain) ? plain : `tool_${plain}`;
  return keywords.has(name) || taken.has(name) ? `${name}_` : name;
};

/** Source: The Python Language Reference 3.12, section 2.3.1. */
const keywords: ReadonlySet<string> = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

/** Source: The Python Standard Library 3.12, "Built-in Functions" and "Built-in Exceptions"; what programs in JavaScript find. */
const takenText =
  'ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError ' +
  'BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ' +
  'ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning ' +
  'EnvironmentError Exception ExceptionGroup FileExistsError FileNotFoundError FloatingPointError ' +
  'FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError ' +
  'InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError ' +
  'NameError NotADirectoryError NotImplemented NotImplementedError OSError OverflowError ' +
  'PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError ' +
  'ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning ' +
  'SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError ' +
  'UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ' +
  'ZeroDivisionError abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr ' +
  'classmethod compile complex delattr dict dir divmod enumerate eval exec exit filter float format ' +
  'frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals ' +
  'map max memoryview min next object oct open ord pow print property quit range repr reversed round set ' +
  'setattr slice sorted staticmethod str sum super tuple type vars zip Array ArrayBuffer BigInt Boolean Date ' +
  'Error Function Infinity Intl JSON Map Math NaN Number Object Promise Proxy Reflect RegExp Set String ' +
  'Symbol TextDecoder TextEncoder URL URLSearchParams WeakMap WeakSet atob btoa clearInterval clearTimeout ' +
  'console crypto globalThis isFinite isNaN parseFloat parseInt performance queueMicrotask setInterval ' +
  'setTimeout structuredClone tools undefined';
const taken: ReadonlySet<string> = new Set(takenText.split(' '));
