# program: caesar and vigenere
def caesar(s, k):
    out = []
    for ch in s:
        if ch.isalpha():
            base = ord('A') if ch.isupper() else ord('a')
            out.append(chr((ord(ch) - base + k) % 26 + base))
        else:
            out.append(ch)
    return ''.join(out)
def vigenere(text, key, sign=1):
    it = 0
    res = ''
    for c in text:
        if c.isalpha():
            res += caesar(c, sign * (ord(key[it % len(key)].lower()) - 97)); it += 1
        else:
            res += c
    return res
assert caesar(caesar('Hello, World!', 5), -5) == 'Hello, World!'
print(caesar('Zebra xyz', 3), vigenere('Attack at Dawn!', 'lemon'), vigenere(vigenere('Attack', 'lemon'), 'lemon', -1))
# program: palindromes of every kind
def is_pal(s): 
    t = [c.lower() for c in s if c.isalnum()]
    return t == t[::-1]
def longest(s):
    best = ''
    for i in range(len(s)):
        for a, b in ((i, i), (i, i + 1)):
            while a >= 0 and b < len(s) and s[a] == s[b]:
                a -= 1; b += 1
            if b - a - 1 > len(best): best = s[a + 1:b]
    return best
def count(s):
    return sum(s[i:j] == s[i:j][::-1] for i in range(len(s)) for j in range(i + 1, len(s) + 1))
print(is_pal('A man, a plan, a canal: Panama'), longest('forgeeksskeegfor'), count('abaab'), repr(longest('')))
# program: anagram groups
from collections import defaultdict, Counter
words = 'listen silent enlist google elbow below inlets cat act tac'.split()
g = defaultdict(list)
for w in words: g[''.join(sorted(w))].append(w)
print(dict(g)); print(sorted(g.values(), key=lambda v: (-len(v), v)))
print(Counter('mississippi').most_common(), Counter('abc') - Counter('b'), Counter(a=1) & Counter(a=3, b=2), +Counter(a=-1, b=2))
c = Counter('hello'); c.update('world'); print(c, c.total(), sorted(c.elements()), c['zzz'])
# program: run length both ways
from itertools import groupby
def enc(s): return ''.join(f'{len(list(g))}{k}' for k, g in groupby(s))
def dec(s):
    n = ''; out = ''
    for c in s:
        if c.isdigit(): n += c
        else: out += c * int(n); n = ''
    return out
