/**
 * The names that Python 3.12 has without an import, sorted.
 *
 * Source: `dir(builtins)` of CPython 3.12, with `copyright`, `credits`, `license` (terminal), and `__build_class__` (no name that programs
 * write) left out.
 */
export const builtinNames: readonly string[] = (
  'ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError ' +
  'BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError ' +
  'DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup False FileExistsError ' +
  'FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError ' +
  'IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError ' +
  'NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning ' +
  'PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration ' +
  'StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError ' +
  'UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ' +
  'ZeroDivisionError __debug__ __doc__ __import__ __name__ abs aiter all anext any ascii bin bool breakpoint bytearray bytes ' +
  'callable chr classmethod compile complex delattr dict dir divmod enumerate eval exec exit filter float format frozenset ' +
  'getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals map max memoryview min next ' +
  'object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super ' +
  'tuple type vars zip'
).split(' ');
