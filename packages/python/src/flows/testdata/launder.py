# Attempts to get what is labelled `mail` to `post` in a way that nobody notices. Each ends in a call that must be refused.
# `s` is the body of the mail. Parts are separated by lines that begin with `### `.
### directly
post(s)
### concatenation
post('a' + s)
### f-string
post(f'{s}')
### f-string with a width
post(f'{s:>40}')
### f-string with a labelled width
post(f'{"x":>{len(s)}}')
### percent
post('%s' % s)
### percent with a tuple
post('%s %s' % ('a', s))
### percent with a mapping
post('%(a)s' % {'a': s})
### str.format
post('{}'.format(s))
### str.format by name
post('{a}'.format(a=s))
### str.format of an attribute
class Box: pass
box = Box()
box.s = s
post('{0.s}'.format(box))
### format_map
post('{a}'.format_map({'a': s}))
### join
post(''.join(['a', s]))
### join of characters
post(''.join([c for c in s]))
### reversed
post(''.join(reversed(s)))
### slicing
post(s[1:] + s[:1])
### one character
post(s[0])
### ord and chr
post(''.join(chr(ord(c) + 1) for c in s))
### numbers
post([ord(c) for c in s])
### sum of numbers
post(sum(ord(c) for c in s))
### length
post(len(s))
### comparison
post(s == 'abc')
### order
post(s < 'm')
### membership
post('secret' in s)
### not
post(not s)
### identity with None
post(mail['from'] is None)
### a whole mail
post(mail)
### a list with a mail in it
post([1, {'m': [mail]}])
### a tuple
post((1, s))
### repr
post(repr({'a': s}))
### str of a list
post(str([s]))
### dict key
d = {s: 1}
post(list(d)[0])
### dict key of an item set later
d = {}
d[s] = 1
post(list(d.keys()))
### dict items
d = {}
d[s] = 1
for k, v in d.items():
    post(k)
### dict from a comprehension
d = {c: 1 for c in s}
post(''.join(d))
### dict.fromkeys
post(''.join(dict.fromkeys(s)))
### a value looked up by a secret
table = {c: i for i, c in enumerate('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ')}
post([table[c] for c in s])
### an element at a secret index
letters = 'abcdefghijklmnopqrstuvwxyz'
post(letters[len(s)])
### get with a secret key
post({'a': 1}.get(s, 2))
### setdefault
d = {}
d.setdefault(s, 1)
post(str(d))
### set
post(str({s}))
### set membership
post('e' in set(s))
### set algebra
post(sorted(set(s) & set('abcdef')))
### frozenset
post(sorted(frozenset(s)))
### set.add
seen = set()
seen.add(s)
post(seen.pop())
### list.extend
chars = []
chars.extend(s)
post(chars)
### augmented assignment of a list
chars = []
chars += s
post(chars)
### slice assignment
chars = []
chars[:] = s
post(chars)
### list of list
post(list(s))
### list.append
out = []
out.append(s)
post(out[0])
### list.insert
out = [1]
out.insert(0, s)
post(out)
### order of a sort
rows = [('b', 2), ('a', 1)]
rows.sort(key=lambda row: s.find(row[0]))
post(rows)
### sorted with a key
post(sorted(['x', 's', 'e'], key=lambda c: s.find(c)))
### max with a key
post(max('abcdefgh', key=s.count))
### min
post(min(s))
### pop at a secret index
letters = list('abcdefghijklmnopqrstuvwxyz')
post(letters.pop(len(s)))
### what a pop left
letters = list('abcdefghijklmnopqrstuvwxyz')
letters.pop(len(s))
post(letters)
### del at a secret index
letters = list('abcdefghijklmnopqrstuvwxyz')
del letters[len(s)]
post(letters)
### store at a secret index
flags = [0] * 40
flags[len(s)] = 1
post(flags)
### unpacking
a, b, *rest = s
post(a)
### starred rest
a, b, *rest = s
post(rest)
### unpacking of a pair
x, y = (s, 1)
post(x)
### swap
x, y = 'clean', s
x, y = y, x
post(x)
### for over characters
out = ''
for c in s:
    out += c
post(out)
### enumerate
post([(i, c) for i, c in enumerate(s)])
### zip
post(list(zip(s, range(3))))
### map
post(list(map(ord, s)))
### map with a function
post(list(map(lambda c: c + '!', s)))
### filter
post(list(filter(str.isupper, s)))
### filter by a secret
post(list(filter(lambda c: c in s, 'abcdefghij')))
### iterator saved for later
it = iter(s)
next(it)
post(next(it))
### range of a secret
post(list(range(len(s))))
### generator
def gen():
    yield s
post(next(gen()))
### generator send
def gen():
    x = yield
    yield x
g = gen()
next(g)
post(g.send(s))
### yield from
def gen():
    yield from s
post(list(gen()))
### generator return value
def inner():
    yield 1
    return s
def outer():
    x = yield from inner()
    yield x
post(list(outer())[1])
### generator expression
post(''.join(c for c in s))
### closure
def make(x):
    def inner():
        return x
    return inner
