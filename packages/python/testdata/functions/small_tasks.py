# program: min cost path
R = C = 3
def min_cost(cost, m, n):
    tc = [[0 for x in range(C)] for x in range(R)]
    tc[0][0] = cost[0][0]
    for i in range(1, m + 1): tc[i][0] = tc[i-1][0] + cost[i][0]
    for j in range(1, n + 1): tc[0][j] = tc[0][j-1] + cost[0][j]
    for i in range(1, m + 1):
        for j in range(1, n + 1): tc[i][j] = min(tc[i-1][j-1], tc[i-1][j], tc[i][j-1]) + cost[i][j]
    return tc[m][n]
assert min_cost([[1, 2, 3], [4, 8, 2], [1, 5, 3]], 2, 2) == 8
print(min_cost([[2, 3, 4], [5, 9, 3], [2, 6, 4]], 2, 2))
# program: shared elements
def similar_elements(a, b): return tuple(set(a) & set(b))
assert set(similar_elements((3, 4, 5, 6), (5, 7, 4, 10))) == {4, 5}
print(similar_elements((11, 12, 14, 13), (17, 15, 14, 13)))
# program: heap largest
import heapq as hq
def largest(nums, n): return hq.nlargest(n, nums)
assert largest([25, 35, 22, 85, 14, 65, 75, 22, 58], 3) == [85, 75, 65]
print(largest([], 2), largest('hello', 2))
# program: one bit apart
def is_power(x): return x and not x & (x - 1)
def differ(a, b): return bool(is_power(a ^ b))
assert differ(13, 9) and not differ(15, 8)
print(differ(2, 4), differ(1, 1), is_power(0), is_power(8))
# program: words of four
import re
def find_char_long(text): return re.findall(r"\b\w{4,}\b", text)
assert find_char_long('Please move back to stream') == ['Please', 'move', 'back', 'stream']
print(find_char_long('Jing Eco and Tech'), find_char_long(''))
# program: squares by lambda
def square_nums(nums): return list(map(lambda x: x ** 2, nums))
assert square_nums([1, 2, 3]) == [1, 4, 9]
print(square_nums(range(5)), square_nums([1.5, -2, True, 2j]))
# program: rotations needed
def find_rotations(s):
    t = s + s
    for i in range(1, len(s) + 1):
        if t[i:i + len(s)] == s: return i
    return len(s)
assert find_rotations('aaaa') == 1 and find_rotations('ab') == 2
print(find_rotations('abcabc'), find_rotations(''))
# program: remove first and last
def remove_occ(s, ch):
    i = s.find(ch)
    if i >= 0: s = s[:i] + s[i + 1:]
    i = s.rfind(ch)
    return s[:i] + s[i + 1:] if i >= 0 else s
assert remove_occ('hello', 'l') == 'heo' and remove_occ('PHP', 'P') == 'H'
print(remove_occ('abcda', 'a'), remove_occ('xyz', 'q'))
# program: sort matrix rows
def sort_matrix(m): return sorted(m, key=sum)
assert sort_matrix([[1, 2, 3], [2, 4, 5], [1, 1, 1]]) == [[1, 1, 1], [1, 2, 3], [2, 4, 5]]
print(sort_matrix([[5, 8, 9], [6, 4, 3], [2, 1, 4]]))
# program: common words
from collections import Counter
def count_common(words): return Counter(words).most_common(4)
print(count_common(['red', 'green', 'black', 'pink', 'black', 'white', 'black', 'eyes', 'white', 'black', 'orange', 'pink', 'pink', 'red', 'red', 'white', 'orange', 'white', 'black', 'pink', 'green', 'green', 'pink', 'green', 'pink', 'white', 'orange', 'orange', 'red']))
assert count_common(['one', 'two', 'one'])[0] == ('one', 2)
# program: triangular prism
def find_volume(l, b, h): return l * b * h / 2
assert find_volume(10, 8, 6) == 240
print(find_volume(3, 2, 2), find_volume(1, 2, 1.5))
# program: split lowercase
import re
def split_lower(s): return re.findall('[a-z][^a-z]*', s)
print(split_lower('AbCd'), split_lower('Python'), split_lower('Programming'), split_lower('ABC'))
# program: square perimeter and circles
import math
def area(r): return math.pi * r ** 2
def sector(r, a): return None if a >= 360 else math.pi * r ** 2 * a / 360
print(area(10), sector(4, 45), sector(9, 361), f'{area(2.5):.3f}', round(sector(9, 45), 4))
# program: chars to remove
NO = 256
def counts(s):
    c = [0] * NO
    for ch in s: c[ord(ch)] += 1
    return c
