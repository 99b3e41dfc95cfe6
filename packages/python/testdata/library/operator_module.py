import operator as op


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(op.add(1, 2), op.sub(5, 3), op.mul("a", 3), op.truediv(1, 4), op.floordiv(-7, 2), op.mod(-7, 3), op.pow(2, 5), op.neg(3), op.pos(-3), op.abs(-4), op.invert(5), op.lshift(1, 4), op.rshift(32, 2), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, None), op.index(True))
print(op.lt(1, 2), op.le(2, 2), op.eq("a", "a"), op.ne(1, 1), op.ge(1, 2), op.gt(3, 2), op.concat([1], [2]), op.contains([1, 2], 2), op.countOf([1, 1, 2], 1), op.indexOf([5, 6], 6), op.getitem({"k": 1}, "k"), op.getitem([1, 2, 3], slice(1, 3)), op.length_hint([1, 2]), op.length_hint(iter([1]), 9), op.length_hint((x for x in []), 7))
d = {}
op.setitem(d, "a", 1)
op.setitem(d, "b", 2)
op.delitem(d, "a")
l = [1]
print(d, op.iadd(l, [2]), l, op.iadd(5, 1), op.imul([0], 2), op.ior({1}, {2}), op.call(max, 1, 5, 3))
first, pair, name = op.itemgetter(0), op.itemgetter(1, "x"), op.attrgetter("real", "imag")
print(first("abc"), first([9]), op.itemgetter(-1)((1, 2)), op.itemgetter(slice(1, 3))("abcd"), op.itemgetter("k")({"k": "v"}), name(3 + 4j), op.attrgetter("__class__.__name__")(5), op.methodcaller("upper")("x"), op.methodcaller("split", ",", maxsplit=1)("a,b,c"))
print(op.itemgetter(1), op.attrgetter("a.b", "c"), op.methodcaller("m", 1, k=2), op.itemgetter(0, 2)("abc"))
rows = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(rows, key=op.itemgetter(1)), sorted(rows, key=op.itemgetter(1, 0)), max(rows, key=op.itemgetter(1)), list(map(op.itemgetter(0), rows)), list(map(op.mul, [1, 2], [3, 4])))
attempt(lambda: op.itemgetter())
attempt(lambda: op.itemgetter(5)([1]))
attempt(lambda: op.itemgetter("k")({}))
attempt(lambda: op.attrgetter("x.y")(5))
attempt(lambda: op.attrgetter(5))
attempt(lambda: op.methodcaller("nope")("x"))
attempt(lambda: op.methodcaller())
attempt(lambda: op.add(1, "a"))
attempt(lambda: op.add(1))
attempt(lambda: op.indexOf([1], 2))
attempt(lambda: op.index(1.5))
attempt(lambda: op.concat(1, 2))
attempt(lambda: op.contains(5, 1))
attempt(lambda: op.truediv(1, 0))
attempt(lambda: op.length_hint("a", "b"))
attempt(lambda: op.matmul(1, 2))
ops = {"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv}


def rpn(text):
    stack = []
    for t in text.split():
        if t in ops:
            b, a = stack.pop(), stack.pop()
            stack.append(ops[t](a, b))
        else:
            stack.append(float(t))
    return stack.pop()


print(rpn("3 4 + 2 * 7 /"), op.__add__ is op.add or op.__add__(1, 2), op.add.__name__)