print(enc('aaabbbccd'), dec(enc('zzzz y')), enc(''))
for s in ('', 'a', 'aabb', 'abc' * 3): assert dec(enc(s)) == s
# program: text methods table
s = 'The quick brown fox'
print(s.partition(' '), s.rpartition(' '), s.split(' ', 1), s.rsplit(' ', 1), s.title(), s.swapcase(), s.center(30, '*'), s.zfill(25))
print('a,b,,c'.split(','), ' a  b '.split(), 'a\nb\r\nc\x0bd'.splitlines(), 'a\nb\n'.splitlines(True), ''.split(), ''.split(','))
print('abc'.translate(str.maketrans('ab', 'xy', 'c')), 'abc'.translate({97: None, 98: 'BB'}), 'tést'.encode(), 'x'.join('abc'))
print('-12'.zfill(5), '+3'.zfill(4), 'abc'.ljust(5, '.') + '|', 'abc'.rjust(6) + '|', '\t'.expandtabs(4) + '|', 'a\tbc\td'.expandtabs())
print('Hello'.find('l'), 'Hello'.rfind('l'), 'Hello'.find('z'), 'Hello'.count(''), 'aaa'.count('aa'), 'abc'.replace('', '-'), 'aaaa'.replace('a', 'b', 2))
print('ß'.upper(), 'İ'.lower(), 'ǆ'.title(), 'ŉ'.upper(), 'Σας'.lower(), 'ΑΣ'.lower(), 'straße'.casefold(), 'ﬁ'.upper())
print('abc'.isalpha(), 'a1'.isalnum(), '²'.isdigit(), '²'.isdecimal(), '½'.isnumeric(), ' '.isspace(), 'Aa'.istitle(), 'abc'.isidentifier(), 'class'.isidentifier(), ''.isalpha(), 'A B'.isupper())
print('prefix-x'.removeprefix('prefix-'), 'x.py'.removesuffix('.py'), 'abc'.startswith(('x', 'a')), 'abc'.endswith('c', 0, 2), 'abc'.startswith('b', 1))
for bad in (lambda: 'abc'.index('z'), lambda: 'a'.join([1]), lambda: 'a' + 1, lambda: 'abc'[5], lambda: 'a' * 'b', lambda: 'abc'['x'], lambda: ''.join(5), lambda: 'a'.split(''), lambda: 'x'.center(3, 'ab'), lambda: 'a'.replace('b'), lambda: chr(-1), lambda: ord('ab'), lambda: 'abc'.startswith(1), lambda: 'a' < 1, lambda: 'abc'.upper(1), lambda: str(1, 2), lambda: 'x'.encode('nope'), lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode(), lambda: 'a' in 5, lambda: 5 in 'a'):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
# program: format mini language
from datetime import date
import decimal
print(f'{3.14159:.2f} {42:08b} {255:#x} {255:#X} {1e10:,.0f} {0.5:%} {1234567:_} {-5:+d} {5: d} {"hi":>10} {"hi":*^10} {True!r:>6}')
print('{:>{w}.{p}f}|{:^+10.3e}|{:c}|{:o}|{:n}'.format(3.14159, 12345.678, 65, 8, 1234, w=10, p=3))
print('{0[a]} {1.real} {0[b][1]} {{}}'.format({'a': 1, 'b': [2, 3]}, 5j), '{!s} {!r} {!a}'.format('é', 'é', 'é'))
print(f'{date(2024, 3, 5):%d/%m/%y} {decimal.Decimal("1.50"):.1f} {decimal.Decimal("1234.5"):,} {10**20:,} {2+3j:.2f}')
print('%5d|%-5d|%05d|%+d|%x|%o|%e|%g|%s|%r|%c|%%|%.3f|%5.1f|%-8s|' % (1, 2, 3, 4, 255, 8, 12345.678, 0.0001, 'a', 'b', 'c', 3.14159, 2.25, 'left'))
print('%(name)s is %(age)d' % {'name': 'Bob', 'age': 5}, '%s' % (1,), '%s' % [1, 2], '%*d' % (5, 42), '%.*f' % (2, 3.14159))
x = 5
print(f'{x=} {x = } {x!r} {x+1=:03d} {"nested " + f"{x:{x}d}"} {x:=^7}')
print(f"{'a' if x > 3 else 'b'} {[i for i in range(3)]} {(lambda y: y * 2)(x)} {{literal}} {x:<5}|{'q':>3}|")
for t in ('{', '}', '{0', '{!x}', '{:zz}', '{a}', '{} {0}', '{0} {}', '{0.x}', '{0[9]}', '{:d}', '{1}'):
    try: print(t.format('s'))
    except Exception as e: print(t, type(e).__name__, e)
for t, a in (('%d', 'x'), ('%s %s', 1), ('%s', (1, 2)), ('%z', 1), ('%(a)s', {}), ('%c', 'ab'), ('%c', -1), ('%x', 1.5), ('%', 1), ('%(a)s', 5), ('a', 1), ('%i', '5')):
    try: print(t % a)
    except Exception as e: print(t, a, type(e).__name__, e)
for v, s in ((1, 's'), ('a', 'd'), (1.5, 'd'), (1, '.2'), ('a', '+'), (1, ',s'), (1.5, 'x'), ([], 'd'), (None, '>5'), (1, '5.'), ('x', '=5'), (True, 'd'), (1, '_,'), (1j, '05')):
    try: print(format(v, s))
    except Exception as e: print(repr(v), s, type(e).__name__, e)
# program: wrap and fill
import textwrap
t = 'The quick brown fox jumps over the lazy dog. ' * 2 + 'supercalifragilisticexpialidocious-word end.'
for line in textwrap.wrap(t, 20): print(repr(line))
print(textwrap.fill(t, 30, initial_indent='* ', subsequent_indent='  ')); print(textwrap.shorten(t, 30), textwrap.shorten(t, 30, placeholder='...'))
print(textwrap.dedent('''
    a
      b
    c
''')); print(textwrap.indent('a\n\nb', '> '), textwrap.wrap(t, 15, break_long_words=False, break_on_hyphens=False)[-3:])
# program: levenshtein and lcs
from functools import lru_cache
def lev(a, b):
    @lru_cache(maxsize=None)
    def go(i, j):
        if i == 0 or j == 0: return i + j
        return min(go(i-1, j) + 1, go(i, j-1) + 1, go(i-1, j-1) + (a[i-1] != b[j-1]))
    r = go(len(a), len(b)); print(go.cache_info()); return r