def remove_dirty(s, second): 
    c = counts(second)
    return ''.join(ch for ch in s if c[ord(ch)] == 0)
assert remove_dirty('probasscurve', 'pros') == 'bacuve'
remove_dirty('€', 'x')
# program: woodball
def is_woodall(x):
    if x % 2 == 0: return False
    if x == 1: return True
    x += 1; p = 0
    while x % 2 == 0:
        x /= 2; p += 1
        if p == x: return True
    return False
assert is_woodall(383) and not is_woodall(254)
print([n for n in range(1, 1000) if is_woodall(n)])
# program: multiples
def multiples(m, n): return [n * i for i in range(1, m + 1)]
assert multiples(4, 3) == [3, 6, 9, 12]
print(multiples(0, 5), multiples(2, -1.5), multiples(3, 'ab'))
# program: first duplicate
def find_first_duplicate(nums):
    seen, none = set(), -1
    for n in nums:
        if n in seen: return n
        seen.add(n)
    return none
assert find_first_duplicate([1, 2, 3, 4, 4, 5]) == 4
print(find_first_duplicate([1, 2, 3]), find_first_duplicate(['a', 'A', 'a']), find_first_duplicate([1, True]), find_first_duplicate([[1]]))
# program: list of lists maximum
def maximum_sum(l): return max(map(sum, l))
assert maximum_sum([[1, 2, 3], [4, 5, 6], [10, 11, 12]]) == 33
print(maximum_sum([[0, 1], [-5]]))
maximum_sum([])
# program: to binary
def decimal_to_binary(n): return bin(n).replace('0b', '')
assert decimal_to_binary(8) == '1000' and decimal_to_binary(18) == '10010'
print(decimal_to_binary(-7), f'{18:b}', int('10010', 2), decimal_to_binary(True))
decimal_to_binary(2.0)
# program: missing ranges
def product(xs, n):
    best = -10 ** 9
    for i in range(n):
        for j in range(i + 1, n): best = max(best, xs[i] * xs[j])
    return best
assert product([1, 2, 3, 4, 7, 0, 8, 4], 8) == 56
print(product([0, -1, -2, -4, 5, 0, -6], 7)); product([1], 5)
# program: check k elements
def check_k(t, k): return all(e == k for e in t)
assert check_k([4, 4], 4) and not check_k((9, 8), 9)
print(check_k([], 1), check_k('aaa', 'a'))
# program: remove rows by length
def remove_k(t, k): return [r for r in t if len(r) != k]
print(remove_k([(4, 5), (4,), (8, 6, 7), (1,), (3, 4, 6, 7)], 1), str([(1,)])); print(remove_k([1], 2))
# program: nth root of perfect
def is_perfect_square(n): 
    i = 1
    while i * i <= n:
        if n % i == 0 and n / i == i: return True
        i = i + 1
    return False
print([n for n in range(-2, 30) if is_perfect_square(n)], is_perfect_square(196.0))
# program: even digit product
def product_even(n):
    p = 1
    for d in str(n):
        if not int(d) % 2: p *= int(d)
    return p % 2 == 0 and p > 1
