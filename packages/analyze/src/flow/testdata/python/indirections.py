import base64
import concurrent.futures
import contextlib
import copy
import functools
import html
import io
import json
import operator
import os
import queue
import shlex
import string
import threading
from collections import namedtuple, OrderedDict, ChainMap
from enum import Enum


def table_of_functions():
    def up(v):
        return v.upper()

    def none(v):
        return 'safe'
    table = {'up': up, 'none': none}
    # ruleid: flow
    sink(table['up'](source()))
    # ok: flow
    sink(table['none'](source()))


class Named:
    def first(self, v):
        return v

    def second(self, v):
        return 'safe'


def by_name():
    n = Named()
    # ruleid: flow
    sink(getattr(n, 'first')(source()))
    # ok: flow
    sink(getattr(n, 'second')(source()))


class Worker(threading.Thread):
    def __init__(self, v):
        super().__init__()
        self.v = v
        self.result = None

    def run(self):
        self.result = self.v.strip()


def thread_class():
    w = Worker(source())
    w.start()
    w.join()
    # ruleid: flow
    sink(w.result)


def thread_class_safe():
    w = Worker('safe')
    w.start()
    # ok: flow
    sink(w.result)


def thread_queue():
    q = queue.Queue()

    def put(v, q):
        q.put(v)

    threading.Thread(target=put, args=(source(), q)).start()
    # ruleid: flow
    sink(q.get())


def executor():
    with concurrent.futures.ThreadPoolExecutor() as pool:
        future = pool.submit(lambda v: v + 'x', source())
        # ruleid: flow
        sink(future.result())
        other = pool.submit(lambda v: 'safe', source())
        # todook: flow
        sink(other.result())


def json_round_trip():
    text = json.dumps({'a': source()})
    # ruleid: flow
    sink(json.loads(text)['a'])


def bytes_round_trip():
    x = source()
    encoded = base64.urlsafe_b64encode(x.encode())
    data = io.BytesIO(encoded)
    # ruleid: flow
    sink(base64.urlsafe_b64decode(data.read()).decode('utf-8'))
    # ruleid: flow
    sink(bytes.fromhex(x.encode().hex()).decode())
    # ruleid: flow
    sink(''.join(chr(ord(c)) for c in x) + x)
    # ruleid: flow
    sink(''.join([c for c in x]))
    # ruleid: flow
    sink(''.join(reversed(x)))
    # ruleid: flow
    sink(x[::-1])


def templates():
    # ruleid: flow
    sink(string.Template('a $b').substitute(b=source()))
    # ruleid: flow
    sink('{b}'.format(**{'b': source()}))
    # ruleid: flow
    sink('%(b)s' % {'b': source()})
    # ruleid: flow
    sink('{0[b]}'.format({'b': source()}))
    # ok: flow
    sink('{a}'.format(a='safe', b=source()))


def copies():
    d = {'a': source(), 'b': 'safe'}
    e = copy.deepcopy(d)
    d['a'] = 'safe'
    # ok: flow
    sink(d['a'])
    # ruleid: flow
    sink(e['a'])
    # ok: flow
    sink(e['b'])


Point = namedtuple('Point', ['x', 'y'])


def named_tuple():
    p = Point(source(), 'safe')
    # ruleid: flow
    sink(p.x)


def merged():
    a = {'k': 'safe'}
    b = {'k': source()}
    # ruleid: flow
    sink({**a, **b}['k'])
    # ok: flow
    sink({**b, **a}['k'])
    # ruleid: flow
    sink((a | b)['k'])
    o = OrderedDict()
    o['first'] = source()
    o['second'] = 'safe'
    # ok: flow
    sink(o['second'])
    # ruleid: flow
    sink(o['first'])


def sorted_and_zipped():
    keys = ['a', 'b']
    values = [source(), 'safe']
    d = dict(zip(keys, values))
    # ruleid: flow
    sink(d['a'])
    # ok: flow
    sink(d['b'])
    # ruleid: flow
    sink(sorted(values)[0])
    for k, v in sorted(d.items()):
        # ruleid: flow
        sink(v)