post(make(s)())
### nonlocal
def outer():
    x = ''
    def inner():
        nonlocal x
        x = s
    inner()
    return x
post(outer())
### global
kept = ''
def keep():
    global kept
    kept = s
keep()
post(kept)
### default argument
def f(x=s):
    return x
post(f())
### keyword arguments
def f(**kw):
    return kw
post(f(a=s)['a'])
### star arguments
def f(*args):
    return args
post(f(1, s)[1])
### call with a star
def f(a, b):
    return b
post(f(*[1, s]))
### call with double star
def f(a):
    return a
post(f(**{'a': s}))
### keyword names
def f(**kw):
    return list(kw)
post(f(**{s: 1}))
### lambda
post((lambda x: x)(s))
### decorator
def deco(value):
    def wrap(f):
        return lambda: value
    return wrap
@deco(s)
def f(): pass
post(f())
### class attribute
class C:
    x = s
post(C.x)
### class attribute set later
class C: pass
C.x = s
post(C().x)
### instance attribute
class C:
    def __init__(self, x):
        self.x = x
post(C(s).x)
### setattr
class C: pass
c = C()
setattr(c, 'x', s)
post(getattr(c, 'x'))
### name of an attribute
class C: pass
c = C()
setattr(c, s, 1)
post(list(vars(c)))
### __dict__
class C: pass
c = C()
c.__dict__['x'] = s
post(c.x)
### slots
class C:
    __slots__ = ('x',)
c = C()
c.x = s
post(c.x)
### property
class C:
    @property
    def x(self):
        return s
post(C().x)
### __getattr__
class C:
    def __getattr__(self, name):
        return s
post(C().anything)
### __getitem__
class C:
    def __getitem__(self, i):
        return s[i]
post(C()[0])
### __str__
class C:
    def __str__(self):
        return s
post(str(C()))
### __repr__ in a list
class C:
    def __repr__(self):
        return s
post(str([C()]))
### __format__
class C:
    def __format__(self, spec):
        return s
post(f'{C()}')
### __eq__
class C:
    def __eq__(self, other):
        return s.startswith('X')
post(C() == 1)
### __hash__
class C:
    def __hash__(self):
        return len(s)
post(hash(C()))
### __len__
class C:
    def __len__(self):
        return len(s)
post(len(C()))
### __bool__
class C:
    def __bool__(self):
        return s.startswith('X')
post(bool(C()))
### __contains__
class C:
    def __contains__(self, x):
        return x in s
post('X' in C())
### __iter__
class C:
    def __iter__(self):
        return iter(s)
post(list(C()))
### __call__
class C:
    def __call__(self):
        return s
post(C()())
### __add__
class C:
    def __add__(self, other):
        return s
post(C() + 1)
### __lt__ in a sort
class C:
    def __init__(self, c):
        self.c = c
    def __lt__(self, other):
        return s.find(self.c) < s.find(other.c)
post([one.c for one in sorted([C('e'), C('X'), C('s')])])
### __enter__
class C:
    def __enter__(self):
        return s
    def __exit__(self, *args):
        return None
with C() as x:
    post(x)
### exception arguments
try:
    raise ValueError(s)
except ValueError as e:
    post(e.args[0])
### exception text
try:
    raise ValueError(s)
except ValueError as e:
    post(str(e))
### text of an exception of the library
try:
    int(s)
except ValueError as e:
    post(str(e))
### KeyError
try:
    {}[s]
except KeyError as e:
    post(e.args[0])
### AttributeError
class C: pass
try:
    getattr(C(), s)
except AttributeError as e:
    post(str(e))
### exception of one's own
class Own(Exception):
    def __init__(self, payload):
        super().__init__('own')
        self.payload = payload
try:
    raise Own(s)
except Own as e:
    post(e.payload)
### traceback
import traceback
try:
    raise ValueError(s)
except ValueError:
    post(traceback.format_exc())
### note on an exception
try:
    e = ValueError('x')
    e.add_note(s)
    raise e
except ValueError as e:
    post(e.__notes__)
### exception group
try:
    raise ExceptionGroup('g', [ValueError(s)])
except* ValueError as g:
    post(str(g.exceptions[0]))
