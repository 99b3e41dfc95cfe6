import helpers.texts
import helpers.deep.inner as inner
from helpers.texts import wrap, scrubbed, KEY
from helpers.things import create, Holder
from helpers.request import Wrapped, read_param
from helpers import texts, lost
from helpers.base import *


def functions():
    x = source()
    # ruleid: flow
    sink(helpers.texts.wrap(x))
    # ruleid: flow
    sink(wrap(x))
    # ok: flow
    sink(scrubbed(x))
    # ruleid: flow
    sink(texts.wrap(x))
    # ruleid: flow
    sink(inner.twice(x))
    # ruleid: flow
    sink(lost.unknown(x))
    # ok: flow
    sink(drops(x))


def constants():
    x = source()
    if KEY == 'key':
        y = 'safe'
    else:
        y = x
    # ok: flow
    sink(y)


def factories(kind):
    # ruleid: flow
    sink(create('first').do(source()))
    # ok: flow
    sink(create('second').do(source()))
    # ruleid: flow
    sink(create(kind).do(source()))


def holders():
    h = Holder(source())
    # ruleid: flow
    sink(h.get())
    h = Holder('safe')
    # ok: flow
    sink(h.get())


def sources_elsewhere(req):
    w = Wrapped(req)
    # ruleid: flow
    sink(w.get('x'))
    # ok: flow
    sink(w.fixed('x'))
    # ruleid: flow
    sink(read_param())
