import difflib

def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
import random
words = ["alpha", "beta", "gamma", "delta", "if x:", "    return y", "    pass", "# c", "def f(a, b):", ""]
seed = 7
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2**31
    return seed // 65536 % n
for k in range(10):
    a = [words[rnd(len(words))] + ("" if rnd(3) else str(rnd(10))) + "\n" for _ in range(rnd(15))]
    b = [x for x in a if rnd(5)]
    for _ in range(rnd(4)): b.insert(rnd(len(b) + 1), words[rnd(len(words))] + "\n")
    b = [x if rnd(4) else x.replace('a', 'o') for x in b]
    print("".join(difflib.unified_diff(a, b, "x", "y", n=rnd(4))))
    print("".join(difflib.context_diff(a, b, "x", "y", n=rnd(4))))
    print("".join(difflib.ndiff(a, b)))
    s = difflib.SequenceMatcher(None, "".join(a), "".join(b)); print(s.ratio(), s.quick_ratio(), s.get_opcodes()[:5], list(s.get_grouped_opcodes(2))[:2])
x = "".join(chr(97 + rnd(4)) for _ in range(400)); y = "".join(chr(97 + rnd(4)) for _ in range(400))
s = difflib.SequenceMatcher(None, x, y); print(s.ratio(), sorted(s.bpopular), sorted(s.bjunk))
s = difflib.SequenceMatcher(None, x, y, autojunk=False); print(s.ratio(), len(s.get_matching_blocks()))
s = difflib.SequenceMatcher(lambda c: c in " \t", "abc  def ghi", "abc def  ghi"); print(s.get_opcodes(), s.b2j, s.find_longest_match(1, 5, 1, 5))
s.set_seq1("zz"); print(s.ratio(), s.a, s.b)
t(lambda: list(difflib.ndiff("a\tb  c\n x\n".splitlines(1), "a\tbb c\n xx\n".splitlines(1))))
t(lambda: difflib.get_close_matches("ab", ["abc", "abd", "aba", "b", "xx"], n=5, cutoff=0.1))
t(lambda: list(difflib.restore(["- a", "+ b", "  c", "? x"], 1)))
m = difflib.SequenceMatcher(None, "abxcd", "abcd").get_matching_blocks()[0]; print(m, m.a, m.size, m[2])
for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, [1,(2,),'x'], [(2,),'x',5]).get_opcodes(): print(tag, i1, i2, j1, j2)
