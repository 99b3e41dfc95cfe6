import ipaddress
import os
import re
from urllib.parse import urlparse
from flask import abort

ALLOWED = {'a', 'b'}
NAME = re.compile(r'^[a-z0-9_]+$')
BASE = '/srv/files'


def allow_list_abort():
    x = source()
    if x not in ALLOWED:
        abort(400)
    # ok: flow
    sink(x)


def allow_list_return():
    x = source()
    if x not in ('a', 'b'):
        return 'no'
    # ok: flow
    sink(x)


def allow_list_positive():
    x = source()
    if x in ALLOWED:
        # ok: flow
        sink(x)
    # ruleid: flow
    sink(x)


def deny_list():
    x = source()
    if x in ('a', 'b'):
        return
    # ruleid: flow
    sink(x)


def no_exit():
    x = source()
    if x not in ALLOWED:
        print('bad')
    # ruleid: flow
    sink(x)


def contains_bad():
    x = source()
    if ';' in x:
        abort(400)
    # ruleid: flow
    sink(x)


def replaced():
    x = source()
    if x not in ALLOWED:
        x = 'a'
    # ok: flow
    sink(x)


def conditional():
    x = source()
    y = x if x in ALLOWED else 'a'
    # ok: flow
    sink(y)


def equality():
    x = source()
    if x == 'a':
        # ok: flow
        sink(x)
    else:
        # ruleid: flow
        sink(x)


def digits():
    x = source()
    if not x.isdigit():
        return
    # ok: flow
    sink(x)


def types(x=None):
    x = source()
    if isinstance(x, int):
        # ok: flow
        sink(x)
    if isinstance(x, str):
        # ruleid: flow
        sink(x)


def full_match():
    x = source()
    if not re.fullmatch(r'[a-z]+', x):
        raise ValueError
    # ok: flow
    sink(x)


def anchored_match():
    x = source()
    if re.match(r'^[a-z]+$', x) is None:
        raise ValueError
    # ok: flow
    sink(x)


def compiled():
    x = source()
    if NAME.match(x):
        # ok: flow
        sink(x)


def open_match():
    x = source()
    if not re.match(r'[a-z]+', x):
        raise ValueError
    # ruleid: flow
    sink(x)
    if not re.match(r'^.*$', x):
        raise ValueError
    # ruleid: flow
    sink(x)


def combined():
    x = source()
    if x and x in ALLOWED:
        # ok: flow
        sink(x)
    if x or x in ALLOWED:
        # ruleid: flow
        sink(x)
    if not x or x not in ALLOWED:
        return
    # ok: flow
    sink(x)


def stored_flag():
    x = source()
    ok = x in ALLOWED
    if not ok:
        return
    # ok: flow
    sink(x)


def overwritten_after():
    x = source()
    if x not in ALLOWED:
        return
    x = source()
    # ruleid: flow
    sink(x)


def is_allowed(v):
    return v in ALLOWED


def is_fine(v):
    if not v:
        return False
    if v in ALLOWED:
        return True
    return False


def is_long(v):
    if len(v) > 3:
        return True
    return False


def require(v):
    if v not in ALLOWED:
        raise ValueError(v)


def predicates():
    x = source()
    if is_allowed(x):
        # ok: flow
        sink(x)
    if is_fine(x):
        # ok: flow
        sink(x)
    if is_long(x):
        # ruleid: flow
        sink(x)
    if not is_fine(x):
        # ruleid: flow
        sink(x)
        return
    # ok: flow
    sink(x)


def raising():
    x = source()
    require(x)
    # ok: flow
    sink(x)


def same_words():
    if request.args['x'] in ALLOWED:
        # ok: flow
        sink(request.args['x'])
        # ruleid: flow
        sink(request.args['y'])


def characters():
    x = source()
    if not all(c.isalnum() or c in '._-' for c in x):
        abort(400)
    # ok: flow
    sink(x)


def some_characters():
    x = source()
    if any(c.isalnum() for c in x):
        # ruleid: flow
        sink(x)


def cast():
    x = source()
    try:
        ipaddress.ip_address(x)
    except ValueError:
        # ruleid: flow
        sink(x)
        return
    # ok: flow
    sink(x)


def asserted():
    x = source()
    assert x in ALLOWED
    # ok: flow
    sink(x)


def inside_folder():
    x = source()
    full = os.path.realpath(os.path.join(BASE, x))
    if not full.startswith(BASE):
        abort(400)
    # ok: path
    read_file(full)
    # ruleid: flow
    sink(full)


def not_canonical():
    x = source()
    full = os.path.join(BASE, x)
    if not full.startswith(BASE):
        abort(400)
    # ruleid: path
    read_file(full)


def host():
    url = source()
    host = urlparse(url).netloc
    if host not in ('a.example', 'b.example'):
        abort(400)
    # ok: ssrf
    fetch_url(url)
    # ruleid: path
    read_file(url)


def scheme_only():
    url = source()
    if len(url) > 10:
        abort(400)
    # ruleid: ssrf
    fetch_url(url)


def loop_until_valid():
    x = source()
    while x not in ALLOWED:
        x = source()
    # ok: flow
    sink(x)


def unknown_predicate():
    x = source()
    if not is_valid_name(x):
        abort(400)
    # ok: flow
    sink(x)
    y = source()
    if not is_interesting(y):
        abort(400)
    # ruleid: flow
    sink(y)


class Target:
    def __init__(self, raw):
        self.raw = raw

    @property
    def trusted(self):
        return parse(self.raw).host in ALLOWED


def property_that_says_so():
    x = Target(source())
    if not x.trusted:
        return
    # ok: flow
    sink(x.raw)
    y = Target(source())
    if not y.loaded:
        return
    # ruleid: flow
    sink(y.raw)
