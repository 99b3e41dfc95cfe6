class AppError(Exception):
    def __init__(self, msg, code=1):
        super().__init__(msg)
        self.code = code
    def __str__(self):
        return f"[{self.code}] {super().__str__()}"
class Sub(AppError, ValueError): pass
def f(n):
    try:
        if n == 0: raise Sub("zero", 7)
        if n == 1: return 1 / 0
        if n == 2: return [][1]
        if n == 3: return {}['k']
        if n == 4: return int('x')
        if n == 5: return None.foo
        if n == 6: return 'a' + 1
        if n == 7: assert n > 8, "too small"
        if n == 8: raise KeyError
        if n == 9: raise StopIteration(5)
        if n == 10: return undefined_thing
        if n == 11: return (1, 2)[5]
        if n == 12: return 'abc'.index('z')
        if n == 13: return [1].remove(3)
        if n == 14: return float('abc')
        if n == 15: return range(3)[7]
        if n == 16: return len(5)
        if n == 17: return iter(5)
        if n == 18: return next(iter([]))
        if n == 19: return 5()
        if n == 20: return {[]: 1}
        if n == 21: return max([])
        if n == 22: return chr(-1)
        if n == 23: return ord('ab')
        if n == 24: return sorted([1, 'a'])
        if n == 25: return sum(['a'])
        if n == 26: return 1 < 'a'
        if n == 27: a, b = 1, 2, 3
        if n == 28: a, b = 1,
        if n == 29: a, *b, c = [1]
        if n == 30: return f(1, 2, 3)
        if n == 31: return f()
        if n == 32: return f(m=1)
        if n == 33: return int('12', 40)
        if n == 34: return 'a' * 'b'
        if n == 35: return [1] + (2,)
        if n == 36: return {1} + {2}
        if n == 37: return -'a'
        if n == 38: return 'abc'[1.5]
        if n == 39: return [1, 2]['a']
        if n == 40: return (1).foo
        if n == 41: return 'abc'.foo()
        if n == 42: return [].push(1)
        if n == 43: return {}.add(1)
        if n == 44: return type.foo
        if n == 45: return AppError.foo
        if n == 46: return 2 ** 'a'
        if n == 47: return 1 % 0
        if n == 48: return 1 // 0
        if n == 49: return 1.0 / 0
        if n == 50: return divmod(1, 0)
        if n == 51: return 0 ** -1
        if n == 52: return 1 << -1
        if n == 53: return 1.5 << 1
        if n == 54: return bytes([256])
        if n == 55: return bytes('a')
        if n == 56: return b'a' + 'a'
        if n == 57: return 'é'.encode('ascii')
        if n == 58: return b'\xff'.decode()
        if n == 59: return isinstance(1, 5)
        if n == 60: return issubclass(1, int)
        if n == 61: return zip([1], [1, 2], strict=True).__class__ and list(zip([1], [1, 2], strict=True))
        if n == 62: return round('a')
        if n == 63: return abs('a')
        if n == 64: return hash([])
        if n == 65: return getattr(1, 'zz')
        if n == 66: return setattr(1, 'zz', 1)
        if n == 67: return delattr(1, 'zz')
        if n == 68: return list(1)
        if n == 69: return dict([1])
        if n == 70: return dict([(1, 2, 3)])
        if n == 71: return set(1)
        if n == 72: return ' '.join([1])
        if n == 73: return 'a'.join(5)
        if n == 74: return open('/nonexistent')
        if n == 75: return complex('x')
        if n == 76: return int([])
        if n == 77: return float([])
        if n == 78: return int(float('nan'))
        if n == 79: return int(float('inf'))
        if n == 80: return 'x'.split('')
        if n == 81: return 'x'.replace(1, 2)
        if n == 82: return [1, 2, 3].index(9)
        if n == 83: return (1, 2).index(9)
        if n == 84: return [].pop()
        if n == 85: return [1].pop(5)
        if n == 86: return {}.popitem()
        if n == 87: return set().pop()
        if n == 88: return {1}.remove(2)
        if n == 89: return {}.pop('x')
        if n == 90: return range(1, 2, 0)
        if n == 91: return [1, 2, 3][::0]
        if n == 92: return slice(1, 2, 3).foo
        if n == 93: return print(1, foo=2)
        if n == 94: return sorted([1], foo=2)
        if n == 95: return enumerate()
        if n == 96: return map()
        if n == 97: return 10 ** 5000 and str(10 ** 5000)
        if n == 98: raise 5
        if n == 99: raise int
        if n == 100: raise ValueError("a", "b", 3)
        if n == 101: return min(1)
        if n == 102: return pow(2, -1, 4)
        if n == 103: return reversed({1})
        if n == 104: return bin('a')
        if n == 105: return super().foo
        if n == 106: del [][0]
        if n == 107: del {}['q']
        if n == 108: (1, 2)[0] = 5
        if n == 109: 'abc'[0] = 'x'
        if n == 110: None[0]
        if n == 111: None[0] = 1
        if n == 112: del None[0]
        if n == 113: return "%d" % "x"
        if n == 114: return eval("1 +")
        if n == 115: return int("0x1f")
        if n == 116: return __import__("nope")
        if n == 117: return memoryview(5)
        if n == 118: return type('X', (int, str), {})
        if n == 119: return type('X', (5,), {})
        if n == 120: return object(5)
        if n == 121: return object().x
    except BaseException as e:
        c = e.__context__
        print(n, type(e).__mro__[1].__name__, type(e).__name__, repr(e), '|', e, '|', e.args, c)
    else:
        print(n, 'ok')
for i in range(122): f(i)
