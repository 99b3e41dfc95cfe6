# Programs that have mail in hand and post something else. `s` is the body of the mail. Each must end well, with something posted.
### beside it
post('hello')
### printing is allowed
print(s)
post('hello')
### another argument
post('hello', to=s)
### a container that also holds mail
d = {'n': 1, 'body': s}
post(d['n'])
### a list that also holds mail
x = [1, s]
post(x[0])
### how many there are, of those that the program put there itself
x = [1, s]
post(len(x))
### a tuple that also holds mail
t = (1, s)
a, b = t
post(a)
### an attribute beside it
class C:
    def __init__(self, n, body):
        self.n = n
        self.body = body
c = C(1, s)
post(c.n)
### a dataclass's field beside it
from dataclasses import dataclass
@dataclass
class D:
    n: int
    body: str
    urgent: bool
d = D(1, s, mail['urgent'])
post(d.n)
### a flag beside it
d = {'n': 1, 'urgent': 'x' in s, 'from': mail['from']}
post(d['n'])
### a function that saw mail
def f(x):
    return x
f(s)
post(f('clean'))
### the keys of a dictionary that holds mail
d = {'a': s, 'b': s}
post(list(d))
### a loop beside it
for x in [1, 2]:
    y = s + str(x)
    post(x)
### the length of what the program counted
n = 0
for part in ['a', 'b']:
    n += 1
    kept = s
post(n)
### a pattern that was used on mail
import re
p = re.compile('[a-z]+')
p.findall(s)
post(p.findall('abc def'))
### json of something else
import json
json.dumps(mail)
post(json.dumps({'a': 1}))
### json does not label what it writes
import json
d = {'n': 1, 'body': s}
json.dumps(d)
post(d['n'])
### print does not label what it prints
d = {'n': 1, 'body': s}
print(d)
post(d['n'])
### a sort of something else
sorted([s, 'a'])
post(sorted(['b', 'a']))
### an object of the library that saw no mail
import io
a, b = io.StringIO(), io.StringIO()
a.write(s)
b.write('clean')
post(b.getvalue())
### weather
post(weather())
### append leaves the others
x = ['a']
x.append(s)
post(x[0])
### a name that was mail before
x = s
x = 'clean'
post(x)
### an exception caught elsewhere
try:
    int(s)
except ValueError:
    pass
post('clean')
### a counter beside it
import collections
c = collections.Counter('abc')
collections.Counter(s)
post(dict(c))
### branching on mail, where control is not followed
if s.startswith('X'):
    post('yes')
### a default
d = {'a': 1}
post(d.get('b', 2))
### a class with mail in one instance
class C:
    def __init__(self, x):
        self.x = x
    def get(self):
        return self.x
a, b = C(s), C('clean')
a.get()
post(b.get())
### math of one's own numbers
post(sum([1, 2, 3]) * 2)
### a generator with both
def gen():
    yield 'clean'
    yield s
g = gen()
post(next(g))
### enumerate's index
for i, x in enumerate([s, s]):
    post(i)
### asyncio beside it
import asyncio
async def read():
    return s
async def other():
    return 'clean'
async def main():
    x, y = await asyncio.gather(read(), other())
    post(y)
asyncio.run(main())
### tools side by side
import asyncio
async def main():
    a, b = await asyncio.gather(read_mail(), weather())
    post(b)
asyncio.run(main())
### logging at the end
import logging
logging.warning(s)
post('x')
### a class of the library that saw no mail
import collections
c = collections.ChainMap({}, {'a': 1})
post([k for k in c])
### decimals of an own precision, after the mail's were computed
import decimal
decimal.getcontext().prec = 5
decimal.Decimal(len(s)) / 3
post(str(decimal.Decimal(1) / 3))
### a dialect of the program's own
import csv, io
csv.register_dialect('bars', delimiter='|')
kept = io.StringIO()
csv.writer(kept, 'bars').writerow([1, 2])
post(kept.getvalue())
### a decimal after one of a secret
import decimal
decimal.Decimal(ord(s[0])) / decimal.Decimal(3)
post(str(decimal.Decimal(1) / decimal.Decimal(3)))
### the rounding of decimals after one of a secret
import decimal
decimal.Decimal(ord(s[0])) / decimal.Decimal(3)
post(decimal.getcontext().rounding)
### unbound methods with what is not secret
import collections, itertools
kept = []
list(map(list.append, itertools.repeat(kept), 'abc'))
tally = collections.Counter()
list(map(collections.Counter.update, itertools.repeat(tally), 'abc'))
other = []
list(map(list.append, itertools.repeat(other), s))
post(''.join(kept) + str(tally))
### a variable of the environment that no mail is in
import os
os.environ['NOTE'] = 'plain'
post(os.environ['NOTE'])
