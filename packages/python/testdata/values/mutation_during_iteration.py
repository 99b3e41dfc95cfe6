def attempt(name, f):
    try:
        print(name, f())
    except Exception as e:
        print(name, type(e).__name__, e)


def grow():
    d = {1: 1}
    for k in d:
        d[k + 1] = 1


def shrink():
    d = {1: 1, 2: 2}
    for k in d:
        del d[k]


def same_size():
    d = {1: 1, 2: 2}
    for k in d:
        del d[1]
        d[9] = 9


def replace_value():
    d = {1: 1, 2: 2}
    for k in d:
        d[k] = k * 10
    return d


def values_grow():
    d = {1: 1}
    for v in d.values():
        d[v + 5] = v


def items_clear():
    d = {1: 1, 2: 2}
    for k, v in d.items():
        d.clear()


def last_step():
    d = {1: 1}
    for k in d:
        d.pop(k)
    return "popping the last one: " + str(d)


def set_grow():
    s = {1}
    for x in s:
        s.add(x + 1)


def set_shrink():
    s = {1, 2}
    for x in s:
        s.discard(x)


def list_remove():
    a = [1, 2, 3, 4]
    for x in a:
        a.remove(x)
    return a


def list_insert():
    a = [1, 2]
    for x in a:
        if len(a) < 5:
            a.insert(0, x)
    return a


def comp():
    d = {1: 1, 2: 2}
    return [d.pop(k) for k in d]


def copied():
    d = {1: 1, 2: 2}
    for k in list(d):
        del d[k]
    return d


def sort_list():
    a = [3, 1, 2]

    def key(x):
        a.append(x)
        return x
    a.sort(key=key)


def sees_empty():
    a = [2, 1]
    a.sort(key=lambda x: print("during sort", a) or x)
    return a


def reversed_list():
    a = [1, 2, 3]
    out = []
    for x in reversed(a):
        out.append(x)
        a.clear()
    return out


def iterator_after_end():
    a = [1]
    it = iter(a)
    out = list(it)
    a.append(2)
    return out, list(it)


def deque_grow():
    from collections import deque
    q = deque([1])
    for x in q:
        q.append(x)


for f in (grow, shrink, same_size, replace_value, values_grow, items_clear, last_step, set_grow, set_shrink, list_remove, list_insert, comp, copied, sort_list, sees_empty, reversed_list, iterator_after_end, deque_grow):
    attempt(f.__name__, f)
