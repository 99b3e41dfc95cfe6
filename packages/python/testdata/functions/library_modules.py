# program: argparse help texts
import argparse, sys
p = argparse.ArgumentParser(prog='tool', description='A tool that does things to files and to other things, over many words that wrap around.', epilog='See also: nothing.')
p.add_argument('path', help='the file')
p.add_argument('rest', nargs='*', metavar='REST')
p.add_argument('-v', '--verbose', action='count', default=0, help='more output (default: %(default)s)')
p.add_argument('-o', '--out', type=str, metavar='FILE', required=True)
g = p.add_argument_group('limits', 'How much.')
g.add_argument('--size', type=int, choices=[1, 2, 3], default=2)
x = p.add_mutually_exclusive_group()
x.add_argument('--fast', action='store_true'); x.add_argument('--slow', action='store_const', const=5)
p.add_argument('--version', action='version', version='%(prog)s 1.0')
print(p.format_usage()); print(p.format_help())
print(p.parse_args(['f', 'a', 'b', '-vv', '-o', 'x', '--size=3', '--fast']))
for bad in (['f'], ['f', '-o', 'x', '--size', '9'], ['f', '-o', 'x', '--size', 'q'], ['f', '-o', 'x', '--nope'], ['f', '-o'], ['f', '-o', 'x', '--fast', '--slow'], [], ['--version']):
    try: p.parse_args(bad)
    except SystemExit as e: print('exit', e.code)
s = argparse.ArgumentParser(prog='git'); sub = s.add_subparsers(dest='cmd', required=True, title='commands')
a = sub.add_parser('add', help='add files', aliases=['a']); a.add_argument('files', nargs='+'); c = sub.add_parser('commit'); c.add_argument('-m')
print(s.parse_args(['add', 'x', 'y']), s.parse_args(['commit', '-m', 'hi']), s.parse_known_args(['commit', '--zz'])); s.print_help(); a.print_help()
try: s.parse_args(['zap'])
except SystemExit: pass
try: s.parse_args([])
except SystemExit: pass
# program: logging lines
import logging, io, sys
logging.basicConfig(level=logging.DEBUG, format='%(levelname)-8s %(name)s:%(lineno)d %(message)s', stream=sys.stdout)
log = logging.getLogger('app.core'); log.debug('x=%d %s', 5, 'y'); log.info('info %(a)s', {'a': 1}); log.warning('w'); log.error('e', extra={'k': 1}); log.critical('c')
try: 1 / 0
except ZeroDivisionError: log.exception('failed %s', 'here')
log.log(25, 'custom'); logging.addLevelName(25, 'NOTICE'); log.log(25, 'custom')
h = logging.StreamHandler(buf := io.StringIO()); h.setFormatter(logging.Formatter('[{levelname}] {message}', style='{')); h.setLevel('ERROR')
l2 = logging.getLogger('other'); l2.addHandler(h); l2.propagate = False; l2.setLevel('INFO'); l2.info('no'); l2.error('yes'); print(repr(buf.getvalue()), l2, h, log.isEnabledFor(10), log.getEffectiveLevel(), logging.getLevelName(30), l2.parent, logging.getLogger('app').getChild('x').name)
class F(logging.Filter):
    def filter(self, r): return 'secret' not in r.getMessage()
log.addFilter(F()); log.info('a secret'); log.info('public')
log.info('bad %d', 'x')
# program: logging without setup
import logging
logging.warning('to stderr %s', 1)
logging.info('nothing')
logging.getLogger('x').error('err')
# program: warnings shown
import warnings
warnings.warn('careful')
warnings.warn('old', DeprecationWarning, stacklevel=1)
def f(): warnings.warn('from f', UserWarning, stacklevel=2)
f(); f()
for i in range(3): warnings.warn('loop')
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); warnings.warn('x', FutureWarning); f()
    print([(str(x.message), x.category.__name__) for x in w])