### encode and decode
post(s.encode().decode())
### bytes
post(s.encode())
### bytes as numbers
post(list(s.encode()))
### hex
post(s.encode().hex())
### int.from_bytes
post(int.from_bytes(s.encode(), 'big'))
### int to_bytes
n = int.from_bytes(s.encode(), 'big')
post(n.to_bytes(40, 'big').strip(b'\0').decode())
### bytearray
b = bytearray()
b.extend(s.encode())
post(bytes(b))
### bytearray item
b = bytearray(1)
b[0] = ord(s[0])
post(list(b))
### memoryview
post(bytes(memoryview(s.encode())))
### memoryview into a bytearray
b = bytearray(4)
memoryview(b)[:] = s.encode()[:4]
post(bytes(b))
### json
import json
post(json.dumps({'a': s}))
### json and back
import json
post(json.loads(json.dumps({'a': s}))['a'])
### json.dump
import json, io
out = io.StringIO()
json.dump({'a': s}, out)
post(out.getvalue())
### json object_hook
import json
kept = []
json.loads(json.dumps({'a': s}), object_hook=lambda d: kept.append(d['a']))
post(kept)
### re.sub
import re
post(re.sub('z', '-', s))
### re.sub with a callback
import re
kept = []
re.sub('.', lambda m: kept.append(m.group()) or '', s)
post(kept)
### re.findall
import re
post(re.findall('[A-Z]', s))
### re.match group
import re
m = re.match('(.)(.)', s)
post(m.group(1))
### re.match groups kept
import re
post(re.match('(.)(.)', s).groups())
### re.finditer
import re
post([m.start() for m in re.finditer('e', s)])
### re.split
import re
post(re.split(' ', s))
### compiled pattern of a secret
import re
p = re.compile(s)
post(p.pattern)
### StringIO
import io
out = io.StringIO()
out.write(s)
post(out.getvalue())
### print to a StringIO
import io
out = io.StringIO()
print(s, file=out)
post(out.getvalue())
### StringIO position
import io
out = io.StringIO()
out.write(s)
post(out.tell())
### BytesIO
import io
out = io.BytesIO()
out.write(s.encode())
post(out.getvalue())
### redirect_stdout
import io, contextlib
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print(s)
post(out.getvalue())
### a file
with open('/tmp/x', 'w') as f:
    f.write(s)
with open('/tmp/x') as f:
    post(f.read())
### a file read line by line
with open('/tmp/x', 'w') as f:
    f.write(s)
for line in open('/tmp/x'):
    post(line)
### the name of a file
import os
open('/tmp/' + s, 'w').close()
post(os.listdir('/tmp'))
### the size of a file
import os
with open('/tmp/x', 'w') as f:
    f.write(s)
post(os.path.getsize('/tmp/x'))
### pathlib
import pathlib
pathlib.Path('/tmp/x').write_text(s)
post(pathlib.Path('/tmp/x').read_text())
### a file that was open before
f = open('/tmp/x', 'w+')
g = open('/tmp/x')
f.write(s)
f.flush()
post(g.read())
### os.environ
import os
os.environ['X'] = s
post(os.environ['X'])
### os.getenv
import os
os.environ['X'] = s
post(os.getenv('X'))
### csv writer
import csv, io
out = io.StringIO()
csv.writer(out).writerow([s])
post(out.getvalue())
### csv DictWriter
import csv, io
out = io.StringIO()
w = csv.DictWriter(out, ['a'])
w.writerow({'a': s})
post(out.getvalue())
### csv reader
import csv, io
post(list(csv.reader(io.StringIO(s))))
### csv reader of a list
import csv
post(list(csv.reader([s]))[0])
### logging
import logging, io
out = io.StringIO()
logging.basicConfig(stream=out)
logging.warning(s)
post(out.getvalue())
### string.Template
import string
post(string.Template('$a').substitute(a=s))
### textwrap
import textwrap
post(textwrap.fill(s, 10))
### base64
import base64
post(base64.b64encode(s.encode()))
### hashlib
import hashlib
post(hashlib.sha256(s.encode()).hexdigest())
### hashlib in steps
import hashlib
h = hashlib.sha256()
h.update(s.encode())
post(h.hexdigest())
### hmac
import hmac
post(hmac.new(b'k', s.encode(), 'sha256').hexdigest())
### zlib
import zlib
post(zlib.decompress(zlib.compress(s.encode())))
### zlib in steps
import zlib
c = zlib.compressobj()
post(c.compress(s.encode()) + c.flush())
### crc32
import zlib
post(zlib.crc32(s.encode()))
### struct
import struct
post(struct.unpack('4s', struct.pack('4s', s.encode()[:4])))
### struct.pack_into
import struct
b = bytearray(4)
struct.pack_into('4s', b, 0, s.encode())
post(bytes(b))
### array
import array
a = array.array('B')
a.frombytes(s.encode())
post(a.tolist())
### array append
import array
a = array.array('I')
a.append(ord(s[0]))
post(a[0])
### functools.reduce
import functools
post(functools.reduce(lambda a, b: b + a, s))
### functools.partial
import functools
post(functools.partial(lambda x: x, s)())
### partial's arguments
import functools
post(functools.partial(print, s).args)
### lru_cache
import functools
@functools.lru_cache
def f(x):
    return x + '!'
f(s)
post(f(s))
### cached_property
import functools
class C:
    @functools.cached_property
    def x(self):
        return s
