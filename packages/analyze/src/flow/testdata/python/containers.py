import collections
import configparser
import io
import queue


def list_shuffle():
    x = source()
    lst = []
    lst.append('safe')
    lst.append(x)
    lst.append('moresafe')
    lst.pop(0)
    # ruleid: flow
    sink(lst[0])
    # ok: flow
    sink(lst[1])


def list_insert():
    lst = ['a', 'b']
    lst.insert(1, source())
    # ok: flow
    sink(lst[0])
    # ruleid: flow
    sink(lst[1])
    # ok: flow
    sink(lst[-1])
    # ruleid: flow
    sink(lst[-2])


def list_whole():
    lst = ['a', source()]
    # ruleid: flow
    sink(lst)
    # ruleid: flow
    sink(','.join(lst))
    # ok: flow
    sink(len(lst))
    lst.clear()
    # ok: flow
    sink(lst)


def list_reverse():
    lst = [source(), 'b']
    lst.reverse()
    # ok: flow
    sink(lst[0])
    # ruleid: flow
    sink(lst[1])


def list_remove():
    lst = ['a', source()]
    lst.remove('a')
    # ruleid: flow
    sink(lst[0])


def list_slice():
    lst = ['a', source(), 'c']
    # ok: flow
    sink(lst[2:])
    # ruleid: flow
    sink(lst[1:2])
    # ok: flow
    sink(lst[:1])


def list_sum():
    lst = ['a'] + [source()]
    # ok: flow
    sink(lst[0])
    # ruleid: flow
    sink(lst[1])


def list_alias():
    a = []
    b = a
    b.append(source())
    # ruleid: flow
    sink(a[0])
    c = list(a)
    a.clear()
    # ok: flow
    sink(a)
    # ruleid: flow
    sink(c)


def list_in_loop():
    parts = []
    for name in names():
        parts.append(source())
    # ruleid: flow
    sink(''.join(parts))


def dict_keys():
    m = {}
    m['keyA'] = 'a-Value'
    m['keyB'] = source()
    m['keyC'] = 'c-Value'
    bar = m['keyB']
    # ruleid: flow
    sink(bar)
    bar = m['keyA']
    # ok: flow
    sink(bar)


def dict_methods():
    d = {'a': source(), 'b': 'safe'}
    # ruleid: flow
    sink(d.get('a'))
    # ok: flow
    sink(d.get('b'))
    # ok: flow
    sink(d.get('c', 'default'))
    # ruleid: flow
    sink(d.get('c', source()))
    e = dict(d)
    d.pop('a')
    # ok: flow
    sink(d)
    # ruleid: flow
    sink(e)
    e.update({'a': 'safe'})
    # ok: flow
    sink(e['a'])


def dict_unknown_key(k):
    d = {'a': 'x'}
    d[k] = source()
    # ruleid: flow
    sink(d[k])
    # ok: flow
    sink(d['a'])


def allow_map():
    kinds = {'a': 'alpha', 'b': 'beta'}
    # ok: flow
    sink(kinds[source()])
    # ok: flow
    sink(kinds.get(source(), 'alpha'))
    # ruleid: flow
    sink(kinds.get(source(), source()))


def dict_iteration():
    d = {'a': source()}
    for k, v in d.items():
        # ok: flow
        sink(k)
        # ruleid: flow
        sink(v)
    for v in d.values():
        # ruleid: flow
        sink(v)
    for k in d:
        # ok: flow
        sink(k)


def nested():
    d = {'a': {'b': [source(), 'safe']}}
    # ruleid: flow
    sink(d['a']['b'][0])
    # ok: flow
    sink(d['a']['b'][1])


def config():
    conf = configparser.ConfigParser()
    conf.add_section('section')
    conf.set('section', 'keyA', 'a_Value')
    conf.set('section', 'keyB', source())
    # ok: flow
    sink(conf.get('section', 'keyA'))
    # ruleid: flow
    sink(conf.get('section', 'keyB'))
    # ruleid: flow
    sink(conf['section']['keyB'])


def string_io():
    out = io.StringIO()
    out.write('select ')
    out.write(source())
    # ruleid: flow
    sink(out.getvalue())
    clean_out = io.StringIO()
    clean_out.write('select')
    # ok: flow
    sink(clean_out.getvalue())


def queues():
    q = queue.Queue()
    q.put(source())
    # ruleid: flow
    sink(q.get())
    other = queue.Queue()
    other.put('safe')
    # ok: flow
    sink(other.get())


def deque():
    d = collections.deque()
    d.append('a')
    d.append(source())
    # ok: flow
    sink(d.popleft())
    # ruleid: flow
    sink(d.popleft())


def comprehension():
    xs = [x.strip() for x in source().split(',')]
    # ruleid: flow
    sink(xs)
    ys = [int(x) for x in source().split(',')]
    # ok: flow
    sink(ys)
    zs = {k: 'safe' for k in [source()]}
    # ok: flow
    sink(zs['a'])
    ws = {'k': v for v in [source()]}
    # ruleid: flow
    sink(ws['k'])
    # ok: flow
    sink([x for x in [source()] if x in ('a', 'b')])


def enumerated():
    for i, x in enumerate([source()]):
        # ok: flow
        sink(i)
        # ruleid: flow
        sink(x)
    for a, b in zip(['safe'], [source()]):
        # ok: flow
        sink(a)
        # ruleid: flow
        sink(b)


def sets():
    s = {source()}
    # ruleid: flow
    sink(s.pop())
    for v in {'a', 'b'}:
        # ok: flow
        sink(v)