def accumulators():
    # ruleid: flow
    sink(functools.reduce(lambda a, b: a + b, ['a', source()]))
    # ruleid: flow
    sink(functools.reduce(operator.add, ['a', source()], ''))
    # ruleid: flow
    sink(next(iter([source()])))
    # ruleid: flow
    sink(max([source(), 'b']))
    # ok: flow
    sink(max(len(source()), 3))


@contextlib.contextmanager
def opened(v):
    yield v


def with_generator():
    with opened(source()) as x:
        # ruleid: flow
        sink(x)
    with opened('safe') as y:
        # ok: flow
        sink(y)


def nonlocal_variable():
    x = 'safe'

    def set_it():
        nonlocal x
        x = source()

    # ok: flow
    sink(x)
    set_it()
    # ruleid: flow
    sink(x)


def lazily():
    xs = (source() for _ in range(2))
    # ruleid: flow
    sink(list(xs)[0])


class Color(Enum):
    RED = 'red'


def enums():
    # ok: flow
    sink(Color.RED.value)
    # ok: flow
    sink(Color(source()).value)


def numbers_only():
    x = source()
    # ok: flow
    sink(f'{int(x)}')
    # ok: flow
    sink('%d' % int(x))
    # ok: flow
    sink(str(int(x)))
    # ok: flow
    sink(hash(x))
    # ok: flow
    sink(x.count('a'))
    # ok: flow
    sink(x.isdigit() and 'yes' or 'no')


def environment():
    os.environ['X'] = 'a'
    # ok: flow
    sink(os.environ['X'])


def loops_over_lines():
    for line in source().splitlines():
        key, _, value = line.partition('=')
        # ruleid: flow
        sink(value)
        # ruleid: flow
        sink(key)


def chained_calls():
    # ruleid: flow
    sink(Builder().add('a').add(source()).build())
    # ok: flow
    sink(Builder().add('a').build())


class Builder:
    def __init__(self):
        self.parts = []

    def add(self, v):
        self.parts.append(v)
        return self

    def build(self):
        return ' '.join(self.parts)


def index_from_constant():
    items = ['safe', source(), 'other']
    i = 3 - 1
    # ok: flow
    sink(items[i])
    i -= 1
    # ruleid: flow
    sink(items[i])
    # ok: flow
    sink(items[len(items) - 1])


def swapped_in_dict():
    d = {'a': source(), 'b': 'safe'}
    d['a'], d['b'] = d['b'], d['a']
    # ok: flow
    sink(d['a'])
    # ruleid: flow
    sink(d['b'])


def deleted_key():
    d = {'a': source()}
    del d['a']
    # ok: flow
    sink(d)
    lst = [source(), 'b']
    del lst[0]
    # ok: flow
    sink(lst[0])


def slice_assigned():
    lst = ['a', 'b']
    lst[0:1] = [source()]
    # ruleid: flow
    sink(lst[0])


def exception_swallowed():
    x = source()
    try:
        raise KeyError
    except KeyError:
        x = 'safe'
    # ok: flow
    sink(x)


def assigned_in_conditions():
    x = source()
    y = 'safe'
    if len(x) > 3 and (y := x):
        # ruleid: flow
        sink(y)


def default_by_or():
    x = source() or 'default'
    # ruleid: flow
    sink(x)
    y = None or 'default'
    # ok: flow
    sink(y)


def string_repeat():
    guess = ('ab' * 2)[3]
    x = source()
    if guess == 'b':
        bar = 'safe'
    else:
        bar = x
    # ok: flow
    sink(bar)


def modulo_and_floor():
    x = source()
    bar = x if (17 % 5) == 2 else 'safe'
    # ruleid: flow
    sink(bar)
    baz = x if -7 // 2 == -3 else 'safe'
    # ok: flow
    sink(baz)
    qux = x if not (5 & 1) else 'safe'
    # ok: flow
    sink(qux)
    quux = x if 1 < 3 < 2 else 'safe'
    # ok: flow
    sink(quux)
    corge = x if -7 % 3 == 2 else 'safe'
    # ruleid: flow
    sink(corge)