c = C()
c.x
post(c.x)
### itertools.chain
import itertools
post(list(itertools.chain('a', s)))
### itertools.accumulate
import itertools
post(list(itertools.accumulate(s)))
### itertools.groupby
import itertools
post([k for k, g in itertools.groupby(s)])
### itertools.tee
import itertools
a, b = itertools.tee(iter(s))
post(list(b))
### itertools.compress
import itertools
post(list(itertools.compress('abcdef', [c > 'm' for c in s])))
### itertools.islice
import itertools
post(list(itertools.islice(s, 2)))
### itertools.product
import itertools
post(list(itertools.product(s[:2], 'ab')))
### collections.Counter
import collections
post(collections.Counter(s).most_common(1))
### Counter update
import collections
c = collections.Counter()
c.update(s)
post(dict(c))
### deque
import collections
d = collections.deque()
d.extend(s)
post(list(d))
### deque append
import collections
d = collections.deque()
d.append(s)
post(d.popleft())
### defaultdict
import collections
d = collections.defaultdict(list)
d[s].append(1)
post(list(d))
### OrderedDict
import collections
d = collections.OrderedDict()
d[s] = 1
post(list(d))
### ChainMap
import collections
inner = {}
d = collections.ChainMap(inner)
d['a'] = s
post(inner['a'])
### UserDict
import collections
d = collections.UserDict()
d['a'] = s
post(d.data['a'])
### namedtuple
import collections
P = collections.namedtuple('P', 'a b')
post(P(s, 1).a)
### heapq
import heapq
h = []
heapq.heappush(h, s)
post(heapq.heappop(h))
### bisect
import bisect
post(bisect.bisect(['a', 'z'], s))
### dataclass
from dataclasses import dataclass
@dataclass
class D:
    x: str
post(D(s).x)
### dataclass repr
from dataclasses import dataclass
@dataclass
class D:
    x: str
post(repr(D(s)))
### dataclass asdict
from dataclasses import dataclass, asdict
@dataclass
class D:
    x: str
post(asdict(D(s)))
### dataclass equality
from dataclasses import dataclass
@dataclass
class D:
    x: str
post(D(s) == D('a'))
### enum by value
import enum
class E(enum.Enum):
    A = 10
    B = 11
post(E(mail['id']).name)
### enum's name by index
import enum
class E(enum.Enum):
    A = 10
    B = 11
post(list(E)[mail["id"] - 10].name)
### SimpleNamespace
from types import SimpleNamespace
post(SimpleNamespace(x=s).x)
### copy.deepcopy
import copy
post(copy.deepcopy([[s]])[0][0])
### copy.copy of an instance
import copy
class C: pass
c = C()
c.x = s
post(copy.copy(c).x)
### datetime
import datetime
post(datetime.date.fromordinal(len(s)).isoformat())
### strftime
import datetime
post(datetime.date(2020, 1, 1).strftime(s))
### timedelta
import datetime
post(str(datetime.timedelta(days=len(s))))
### decimal
from decimal import Decimal
post(str(Decimal(len(s)) + 1))
### fractions
from fractions import Fraction
post(str(Fraction(len(s), 7)))
### math
import math
post(math.sqrt(len(s)))
### statistics
import statistics
post(statistics.mean([len(s), 1]))
### random.seed
import random
random.seed(s)
post(random.random())
### random.choice
import random
post(random.choice(s))
### random.shuffle
import random
x = list(s)
random.shuffle(x)
post(x)
### a random generator of one's own
import random
r = random.Random(s)
post(r.randint(0, 1000))
### urllib.parse
import urllib.parse
post(urllib.parse.quote(s))
### html.escape
import html
post(html.escape(s))
### HTMLParser
from html.parser import HTMLParser
class P(HTMLParser):
    got = ''
    def handle_data(self, data):
        self.got += data
p = P()
p.feed('<b>' + s + '</b>')
post(p.got)
### difflib
import difflib
post(list(difflib.ndiff([s], ['a'])))
### shlex
import shlex
post(shlex.split(s))
### unicodedata
import unicodedata
post(unicodedata.normalize('NFC', s))
### pprint
import pprint
post(pprint.pformat({'a': s}))
### operator
import operator
post(operator.add('a', s))
### operator.itemgetter
import operator
post(operator.itemgetter('a')({'a': s}))
### operator.methodcaller
import operator
post(operator.methodcaller('upper')(s))
### str.maketrans
post('abc'.translate(str.maketrans({'a': s})))
### translate
post(s.translate({ord('X'): 'Y'}))
### str.join as a function
post(str.join('', ['a', s]))
### type's method
post(str.upper(s))
### bound method kept
f = s.upper
post(f())
### eval
post(eval('s + "x"'))
### eval of a secret
post(eval(repr(s)))
### exec
exec('y = s')
post(y)
### exec into a dictionary
d = {}
exec('y = x', {'x': s}, d)
post(d['y'])
### ast.literal_eval is not there; eval of a number
post(eval(str(len(s))))
### walrus
if (y := s):
    post(y)
### conditional expression
post(s if True else '')
### and
post(True and s)
### or
post(s or 'x')
### chained comparison
post('a' < s < 'z')
### match capture
match mail:
    case {'body': y}:
        post(y)
### match of a sequence
match mail['words']:
    case [a, b]:
        post(b)
### match rest
match mail:
    case {'id': _, **rest}:
        post(rest['body'])
### match class
class C:
    __match_args__ = ('x',)
    def __init__(self, x):
        self.x = x
match C(s):
    case C(y):
        post(y)
### echo of another tool
post(echo(s))
### asyncio
import asyncio
async def read():
    return s
