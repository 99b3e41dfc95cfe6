import random
r = random.Random(5)
for n in (0, 1, 2, 5, 50, 400):
    a = [r.randint(-50, 50) for _ in range(n)]
    print(sorted(a, key=lambda x: -x), sorted(range(n), key=lambda i: a[i]), sorted(range(n), key=lambda i: a[i], reverse=True), sorted(range(n), key=lambda i: a[i] * 2**31), sorted(range(n), key=lambda i: -2**31 + (a[i] > 0), reverse=True), sorted(range(n), key=lambda i: a[i] / 4))
w = ['b', 'a\ufffd', 'a\U0001F600', 'a', '', 'ab', 'aB', '\ue000', '\U00010000', 'é']
print(sorted(w), sorted(w, reverse=True), sorted(w, key=lambda s: s[::-1]), sorted(['b', 'a', 'c'] * 3), sorted(['x', 'y', 'X'], key=str.lower, reverse=True))
print(' a  b\tc\n\x1c d\x85e\xa0f '.split(), ''.split(), '   '.split(), 'a\U0001F600 b'.split(), ('word ' * 20).split()[:3], ' \u3000x\ufeff y'.split(), 'a b c d'.split(None, 2), '  a  b  '.split(maxsplit=1))
print('-'.join(['a', 'b\U0001F600']), '\U0001F600'.join('ab'), ''.join([]), ','.join(x for x in 'abc'), ' '.join(('x',)))
try: ','.join(['a', 1])
except TypeError as e: print(e)
print(True + True, True + 1, 1 + False, sum([True, True, 2]), True + 1.5, 2**60 + True)
class S(str): pass
print('-'.join([S('q'), 'z']), type(S('a').join(['b', 'c'])))
class L(list):
    def __iter__(self): return iter(['no'])
print('-'.join(L(['a'])), '-'.join([*'xyz']))