def lcs(a, b):
    m = [[''] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            m[i+1][j+1] = m[i][j] + x if x == y else max(m[i+1][j], m[i][j+1], key=len)
    return m[-1][-1]
assert lev('kitten', 'sitting') == 3 and lcs('AGGTAB', 'GXTXAYB') == 'GTAB'
print(lev('', 'abc'), lcs('abc', 'xyz') == '')
import difflib
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), round(difflib.SequenceMatcher(None, 'abcd', 'bcde').ratio(), 4))
print('\n'.join(difflib.unified_diff(['a', 'b', 'c'], ['a', 'x', 'c'], 'old', 'new', lineterm='')))
print(''.join(difflib.ndiff(['one\n', 'two\n', 'three\n'], ['ore\n', 'tree\n', 'emu\n'])))
# program: number words
def words(n):
    ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split()
    tens = 'x x twenty thirty forty fifty sixty seventy eighty ninety'.split()
    if n < 0: return 'minus ' + words(-n)
    if n < 20: return ones[n]
    if n < 100: return tens[n // 10] + ('' if n % 10 == 0 else '-' + ones[n % 10])
    if n < 1000: return ones[n // 100] + ' hundred' + ('' if n % 100 == 0 else ' and ' + words(n % 100))
    for i, w in enumerate(['thousand', 'million', 'billion'], 1):
        if n < 1000 ** (i + 1):
            return words(n // 1000 ** i) + f' {w}' + ('' if n % 1000 ** i == 0 else ', ' + words(n % 1000 ** i))
    raise OverflowError(f'{n:,} is too large')
for n in (0, 13, 42, 100, 999, 1001, 123456, -7, 10**9): print(n, words(n))
words(10**12)
# program: csv in memory
import csv, io
rows = [['name', 'note'], ['Ann', 'likes, commas'], ['Bob', 'says "hi"'], ['Eve', 'two\nlines'], ['', None]]
buf = io.StringIO()
csv.writer(buf).writerows(rows)
print(repr(buf.getvalue()))
print(list(csv.reader(io.StringIO(buf.getvalue()))))
w = csv.DictWriter(buf2 := io.StringIO(), fieldnames=['a', 'b'], extrasaction='ignore', restval='?', quoting=csv.QUOTE_ALL, lineterminator='\n')
w.writeheader(); w.writerow({'a': 1, 'c': 3}); w.writerow({'a': 1.5, 'b': 'x'}); print(buf2.getvalue())
for r in csv.DictReader(io.StringIO('x;y\n1;2\n3\n4;5;6\n'), delimiter=';'): print(r)
try: csv.DictWriter(io.StringIO(), ['a']).writerow({'a': 1, 'zz': 2})
except ValueError as e: print(e)
print(list(csv.reader(['a b "c d"', "'x y' z"], delimiter=' ')), csv.Sniffer().sniff('a;b;c\n1;2;3\n').delimiter, csv.list_dialects())
# program: json both ways
import json
data = {'b': [1, 2.5, None, True], 'a': {'x': 'é"\n\t\u2028', 'y': []}, '3': {}, 'big': 10**20, 'f': 1e100}
print(json.dumps(data)); print(json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False)); print(json.dumps(data, separators=(',', ':')))
print(json.loads('{"a": [1, 2.0, -3e2, true, null, "\\u00e9\\n"]}'), json.dumps({1: 2, None: 3, True: 4, 1.5: 5}), json.dumps((1, (2,))), json.dumps(float('inf')), json.dumps('\x7f\x00'))
for t in ('', '{', '[1,]', '{"a" 1}', '{a: 1}', '[1 2]', '"abc', 'nul', '{"a":1} x', "{'a': 1}", '[1, 2', '01', '"\\x"', '{"a":}', '-', '"\t"', '[,1]', '1.', '{"a":1,}', '\ufeff{}'):
    try: print(json.loads(t))
    except json.JSONDecodeError as e: print(repr(t), e, e.pos, e.lineno, e.colno)
for v in ({1, 2}, object, b'x', 1j, {(1, 2): 3}):
    try: print(json.dumps(v))
    except TypeError as e: print(e)
a = []; a.append(a)
try: json.dumps(a)
except ValueError as e: print(e)
class E(json.JSONEncoder):
    def default(self, o):
        return sorted(o) if isinstance(o, set) else super().default(o)
print(json.dumps({'s': {3, 1}}, cls=E), json.dumps([1, [2, {'a': 3}]], indent='--'), json.loads('[1.1]', parse_float=str), json.loads('{"a": 1}', object_hook=lambda d: list(d.items())), json.loads('{"a":1,"a":2}', object_pairs_hook=lambda p: p))