post(asyncio.run(read()))
### asyncio.gather
import asyncio
async def read():
    await asyncio.sleep(0)
    return s
async def main():
    return await asyncio.gather(read(), read())
post(asyncio.run(main())[0])
### asyncio.Queue
import asyncio
async def main():
    q = asyncio.Queue()
    await q.put(s)
    post(await q.get())
asyncio.run(main())
### asyncio task
import asyncio
async def read():
    return s
async def main():
    t = asyncio.create_task(read())
    post(await t)
asyncio.run(main())
### asyncio future
import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    f.set_result(s)
    post(await f)
asyncio.run(main())
### async generator
import asyncio
async def gen():
    yield s
async def main():
    async for x in gen():
        post(x)
asyncio.run(main())
### async comprehension
import asyncio
async def gen():
    yield s
async def main():
    post([x async for x in gen()])
asyncio.run(main())
### contextvars of a context manager
import contextlib
@contextlib.contextmanager
def cm():
    yield s
with cm() as x:
    post(x)
### weakref
import weakref
class C: pass
c = C()
c.x = s
post(weakref.ref(c)().x)
### a function chosen by a secret
def a():
    return 'a'
def b():
    return 'b'
post([a, b][len(s) % 2]())
### a method chosen by a secret
post(getattr('abc', ['upper', 'title'][len(s) % 2])())
### an object chosen by a secret
class C:
    def __init__(self, n):
        self.n = n
objects = [C(1), C(2)]
post(objects[len(s) % 2].n)
### an object chosen by a secret, changed
class C: pass
a, b = C(), C()
[a, b][len(s) % 2].n = 1
post(hasattr(a, 'n'))
### a class chosen by a secret
class A:
    n = 1
class B:
    n = 2
post([A, B][len(s) % 2]().n)
### isinstance
post(isinstance(mail['from'], str))
### type
post(type(mail['from']).__name__)
### bool
post(mail['urgent'])
### None
post(mail['from'])
### None in a list
post([mail['from']])
### bool in text
post(str(mail['urgent']))
### int
post(mail['id'] + 1)
### float
post(mail['id'] / 2)
### round
post(round(mail['id'] / 3, 2))
### divmod
post(divmod(mail['id'], 4))
### pow
post(pow(2, mail['id']))
### complex
post(str(complex(mail['id'], 1)))
### big int
post(10 ** 20 + mail['id'])
### bit operations
post(mail['id'] & 3)
### negation
post(-mail['id'])
### abs
post(abs(mail['id']))
### hex of an int
post(hex(mail['id']))
### any
post(any(c == 'q' for c in s))
### all
post(all(c > 'a' for c in s))
### iter with a sentinel
it = iter(s)
post(list(iter(lambda: next(it, None), None)))
### slice object
post('abcdefghijklmnopqrstuvwxyz'[slice(0, mail['id'])])
### string repetition
post('x' * mail['id'])
### list repetition
post(len([0] * mail['id']))
### ljust
post('x'.ljust(mail['id'], '.'))
### a mail kept in a container of containers
store = {'a': {'b': []}}
store['a']['b'].append(s)
post(json_like := str(store))
### print's file as an object of one's own
class F:
    text = ''
    def write(self, t):
        self.text += t
f = F()
print(s, file=f)
post(f.text)
### sys.stdout replaced
import sys
class F:
    text = ''
    def write(self, t):
        self.text += t
    def flush(self): pass
f = F()
old, sys.stdout = sys.stdout, f
print(s)
sys.stdout = old
post(f.text)
### metaclass
class M(type):
    def __new__(cls, name, bases, ns):
        ns['x'] = s
        return super().__new__(cls, name, bases, ns)
class C(metaclass=M): pass
post(C.x)
### the name of a class
post(type(s, (), {}).__name__)
### __init_subclass__
class Base:
    def __init_subclass__(cls, x=None):
        cls.x = x
class C(Base, x=s): pass
post(C.x)
### descriptor
class D:
    def __get__(self, obj, owner):
        return s
class C:
    x = D()
post(C().x)
### str subclass
class S(str): pass
post(S(s))
### str subclass, upper
class S(str): pass
post(S(s).upper())
### list subclass
class L(list): pass
x = L(s)
post(x[0])
### dict subclass with __missing__
class D(dict):
    def __missing__(self, key):
        return s
post(D()['a'])
### int subclass
class I(int): pass
post(I(mail['id']) + 1)
### argparse
import argparse
p = argparse.ArgumentParser()
p.add_argument('x')
post(p.parse_args([s]).x)
### inspect defaults
def f(x=s): pass
post(f.__defaults__[0])
### function attribute
def f(): pass
f.x = s
post(f.x)
### doc of a function
def f(): pass
f.__doc__ = s
post(f.__doc__)
### module attribute
import math
math.x = s
post(math.x)
### warnings
import warnings
with warnings.catch_warnings(record=True) as got:
    warnings.simplefilter('always')
    warnings.warn(s)
post(str(got[0].message))
### a value that two generators pass on
def a():
    x = yield
    while True:
        x = yield x