warnings.filterwarnings('error', category=RuntimeWarning)
try: warnings.warn('boom', RuntimeWarning)
except RuntimeWarning as e: print('raised', e)
warnings.filterwarnings('ignore'); warnings.warn('quiet'); import re
x = 1 is 1
# program: unittest style
import unittest
class T(unittest.TestCase):
    def setUp(self): self.x = [1]
    def test_ok(self): self.assertEqual(self.x, [1]); self.assertTrue(1); self.assertIn(1, self.x); self.assertAlmostEqual(0.1 + 0.2, 0.3); self.assertIsNone(None); self.assertRaises(ValueError, int, 'x'); self.assertRegex('abc', 'b'); self.assertCountEqual([1, 2], [2, 1])
    def test_fail(self): self.assertEqual({'a': 1}, {'a': 2})
    def test_list(self): self.assertEqual([1, 2, 3], [1, 2, 4])
    def test_str(self): self.assertEqual('line one\nline two', 'line one\nline 2')
    def test_error(self): raise KeyError('oops')
    def test_ctx(self):
        with self.assertRaises(ZeroDivisionError) as cm: 1 / 0
        self.assertEqual(str(cm.exception), 'division by zero')
        with self.assertRaisesRegex(ValueError, 'xyz'): int('q')
    @unittest.skip('not now')
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_expected(self): self.assertTrue(False)
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertEqual(i % 2, 0, 'odd one')
import sys, re, io
buf = io.StringIO()
r = unittest.TextTestRunner(stream=buf, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
print(re.sub(r'in [\d.]+s', 'in Xs', buf.getvalue())); print(r)
# program: doctest runs
def add(a, b):
    """Add.

    >>> add(1, 2)
    3
    >>> add('a', 'b')
    'ab'
    >>> add(1, 'x')
    Traceback (most recent call last):
      ...
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    >>> add(2, 2)
    5
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    >>> [1, 2, 3, 4] # doctest: +ELLIPSIS
    [1, ..., 4]
    """
    return a + b
import doctest
print(doctest.testmod())
# program: dataclasses of all sorts
from dataclasses import dataclass, field, asdict, astuple, replace, fields, KW_ONLY, InitVar, FrozenInstanceError, is_dataclass, make_dataclass
from typing import ClassVar
@dataclass(order=True)
class V:
    major: int
    minor: int = 0
    tags: list[str] = field(default_factory=list, compare=False, repr=False)
    count: ClassVar[int] = 0
@dataclass(frozen=True, slots=True)
class P:
    x: float
    y: float = 0.0
    def __add__(self, o): return P(self.x + o.x, self.y + o.y)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2
@dataclass
class I:
    n: int
    _: KW_ONLY
    k: int = 3
    seed: InitVar[int] = 1
    total: int = field(init=False)
    def __post_init__(self, seed): self.total = self.n * self.k + seed
print(V(1), V(1, 2) < V(1, 3), sorted([V(2), V(1, 5)]), P(1) + P(2, 3), hash(P(1)) == hash(P(1)), K(a=1), I(2), I(2, k=5, seed=10), asdict(V(1, tags=['x'])), astuple(I(1)), replace(P(1), y=9), [f.name for f in fields(V)], is_dataclass(V), V(1) == V(1), V(1) == (1, 0), {P(1): 2})
for bad in (lambda: P(), lambda: P(1, 2, 3), lambda: setattr(P(1), 'x', 2), lambda: K(1), lambda: K(b=1), lambda: V(1) < 5, lambda: hash(V(1)), lambda: replace(I(1), total=5), lambda: fields(5), lambda: asdict(5), lambda: P(1).z, lambda: V(1, 2, 3, 4), lambda: V(nope=1), lambda: delattr(P(1), 'x')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
for src in ('@dataclass\nclass A:\n a: int = 1\n b: int', '@dataclass\nclass A:\n a: list = []', '@dataclass(frozen=True)\nclass B(V): pass', '@dataclass(order=True, eq=False)\nclass C: pass', '@dataclass\nclass D:\n x: int = field(default=1, default_factory=int)'):
    try: exec(src)
    except Exception as e: print(type(e).__name__, e)
print(make_dataclass('M', [('x', int), ('y', int, 5)])(1), V.__match_args__, V.__doc__, list(I.__annotations__))
# program: enums of all sorts
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def describe(self): return f'{self.name.lower()}={self.value}'
    @classmethod
    def default(cls): return cls.RED
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
class N(IntEnum): A = 1; B = 5
class S(StrEnum): FOO = auto(); BAR = 'b'
class Planet(Enum):
    EARTH = (5.97, 6.37)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
print(Color.RED, repr(Color.RED), list(Color), Color(2), Color['GREEN'], Color.CRIMSON is Color.RED, Color.RED.describe(), Color.default(), Color.__members__, len(Color), Color.RED in Color, isinstance(Color.RED, Color), Color.RED == 1, N.A == 1, N.A + N.B, N.B > 3, sorted(N), f'{N.A} {Color.RED:>12} {S.FOO}', S.BAR + '!', S('b'), Planet.EARTH.mass, Planet.EARTH)
print(Perm.R | Perm.X, Perm.RW, Perm.RW & Perm.R, ~Perm.R, Perm(0), Perm.W in Perm.RW, bool(Perm(0)), list(Perm.RW), Perm(7), Perm.R ^ Perm.RW, repr(Perm.R | Perm.W), Perm.X.value)
for bad in (lambda: Color(9), lambda: Color['NOPE'], lambda: setattr(Color, 'RED', 5), lambda: Color.RED < Color.GREEN, lambda: Color.BLUE, lambda: Color.RED.nope, lambda: Perm(64), lambda: N('x'), lambda: S('zz'), lambda: type('Sub', (Color,), {}), lambda: unique(Color), lambda: Color(), lambda: Color(1, 2, 3), lambda: delattr(Color, 'RED'), lambda: setattr(Color.RED, 'value', 2), lambda: 'x' in Color, lambda: Enum('E', 'A A')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
A = Enum('Animal', 'CAT DOG'); print(list(A), A.CAT.value, A(2).name, {Color.RED: 1}[Color.RED], Color.RED.__class__, hash(Color.RED) == hash(Color.CRIMSON))
match Color.GREEN:
    case Color.RED: print('r')
    case Color.GREEN: print('g')
