from collections import Counter, defaultdict
from itertools import groupby, permutations


def is_palindrome(s):
    t = [c.casefold() for c in s if c.isalnum()]
    return t == t[::-1]


def longest_palindrome(s):
    best = ""
    for i in range(len(s)):
        for a, b in ((i, i), (i, i + 1)):
            while a >= 0 and b < len(s) and s[a] == s[b]:
                a, b = a - 1, b + 1
            if b - a - 1 > len(best):
                best = s[a + 1:b]
    return best


def anagrams(words):
    groups = defaultdict(list)
    for w in words:
        groups["".join(sorted(w))].append(w)
    return [g for g in groups.values() if len(g) > 1]


def rle(s):
    return "".join(f"{len(list(g))}{c}" for c, g in groupby(s))


def unrle(s):
    out, n = [], ""
    for c in s:
        if c.isdigit():
            n += c
        else:
            out.append(c * int(n or 1))
            n = ""
    return "".join(out)


def longest_unique(s):
    start, best, seen = 0, (0, 0), {}
    for i, c in enumerate(s):
        if c in seen and seen[c] >= start:
            start = seen[c] + 1
        seen[c] = i
        if i + 1 - start > best[1] - best[0]:
            best = start, i + 1
    return s[slice(*best)]


def balanced(s):
    pairs, stack = dict(zip(")]}", "([{")), []
    for i, c in enumerate(s):
        if c in pairs.values():
            stack.append((c, i))
        elif c in pairs:
            if not stack or stack.pop()[0] != pairs[c]:
                return i
    return stack[-1][1] if stack else -1


def pig_latin(sentence):
    def one(w):
        for i, c in enumerate(w):
            if c in "aeiou" or (c == "y" and i):
                return w[i:] + (w[:i] or "w") + "ay"
        return w + "ay"
    return " ".join(map(one, sentence.lower().split()))


def compare_versions(a, b):
    x, y = ([int(p) for p in v.split(".")] for v in (a, b))
    n = max(len(x), len(y))
    x += [0] * (n - len(x))
    y += [0] * (n - len(y))
    return (x > y) - (x < y)


def look_and_say(n, start="1"):
    for _ in range(n):
        yield start
        start = rle(start)


def zigzag(s, rows):
    lines = [""] * rows
    for i, c in enumerate(s):
        k = i % (2 * rows - 2) if rows > 1 else 0
        lines[min(k, 2 * rows - 2 - k)] += c
    return "".join(lines)


def word_break(s, words):
    ends = {0: []}
    for i in range(1, len(s) + 1):
        for w in words:
            if s[:i].endswith(w) and i - len(w) in ends:
                ends[i] = ends[i - len(w)] + [w]
                break
    return ends.get(len(s))


print(is_palindrome("A man, a plan, a canal: Panama!"), is_palindrome("no"), is_palindrome(""), longest_palindrome("forgeeksskeegfor"), longest_palindrome(""), longest_palindrome("äbä😀äbä"))
print(anagrams("listen silent enlist google elgoog abc cab xyz".split()), sorted({"".join(p) for p in permutations("aab")}))
print(rle("aaabccd"), unrle(rle("wwwwbbbw")), unrle("12x3yz"), rle(""), list(look_and_say(6)))
print(longest_unique("abcabcbb"), longest_unique("pwwkew"), repr(longest_unique("")), [balanced(s) for s in ("([]{})", "(]", "((", "", "a)b")])
print(pig_latin("The quick yellow rhythm apple"), [compare_versions(*p) for p in (("1.2", "1.10"), ("1.0", "1"), ("2.1.1", "2.1"))], zigzag("PAYPALISHIRING", 3), zigzag("AB", 1))
print(word_break("catsanddog", ["cat", "cats", "and", "sand", "dog"]), word_break("catsandog", ["cats", "dog", "sand", "and", "cat"]))
print("".join(sorted("hello", key="hello".index)), "-".join("a1b2"[::2]), Counter("mississippi").most_common(), " ".join(w[::-1] for w in "reverse each word".split()), "hello world".title().swapcase(), min("banana", key="banana".count), next((c for c in "swiss" if "swiss".count(c) == 1), None))
print(*("".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.islower() else c for c in w) for w in ("uryyb", "jbeyq!")), "".join(map(lambda c: f"{ord(c):08b}", "Hi")), int("".join(filter(str.isdigit, "a1b2c3"))) * 2, bytes(int(b, 2) for b in ("01001000", "01101001")).decode(), "%s" % "abc"[::-1].center(9, "~"))