g = a()
next(g)
g.send(s)
post(g.send('clean') + g.send('') if False else next(g) or g.gi_frame is None or s)
### uuid5
import uuid
post(str(uuid.uuid5(uuid.NAMESPACE_DNS, s)))
### gzip
import gzip
post(gzip.decompress(gzip.compress(s.encode())))
### zipfile
import zipfile, io
b = io.BytesIO()
with zipfile.ZipFile(b, 'w') as z:
    z.writestr('a', s)
post(zipfile.ZipFile(io.BytesIO(b.getvalue())).read('a'))
### calendar
import calendar
post(calendar.month_name[mail['id']])
### reprlib
import reprlib
post(reprlib.repr(s))
### binascii
import binascii
post(binascii.hexlify(s.encode()))
### secrets.compare_digest
import hmac
post(hmac.compare_digest(s, 'a'))
### a length through a container
post(len(list(s)))
### index
post('abcdefghijklmnopqrstuvwxyzX'.index(s[0]))
### partition
post(s.partition(' ')[2])
### splitlines
post(s.splitlines())
### split
post(s.split()[0])
### a loop over words
out = []
for w in s.split():
    out.append(w)
post(out)
### dict of words
post({w: len(w) for w in s.split()})
### nested comprehension
post([c for w in s.split() for c in w])
### star in a display
post([*s])
### double star in a display
post({**mail}['body'])
### dict union
post(({'a': 1} | mail)['body'])
### dict update
d = {}
d.update(mail)
post(d['body'])
### tuple addition
post((1,) + tuple(s))
### assert message
try:
    assert False, s
except AssertionError as e:
    post(str(e))
### sys.exit code
try:
    raise SystemExit(s)
except SystemExit as e:
    post(e.code)
### StopIteration value
def g():
    return s
    yield
try:
    next(g())
except StopIteration as e:
    post(e.value)
### input of a sort's comparison
from functools import cmp_to_key
post(sorted('abXs', key=cmp_to_key(lambda a, b: s.find(a) - s.find(b))))
### global iterator in a closure
it = iter([s])
def f():
    return next(it)
post(f())
### total ordering
import functools
@functools.total_ordering
class C:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
post(C(s) >= C('a'))
### singledispatch
import functools
@functools.singledispatch
def f(x): return 'other'
@f.register
def _(x: str): return x + 's'
post(f(s))
### deque rotation
import collections
d = collections.deque('abcdefgh')
d.rotate(mail['id'])
post(d[0])
### bisect.insort
import bisect
x = ['a', 'c']
bisect.insort(x, s)
post(x)
### list.remove
x = ['one', 'two']
x.remove(mail['words'][0])
post(x)
### set.discard
x = {'one', 'two'}
x.discard(mail['words'][0])
post(len(x))
### dict.pop
x = {'one': 1, 'two': 2}
x.pop(mail['words'][0])
post(x)
### del of a key
x = {'one': 1, 'two': 2}
del x[mail['words'][0]]
post(x)
### an awaited tool
import asyncio
async def main():
    post(await echo(s))
asyncio.run(main())
### tools side by side
import asyncio
async def main():
    a, b = await asyncio.gather(read_mail(), weather())
    post(a['body'])
asyncio.run(main())
### a tool handed mail, awaited
import asyncio
async def main():
    await post(s)
asyncio.run(main())
### a tool in a task
import asyncio
async def main():
    t = asyncio.create_task(read_mail())
    await t
    post(t.result()['body'])
asyncio.run(main())
### a shuffle after a secret seed
import random
random.seed(mail['id'])
x = ['p', 'q', 'r']
random.shuffle(x)
post(x)
### name of a class's attribute
class C: pass
setattr(C, s, 1)
post([name for name in vars(C) if name[0] != '_'])
### name of a function's attribute
def f(): pass
setattr(f, s, 1)
post(list(vars(f)))
### at the end of the program
import atexit
post('x', to='begin') if False else None
atexit.register(lambda: post(s))
### a property of a class of the library
import csv, io
r = csv.DictReader(io.StringIO(s))
post(r.fieldnames)
### a field of a class of the library, set
import csv, io
r = csv.DictReader(io.StringIO('a'))
r.fieldnames = [s]
post(r.fieldnames)
### a generator of the library
import collections
c = collections.ChainMap({}, {s: 1})
post([k for k in c])
### a literal in text that is run
exec('y = ' + repr(s))
post(y)
### a name in text that is run
exec('class C:\n    ' + ''.join(c for c in s if c.isalpha()) + ' = 1')
post([name for name in vars(C) if name[0] != '_'])
### a function made from text
d = {}
exec('def f():\n    return ' + repr(s), d)
post(d['f']())
### code kept for later
code = compile('x = ' + repr(s), 'a', 'exec')
d = {}
exec(code, d)
post(d['x'])
### storing through a property that is no function
import functools, io
out = io.StringIO()
class C:
    x = property(None, lambda self, v: None)
class D:
    x = property(None, functools.partial(lambda write, self, v: write(v), out.write))