print(product_even(1234), product_even(135), product_even(0)); product_even(-12)
# program: tree depth of dictionary
def dict_depth(d): return 1 + (max(map(dict_depth, d.values())) if d else 0) if isinstance(d, dict) else 0
assert dict_depth({'a': 1, 'b': {'c': {'d': {}}}}) == 4
print(dict_depth({}), dict_depth(5), dict_depth({'a': [{}]}))
# program: tuple of strings to ints
def tuple_int(t): return tuple((int(a), int(b)) for a, b in t)
print(tuple_int((('333', '33'), ('1416', '55'))))
try: tuple_int((('1', 'x'),))
except ValueError as e: print(e)
tuple_int(((1, 2, 3),))
# program: radians and angles
import math, cmath
print(math.radians(90), math.degrees(1), cmath.phase(-1 - 1j), math.atan2(-1, -1), [round(math.sin(math.radians(a)), 6) for a in range(0, 361, 45)])
# program: lucid numbers
def get_ludic(n):
    l = list(range(1, n + 1)); i = 1
    while i != len(l):
        first = l[i]; j = i + first
        while j < len(l):
            l.remove(l[j]); j += first - 1
        i += 1
    return l
assert get_ludic(10) == [1, 2, 3, 5, 7]
print(get_ludic(45), get_ludic(1) if False else '')
# program: reverse words
def reverse_words(s): return ' '.join(reversed(s.split()))
assert reverse_words('python program') == 'program python'
print(reverse_words('  a  b '), repr(reverse_words('')))
# program: prime checks
def prime_num(num):
    if num > 1:
        for i in range(2, num // 2 + 1):
            if num % i == 0: return False
        return True
    return False
print([n for n in range(40) if prime_num(n)], prime_num(-1010)); prime_num('7')
# program: roman to integer
class Solution:
    def roman_to_int(self, s: str) -> int:
        val = {'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100, 'D': 500, 'M': 1000}
        total = 0
        for i in range(len(s)):
            if i > 0 and val[s[i]] > val[s[i - 1]]: total += val[s[i]] - 2 * val[s[i - 1]]
            else: total += val[s[i]]
        return total
assert Solution().roman_to_int('MMMCMLXXXVI') == 3986
print(Solution().roman_to_int('XIV')); Solution().roman_to_int('abc')
# program: odd even positions
def even_position(a): return all(a[i] % 2 == i % 2 for i in range(len(a)))
print(even_position([3, 2, 1]), even_position([2, 1, 4]), even_position([]))
# program: counts of substrings
def number_of_substrings(s): return len(s) * (len(s) + 1) // 2
def same_ends(s): return sum(s[i] == s[j] for i in range(len(s)) for j in range(i, len(s)))
print(number_of_substrings('abc'), same_ends('abcab'), same_ends(''))
# program: snake to camel
def to_camel(w): 
    import re
    return ''.join(x.capitalize() or '_' for x in w.split('_'))
print(to_camel('python_program'), to_camel('_a__b'), to_camel('HELLO_world'), to_camel(''))
# program: tuples by index
from operator import itemgetter
def index_min(t): return [min(t, key=itemgetter(1))[0], max(t, key=itemgetter(1))[0]]
print(index_min([('Rash', 143), ('Manjeet', 200), ('Varsha', 100)])); index_min([(1,)])
# program: chain of pairs
class Pair:
    def __init__(self, a, b): self.a, self.b = a, b
def max_chain(arr, n):
    mcl = [1] * n
    for i in range(1, n):
        for j in range(i):
            if arr[i].a > arr[j].b and mcl[i] < mcl[j] + 1: mcl[i] = mcl[j] + 1
    return max(mcl, default=0)
print(max_chain([Pair(5, 24), Pair(15, 25), Pair(27, 40), Pair(50, 60)], 4), max_chain([], 0)); print(Pair(1).a)
# program: maximum difference of products
def even_odd_difference(l):
    e = next((x for x in l if x % 2 == 0), -1); o = next((x for x in l if x % 2), -1)
    return e - o
print(even_odd_difference([1, 3, 5, 7, 4, 1, 6, 8]), even_odd_difference([]))
# program: nested list flatten
def flatten(l):
    flat, stack = [], [list(l)]
    while stack:
        cur = stack.pop(0)
        for x in cur: stack.append(x) if isinstance(x, list) else flat.append(x)
    flat.sort(); return flat
print(flatten([0, 10, [20, 30], 40, 50, [60, 70, 80], [90, 100, 110, 120]])); flatten([1, ['a']])
# program: recursive sums
def recursive_sum(data):
    total = 0
    for e in data: total += recursive_sum(e) if type(e) == type([]) else e
    return total
assert recursive_sum([1, 2, [3, 4], [5, 6]]) == 21
print(recursive_sum([7, 10, [15, 14], [19, 41], [[]]])); recursive_sum([1, 'b'])
# program: positives counted
from array import array
def positive_count(nums):
    n = len(nums); n1 = 0
    for x in nums:
        if x > 0: n1 += 1
    return round(n1 / n, 2)
print(positive_count([0, 1, 2, -1, -5, 6, 0, -3, -2, 3, 4, 6, 8])); print(array('i', [1, 2]), array('d', [1.5]).tolist()); positive_count([])
# program: amicable
def div_sum(n):
    s = 1; i = 2
    while i * i <= n:
        if n % i == 0: s += i + (n // i if i * i != n else 0)
        i += 1
    return s
def amicable(limit): return sum(n for n in range(2, limit + 1) if div_sum(n) != n and div_sum(div_sum(n)) == n)
print(amicable(999), amicable(9999), amicable(99))
# program: same length check
def get_equal(t): return 'All tuples have same length' if len(set(map(len, t))) == 1 else 'All tuples do not have same length'
print(get_equal([(11, 22, 33), (44, 55, 66)]), get_equal([(1, 2, 3), (4, 5, 6, 7)]), get_equal([])); get_equal([1])
# program: difference in time
from datetime import datetime
def gap(a, b, f='%H:%M:%S'): return datetime.strptime(b, f) - datetime.strptime(a, f)
print(gap('10:15:00', '12:00:30'), gap('23:00:00', '01:00:00'), gap('1', '2', '%d').days); gap('aa', 'bb')
# program: string list sorted
def sort_sublists(l): return [sorted(x, key=lambda y: y[0]) for x in l]
print(sort_sublists([['green', 'orange'], ['black', 'white'], ['white', 'black', 'orange']])); sort_sublists([['']])
# program: all permutations
def permute(s):
    if len(s) == 0: return [[]]
    return [[p] + q for i, p in enumerate(s) for q in permute(s[:i] + s[i + 1:])]
print(permute([1, 2, 3]), len(permute('abcd')) if False else '', permute([])); permute({1, 2})
# program: checks by exceptions
def dig_let(s):
    d = l = 0
    for c in s:
        if c.isdigit(): d += 1
        elif c.isalpha(): l += 1
    return l, d
print(dig_let('python'), dig_let('program 12'), dig_let('٣½é_')); dig_let(5)
# program: quadratic
def quadratic(a, b, c):
    if a == 0: raise ValueError('not quadratic')
    disc = b ** 2 - 4 * a * c
    r = lambda s: (-b + s * disc ** 0.5) / (2 * a)
    return r(1), r(-1)
print(quadratic(1, -3, 2), quadratic(1, 2, 5), quadratic(1, 2, 1)); quadratic(0, 1, 1)
# program: sum of series
def sum_series(n): return 0 if n < 1 else n + sum_series(n - 2)
def geo(n): return 0 if n < 0 else 1 / pow(2, n) + geo(n - 1)
def harmonic(n): return 1 if n < 2 else 1 / n + harmonic(n - 1)
print(sum_series(6), geo(7), harmonic(10), sum(1 / i for i in range(1, 11)))
# program: nested dictionaries updated
import copy
a = {'x': {'y': [1, 2]}, 'z': (1, [2])}
b, c, d = a, a.copy(), copy.deepcopy(a)
a['x']['y'].append(3); a['n'] = 1
print(b is a, c, d, c['x'] is a['x'], d['z'] is a['z'], copy.copy([1, [2]]), copy.replace if hasattr(copy, 'replace') else 'no replace')
# program: vowels and consonants
def vowel_count(s): return sum(c in 'aeiouAEIOU' for c in s)
from string import ascii_lowercase, punctuation, Template, capwords
print(vowel_count('Hello World'), [c for c in ascii_lowercase if c not in 'aeiou'], punctuation, capwords('the quick  fox'), Template('$a and ${b}s $$').substitute(a=1, b='x'), Template('$a $zz').safe_substitute(a=1)); Template('$zz').substitute()
# program: pangram and isogram
import string
is_pangram = lambda s: set(string.ascii_lowercase) <= set(s.lower())
is_isogram = lambda s: len(s) == len(set(s.lower()))
print(is_pangram('The quick brown fox jumps over the lazy dog'), is_isogram('Dermatoglyphics'), is_isogram('aba'), is_pangram.__name__, is_isogram.__qualname__)
# program: bits flipped
def count_set_bits(n): return bin(n).count('1')
def toggle(n): return n ^ (1 << n.bit_length() - 1) - 1 if n else 0
def swap_nibbles(x): return (x & 0x0F) << 4 | (x & 0xF0) >> 4
def gray(n): return n ^ n >> 1
print(count_set_bits(255), toggle(10), swap_nibbles(100), [gray(i) for i in range(8)], count_set_bits(-5), 5 & ~1, -1 >> 10, 1 << 3 - 1); swap_nibbles(1.5)
# program: tuple strings joined
def concatenate_tuple(t): return '-'.join(str(x) for x in t)
print(concatenate_tuple(('ID', 'is', 4, 'UTS')), concatenate_tuple(([1], None, 2.50))); '-'.join(('a', 1))
# program: monotonic array
def is_monotonic(a): return all(a[i] <= a[i + 1] for i in range(len(a) - 1)) or all(a[i] >= a[i + 1] for i in range(len(a) - 1))
print(is_monotonic([6, 5, 4, 4]), is_monotonic([1, 3, 2]), is_monotonic([])); is_monotonic([1, 'x'])
# program: sublist search
def is_sublist(l, s): return any(l[i:i + len(s)] == s for i in range(len(l) - len(s) + 1))
print(is_sublist([2, 4, 3, 5, 7], [3, 7]), is_sublist([2, 4, 3], [4, 3]), is_sublist([], []), is_sublist('abc', 'bc'))
# program: smallest missing
def find_missing(a):
    i = 0
    for x in sorted(set(a)):
        if x == i: i += 1
        elif x > i: break
    return i
print(find_missing([0, 1, 2, 6, 9]), find_missing([4, 6]), find_missing([0, 0, 1]), find_missing([]))
# program: lambda sorting of marks
marks = [('English', 88), ('Science', 90), ('Maths', 97), ('Social', 82)]
marks.sort(key=lambda x: x[1]); print(marks); marks.sort(key=lambda x: (-len(x[0]), x)); print(marks); print(sorted(marks, key=lambda x: x[2]))
# program: dictionary of lists
from collections import defaultdict
def group(pairs):
    d = defaultdict(list)
    for k, v in pairs: d[k].append(v)
    return d
g = group([('yellow', 1), ('blue', 2), ('yellow', 3)]); print(g, dict(g), g['none'], len(g), g.default_factory); g.default_factory = None; g['other']
# program: matrix from flat
def matrix(a, r, c):
    if len(a) != r * c: raise ValueError(f'{len(a)} values do not fill {r}x{c}')
    return [a[i * c:(i + 1) * c] for i in range(r)]
for row in matrix(list(range(6)), 2, 3): print(*row, sep='\t')
print([sum(col) for col in zip(*matrix([1, 2, 3, 4], 2, 2))]); matrix([1], 2, 2)
# program: pascal and catalan
def pascal(n): 
    row = [1]
    for _ in range(n): print(' '.join(map(str, row)).center(24).rstrip()); row = [a + b for a, b in zip([0] + row, row + [0])]
pascal(6)
from math import comb
print([comb(2 * n, n) // (n + 1) for n in range(12)], [[comb(i, j) for j in range(i + 1)] for i in range(4)])
# program: star patterns
for i in range(1, 5): print(' ' * (4 - i) + '*' * (2 * i - 1))
for i in range(3): print(*(f'{i * j:2d}' for j in range(5)), sep='|', end=';\n')
print('=' * 20, 'x' * 0, '-' * -3, sep='\n')
print('\n'.join(''.join('#' if (i + j) % 2 else '.' for j in range(8)) for i in range(3)))
