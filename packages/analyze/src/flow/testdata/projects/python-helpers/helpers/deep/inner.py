from ..texts import wrap


def twice(v):
    return wrap(wrap(v))
