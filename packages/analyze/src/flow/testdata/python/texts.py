import base64
import urllib.parse


def built():
    x = source()
    # ruleid: flow
    sink('a' + x + 'b')
    # ruleid: flow
    sink('a %s' % x)
    # ruleid: flow
    sink('a %s %s' % ('b', x))
    # ruleid: flow
    sink('a {}'.format(x))
    # ruleid: flow
    sink(f'a {x}')
    # ok: flow
    sink('a %d' % x)
    # ruleid: flow
    sink(','.join(['a', x]))
    # ruleid: flow
    sink(x * 3)
    # ruleid: flow
    sink(x.replace('a', 'b'))
    # ruleid: flow
    sink('abc'.replace('a', x))
    # ruleid: flow
    sink(base64.b64decode(base64.b64encode(x.encode('utf-8'))).decode('utf-8'))
    # ruleid: flow
    sink(urllib.parse.unquote(x))
    # ruleid: flow
    sink(x.strip().lower()[1:])
    # ruleid: flow
    sink(str(x))
    # ruleid: flow
    sink(x.split('-')[0])


def about():
    x = source()
    # ok: flow
    sink(x.startswith('a'))
    # ok: flow
    sink(x == 'a')
    # ok: flow
    sink(len(x))
    # ok: flow
    sink(int(x))
    # ok: flow
    sink(x.find('a'))
    # ok: flow
    sink(bool(x))
    # ok: flow
    sink(not x)


def known_pieces():
    x = source()
    text = 'safe-' + x
    # ok: flow
    sink(text[:5])
    # ruleid: flow
    sink(text[5:])
    # ok: flow
    sink(text.split('-')[0])
    # ruleid: flow
    sink(text.split('-')[1])
    before, _, after = text.partition('-')
    # ok: flow
    sink(before)
    # ruleid: flow
    sink(after)
    tail = x + '!end'
    # ok: flow
    sink(tail[-3:])
    # ruleid: flow
    sink(tail[:-4])
    # ok: flow
    sink(tail.rpartition('!')[2])
    # ok: flow
    sink(text[0])
    # ruleid: flow
    sink(tail.split('!')[0])


def constant_methods():
    x = source()
    if 'abc'.upper() == 'ABC':
        y = 'safe'
    else:
        y = x
    # ok: flow
    sink(y)
    if 'a-b'.split('-')[1] == 'b':
        z = x
    else:
        z = 'safe'
    # ruleid: flow
    sink(z)
    if len('abc') > 3:
        # ok: flow
        sink(x)
