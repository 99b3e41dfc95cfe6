/** Python's builtin names. Source: Python 3.14 library reference, "Built-in Functions" and "Built-in Exceptions" are looked up by name only when nothing binds them. */
export const pythonBuiltins: ReadonlySet<string> = new Set(
  `abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright
  credits delattr dict dir divmod enumerate eval exec execfile exit file filter float format frozenset getattr globals
  hasattr hash help hex id input int isinstance issubclass iter len license list locals long map max memoryview min next
  object oct open ord pow print property quit range raw_input reduce reload repr reversed round set setattr slice sorted
  staticmethod str sum super tuple type unichr unicode vars xrange zip True False None NotImplemented Ellipsis
  __import__ __name__ __file__ __doc__ __builtins__ __debug__ self cls
  BaseException Exception ArithmeticError AssertionError AttributeError BlockingIOError BrokenPipeError BufferError
  ChildProcessError ConnectionError EOFError EnvironmentError FileExistsError FileNotFoundError FloatingPointError
  GeneratorExit IOError ImportError IndentationError IndexError InterruptedError IsADirectoryError KeyError
  KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError
  OverflowError PermissionError ProcessLookupError RecursionError ReferenceError RuntimeError StopIteration SyntaxError
  SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError
  UnicodeError ValueError Warning ZeroDivisionError`.split(/\s+/u),
);