D().x = s
post(out.getvalue())
### storing through a property given later
import functools, io
out = io.StringIO()
class D: pass
d = D()
D.x = property(None, functools.partial(lambda write, self, v: write(v), out.write))
d.x = s
post(out.getvalue())
### storing through a descriptor
import io
out = io.StringIO()
class Store:
    def __set__(self, obj, v):
        out.write(v)
class D:
    x = Store()
D().x = s
post(out.getvalue())
### storing through __setattr__
class D:
    def __setattr__(self, name, v):
        kept.append(v)
kept = []
D().x = s
post(kept)
### a method of a list as a callback
kept = []
list(map(kept.append, s))
post(kept)
### a method of a list as a pattern's callback
import re
kept = []
try:
    re.sub('X', kept.append, s)
except TypeError:
    pass
post(str(kept))
### a method of a set as a callback
kept = set()
list(map(kept.add, s))
post(sorted(kept))
### a method of a class, with the list beside it
import itertools
kept = []
list(map(list.append, itertools.repeat(kept), s))
post(kept)
### a partial of a method
import functools
kept = []
list(map(functools.partial(list.append, kept), s))
post(kept)
### a dictionary's method as a callback
kept = {}
list(map(kept.__setitem__, 'ab', s))
post(kept)
### setattr as a callback
import functools
class C: pass
c = C()
list(map(functools.partial(setattr, c, 'x'), s))
post(c.x)
### operator.setitem as a callback
import functools, operator
kept = {}
list(map(functools.partial(operator.setitem, kept, 'k'), s))
post(kept['k'])
### heappush as a callback
import functools, heapq
kept = []
list(map(functools.partial(heapq.heappush, kept), s))
post(kept[0])
### a counter's method as a callback
import collections
kept = collections.Counter()
list(map(kept.update, s))
post(dict(kept))
### a deque's method as a callback
import collections
kept = collections.deque()
list(map(kept.append, s))
post(list(kept))
### a filter's callback
kept = []
list(filter(kept.append, s))
post(kept)
### a key function that keeps
kept = []
sorted(s, key=lambda c: kept.append(c) or c)
post(kept)
### reduce with a method
import functools
kept = functools.reduce(lambda a, c: a + [c], s, [])
post(kept)
### the precision of decimals
import decimal
decimal.getcontext().prec = ord(s[0])
post(str(decimal.Decimal(1) / 3))
### the precision in a local context
import decimal
with decimal.localcontext() as c:
    c.prec = ord(s[0])
    post(str(decimal.Decimal(1) / 3))
### a context that is set
import decimal
decimal.setcontext(decimal.Context(prec=ord(s[0])))
post(str(decimal.Decimal(1) / 3))
### a dialect that is registered
import csv
csv.register_dialect('q', delimiter=s[0])
import io
b = io.StringIO(); csv.writer(b, 'q').writerow([1, 2])
post(b.getvalue())
### the name of a dialect
import csv
csv.register_dialect(s)
post(csv.list_dialects())
### the longest field of csv
import csv
csv.field_size_limit(ord(s[0]))
post(csv.field_size_limit())
### a class that is registered
import abc
class A(abc.ABC): pass
class B: pass
if True: A.register([B, int][ord(s[0]) % 2])
post([issubclass(int, A), issubclass(B, A)])
### the file that was not found
try: open(s)
except OSError as e: post(e.filename)
### the second file that was not found
import os
try: os.rename('/tmp/a', s)
except OSError as e: post(e.filename2)
### pickled and read back
import pickle
post(pickle.loads(pickle.dumps({'a': [s]}))['a'][0])
### a pickled truth
import pickle
post(pickle.loads(pickle.dumps(s == 'abc')))
### the bytes of a pickle
import pickle
post(list(pickle.dumps(s)))
### a pickled object
import pickle
class Kept:
    def __init__(self, text):
        self.text = text
post(pickle.loads(pickle.dumps(Kept(s))).text)
### the state of a pickled object
import pickle
class Kept:
    def __getstate__(self):
        return {'text': s}
