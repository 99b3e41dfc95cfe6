KEY = 'key'


def wrap(v):
    return '<' + v + '>'


def scrubbed(v):
    return clean(v)
