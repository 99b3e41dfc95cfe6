from web import request
from wrapper import Wrapper, value_of


def handler():
    w = Wrapper(request)
    # ruleid: named
    store(w.get('x'))
    # ok: named
    store(w.safe('x'))
    # ruleid: named
    store(value_of(request))
    other = request
    # ruleid: named
    store(other.args['x'])
    # ruleid: named
    store(other.read())
    # ok: named
    store(other.method)
    # ruleid: named
    store(request.args['x'])


import web


def with_module():
    # ruleid: named
    store(value_of(web.request))
    # ok: named
    store(value_of(web.other))