post(pickle.loads(pickle.dumps(Kept())).text)
### a pickle in a file
import io, pickle
file = io.BytesIO()
pickle.dump(s, file)
file.seek(0)
post(pickle.load(file))
### escaped for XML
from xml.sax.saxutils import escape
post(escape(s))
### in a document
from xml.dom.minidom import Document
d = Document()
d.appendChild(d.createElement('a')).appendChild(d.createTextNode(s))
post(d.toxml())
### in a cookie
from http.cookies import SimpleCookie
c = SimpleCookie()
c['a'] = s
post(c.output())
### quoted printable
import quopri
post(quopri.encodestring(s.encode()).decode())
### printed by a report of options
import optparse
p = optparse.OptionParser(usage=s, prog='p')
post(p.format_help())
### turned by thirteen letters
import codecs
post(codecs.encode(s, 'rot13'))
### decoded in pieces
import codecs
d = codecs.getincrementaldecoder('utf-8')()
post(''.join(d.decode(bytes([b])) for b in s.encode()))
### a name in a tree
import ast
post(ast.dump(ast.parse(repr(s))))
### written as a program
import ast
post(ast.unparse(ast.Constant(s)))
### what a mock was called with
from unittest.mock import Mock
m = Mock()
m(s)
post(repr(m.call_args))
### in a message
from email.message import EmailMessage
m = EmailMessage()
m.set_content(s)
post(m.as_string())
### in a subject
from email.mime.text import MIMEText
m = MIMEText('x')
m['Subject'] = s
post(m.as_string())
### read out of a message
import email
post(email.message_from_string('A: b\n\n' + s).get_payload())
### an attachment
from email.mime.application import MIMEApplication
post(MIMEApplication(s.encode()).as_string())
### the flags of decimals
import decimal
context = decimal.getcontext()
context.clear_flags()
decimal.Decimal(ord(s[0])) / decimal.Decimal(3)
post(str(context.flags[decimal.Inexact]))
### the flags of decimals in a context's text
import decimal
decimal.getcontext().clear_flags()
decimal.Decimal(ord(s[0])) / decimal.Decimal(3)
post(repr(decimal.getcontext()))
### repeat and an unbound append, one letter each
import itertools
kept = []
r = itertools.repeat(kept)
list(map(list.append, r, s))
post(''.join(kept))
### methodcaller of a container's method
import operator
kept = [[], []]
list(map(operator.methodcaller('extend', s), kept))
post(''.join(kept[0]))
### the old value of a context variable's token
import contextvars
v = contextvars.ContextVar('v', default=None)
v.set(s)
post(v.set('clean').old_value)
### a name in a thread
import threading
post(threading.Thread(name=s).name)
### the time of a file
import os
open('/tmp/f', 'w').close()
os.utime('/tmp/f', (ord(s[0]), ord(s[0])))
post(str(os.stat('/tmp/f').st_mtime))
### repeat before, unbound named later
import itertools
kept = []
r = itertools.repeat(kept)
m = map(lambda f, k, c: f(k, c), itertools.repeat(list.append), r, s)
list(m)
post(''.join(kept))
### unbound by getattr
import itertools
kept = []
r = itertools.repeat(kept)
list(map(getattr(list, 'app' + 'end'), r, s))
post(''.join(kept))
### unbound by vars
import itertools
kept = []
r = itertools.repeat(kept)
list(map(vars(list)['append'], r, s))
post(''.join(kept))
### unbound by type
import itertools
kept = []
r = itertools.repeat(kept)
list(map(type(kept).append, r, s))
post(''.join(kept))
### unbound deque
import itertools, collections
kept = collections.deque()
r = itertools.repeat(kept)
list(map(collections.deque.append, r, s))
post(''.join(kept))
### unbound write
import itertools, io
kept = io.StringIO()
r = itertools.repeat(kept)
list(map(io.StringIO.write, r, s))
post(kept.getvalue())
### unbound extend
import itertools
kept = []
r = itertools.repeat(kept)
list(map(list.extend, r, s))
post(''.join(kept))
### unbound insert
import itertools
kept = []
r = itertools.repeat(kept)
list(map(list.insert, r, range(100), s))
post(''.join(kept))
### unbound counter update
import itertools, collections
kept = collections.Counter()
r = itertools.repeat(kept)
list(map(collections.Counter.update, r, s))
post(str(kept))
### unbound set of an own subclass
import itertools
class L(list): pass
kept = L()
r = itertools.repeat(kept)
list(map(L.append, r, s))
post(''.join(kept))
### setattr in map
import itertools
class A: pass
a = A()
list(map(setattr, itertools.repeat(a), itertools.repeat('x'), [s]))
post(a.x)
### object setattr in map
import itertools
class A: pass
a = A()
list(map(object.__setattr__, itertools.repeat(a), itertools.repeat('x'), [s]))
post(a.x)
### dict update in map
import itertools
kept = {}
list(map(dict.update, itertools.repeat(kept), [{'a': s}]))
post(kept['a'])
### iadd in map
import itertools
kept = []
list(map(list.__iadd__, itertools.repeat(kept), s))
post(''.join(kept))
### counts only
import itertools
kept = []
list(map(list.append, itertools.repeat(kept), map(ord, s)))
post(str(kept))
### a variable of the environment
import os
os.environ['NOTE'] = s
post(os.environ['NOTE'])
### a variable of the environment asked for with a default
import os
os.environ.update({'NOTE': s})
post(os.getenv('NOTE', 'none'))
### a path with a variable of the environment in it
import os
os.environ.setdefault('NOTE', s)
post(os.path.expandvars('$NOTE'))
### the name of a renamed file
import os
open('a.txt', 'w').close()
os.rename('a.txt', s.replace('/', '_')[:20])
post(os.listdir('.')[0])
### a file that was copied
import shutil
with open('a.txt', 'w') as f:
    f.write(s)
shutil.copy('a.txt', 'b.txt')
post(open('b.txt').read())
### in an archive
import io, tarfile
out = io.BytesIO()
with tarfile.open(fileobj=out, mode='w') as tar:
    info = tarfile.TarInfo('a')
    info.size = 5
    tar.addfile(info, io.BytesIO(s.encode()))
post(out.getvalue().decode('latin-1'))
