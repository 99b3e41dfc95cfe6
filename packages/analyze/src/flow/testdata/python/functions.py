import functools
import threading


def identity(v):
    return v


def constant(v):
    return 'safe'


def second(a, b):
    return b


def wrapped(v):
    return clean(v)


def runs(v):
    # ruleid: flow
    sink(v)


def runs_safely(v):
    # ok: flow
    sink(v)


def calls():
    x = source()
    # ruleid: flow
    sink(identity(x))
    # ok: flow
    sink(constant(x))
    # ok: flow
    sink(second(x, 'safe'))
    # ruleid: flow
    sink(second('safe', x))
    # ruleid: flow
    sink(second(b=x, a='safe'))
    # ok: flow
    sink(second(b='safe', a=x))
    # ok: flow
    sink(wrapped(x))
    runs(x)
    runs_safely('safe')


def fetch():
    return source()


def fetch_indirectly():
    return fetch()


def source_in_callee():
    # ruleid: flow
    sink(fetch_indirectly())


def fill(d, v):
    d['k'] = v
    d['other'] = 'safe'


def effect():
    d = {}
    fill(d, source())
    # ruleid: flow
    sink(d['k'])
    # ok: flow
    sink(d['other'])


def pick(kind, v):
    if kind == 'raw':
        return v
    return clean(v)


def context_matters():
    x = source()
    # ruleid: flow
    sink(pick('raw', x))
    # ok: flow
    sink(pick('html', x))


def pair(v):
    return 'safe', v


def returned_pair():
    a, b = pair(source())
    # ok: flow
    sink(a)
    # ruleid: flow
    sink(b)


def everything(*args, **kwargs):
    # ruleid: flow
    sink(args[0])
    # ok: flow
    sink(args[1])
    # ruleid: flow
    sink(kwargs['k'])
    # ok: flow
    sink(kwargs['safe'])


def star():
    everything(source(), 'b', k=source(), safe='x')


def spread(a, b):
    # ok: flow
    sink(a)
    # ruleid: flow
    sink(b)


def spread_out():
    spread(*['safe', source()])
    spread(**{'a': 'safe', 'b': source()})


def default(v='safe'):
    # ok: flow
    sink(v)


def uses_default():
    default()


def recursive(n, v):
    if n == 0:
        return v
    return recursive(n - 1, v)


def recursion():
    # ruleid: flow
    sink(recursive(3, source()))


def generator(v):
    yield 'a'
    yield v


def generated():
    for one in generator(source()):
        # ruleid: flow
        sink(one)
    for one in generator('safe'):
        # ok: flow
        sink(one)


async def later(v):
    return v


async def awaits():
    # ruleid: flow
    sink(await later(source()))
    # ok: flow
    sink(await later('safe'))


def closure():
    x = source()

    def inner():
        # ruleid: flow
        sink(x)

    inner()


def closure_never_called():
    x = source()
    y = 'safe'

    def inner():
        # ruleid: flow
        sink(x)
        # ok: flow
        sink(y)

    return inner


def makes_adder(prefix):
    def add(v):
        return prefix + v
    return add


def made():
    # ruleid: flow
    sink(makes_adder(source())('b'))
    # ok: flow
    sink(makes_adder('a')('b'))
    # ruleid: flow
    sink(makes_adder('a')(source()))


def lambdas():
    f = lambda v: v + 'x'
    # ruleid: flow
    sink(f(source()))
    g = lambda v: 'x'
    # ok: flow
    sink(g(source()))
    # ruleid: flow
    sink(list(map(lambda v: v.strip(), [source()])))
    # ok: flow
    sink(list(map(int, [source()])))
    # ok: flow
    sink(list(map(lambda v: clean(v), [source()])))
    h = functools.partial(second, 'a')
    # ruleid: flow
    sink(h(source()))


def worker(v):
    # ruleid: flow
    sink(v)


def worker_of_safe(v):
    # ok: flow
    sink(v)


def in_thread():
    t = threading.Thread(target=worker, args=(source(),))
    t.start()
    threading.Thread(target=worker_of_safe, args=('safe',)).start()


def in_pool(pool):
    future = pool.submit(identity, source())
    # ruleid: flow
    sink(future.result())


def thread_result():
    out = {}

    def work(v):
        out['v'] = v

    t = threading.Thread(target=work, args=(source(),))
    t.start()
    t.join()
    # ruleid: flow
    sink(out['v'])


def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper


@logged
def decorated(v):
    return v


@logged
def decorated_safe(v):
    return 'safe'


def through_decorator():
    # ruleid: flow
    sink(decorated(source()))
    # ok: flow
    sink(decorated_safe(source()))


@route('/x')
def handler(name):
    # ruleid: flow
    sink(name)
    name = 'safe'
    # ok: flow
    sink(name)


def not_a_handler(name):
    # ok: flow
    sink(name)


def never_returns(message):
    raise RuntimeError(message)


def after_never_returns():
    x = source()
    if unknown():
        x = 'safe'
    else:
        never_returns('no')
    # ok: flow
    sink(x)
