# exceptions notes/groups/chains and tracebacks printed
import traceback, sys
class E1(Exception): pass
class E2(E1):
    def __init__(self, a, b=None): super().__init__(a); self.b = b
    def __str__(self): return f'E2:{self.args[0]}/{self.b}'
try: raise E2('x', b=3)
except E1 as e: e.add_note('n1'); e.add_note('n2'); print(e, repr(e), e.args, e.__notes__, ''.join(traceback.format_exception_only(e)))
def f():
    try: raise ValueError('v')
    except ValueError: raise TypeError('t')
try: f()
except TypeError as e: print(repr(e.__context__), e.__cause__, e.__suppress_context__); traceback.print_exc(file=sys.stdout)
try:
    raise ExceptionGroup('eg', [ValueError(1), TypeError(2), ExceptionGroup('in', [KeyError('k'), OSError(5)])])
except* ValueError as g: print('VE', g.exceptions)
except* (TypeError, KeyError) as g: print('TK', g, g.exceptions)
except* OSError as g: print('OS', repr(g)); 
try:
    try: raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
    except* ValueError: raise RuntimeError('new')
except BaseExceptionGroup as g: print(repr(g)); traceback.print_exception(g, file=sys.stdout)
eg = ExceptionGroup('top', [ValueError('a'), ExceptionGroup('sub', [TypeError('b')])])
print(eg.subgroup(TypeError), eg.split(ValueError), eg.subgroup(lambda e: isinstance(e, ValueError)), eg.message, len(eg.exceptions), eg.derive([KeyError(1)]))
try: raise KeyError('a') from None
except KeyError as e: print(e.__suppress_context__, e.__cause__)
try:
    try: 1 / 0
    finally: [][0]
except IndexError as e: print(repr(e.__context__))
def retry(n):
    for i in range(n):
        try:
            if i < 2: raise ConnectionError(f'try {i}')
            return i
        except ConnectionError as e: last = e; print('retry', e)
    raise last
print(retry(5))
try: retry(2)
except ConnectionError as e: print('gave up', e, e.__traceback__.tb_lineno)
try: raise OSError(2, 'No such', 'f.txt')
except FileNotFoundError as e: print(e, e.errno, e.filename, e.strerror, e.args)
try: int('x')
except (TypeError, ValueError) as e: print(type(e).__name__)
else: print('no')
finally: print('always')
def nested():
    try:
        try: raise ValueError('in')
        finally: print('f1')
    except ValueError as e: print('caught', e); return 'r'
    finally: print('f2')
print(nested())
try: raise
except RuntimeError as e: print(e)
try: raise 'str'
except TypeError as e: print(e)
try: raise ValueError from 5
except TypeError as e: print(e)
try:
    try: raise ValueError(1)
    except ValueError as e: raise
except ValueError as e: print('re', e)
try: print(e)
except NameError as x: print(x)
class Res:
    def __init__(self, n, sup=False): self.n, self.sup = n, sup
    def __enter__(self): print('open', self.n); return self
    def __exit__(self, t, v, tb): print('close', self.n, t.__name__ if t else None); return self.sup
with Res('a', True), Res('b'): raise ValueError('in with')
try:
    with Res('c'): raise KeyError('out')
except KeyError as e: print('got', e)
print(sys.exc_info())
import warnings; warnings.simplefilter('always'); warnings.warn('careful'); warnings.warn('dep', DeprecationWarning)
with warnings.catch_warnings(record=True) as w: warnings.simplefilter('always'); warnings.warn('rec'); print(len(w), w[0].message, w[0].category.__name__)
assert 1 + 1 == 2, 'math'
try: assert [] , ('a', 1)
except AssertionError as e: print(e, e.args)
print(issubclass(KeyError, LookupError), [c.__name__ for c in ZeroDivisionError.__mro__], Exception('a', 1).args, str(Exception()), str(Exception('a', 'b')), repr(KeyError('x')), str(KeyError('x')), StopIteration(3).value, SystemExit(4).code)
f()
