import difflib
a = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n".splitlines(True)
b = "one\ntwo\n3\nfour\nfive\nsix\nseven\nEIGHT\nnine\n".splitlines(True)
print("".join(difflib.unified_diff(a, b, "old.txt", "new.txt")))
print("".join(difflib.unified_diff(a, b, n=0)))
print("".join(difflib.context_diff(a, b, "old", "new", n=1)))
print("".join(difflib.ndiff(["apple\n", "pear tree\n", "fig\n"], ["apple\n", "pear trees\n", "kiwi\n"])))
print(list(difflib.restore(difflib.ndiff(["a\n", "b\n"], ["a\n", "c\n"]), 2)))
s = difflib.SequenceMatcher(None, "abcdxyz", "bcdyzq")
print(s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks(), s.get_opcodes(), s.find_longest_match(), s.find_longest_match(0, 3, 0, 2))
for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, [1, 2, 3, 4], [1, 3, 4, 5]).get_opcodes():
    print(tag, i1, i2, j1, j2)
print(difflib.SequenceMatcher(lambda c: c == " ", "private Thread currentThread;", "private volatile Thread currentThread;").ratio(), difflib.SequenceMatcher(None, "", "").ratio(), difflib.SequenceMatcher(a="tide", b="diet").ratio(), difflib.SequenceMatcher(None, "x" * 300, "x" * 299 + "y", autojunk=False).ratio(), list(difflib.SequenceMatcher(None, a, b).get_grouped_opcodes(1)))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("zzz", ["a"]), difflib.get_close_matches("wheel", ["while", "heel", "wheels", "whole"], n=2, cutoff=0.5), difflib.get_close_matches("x", []))
for f in (lambda: difflib.get_close_matches("a", ["a"], n=0), lambda: difflib.get_close_matches("a", ["a"], cutoff=2), lambda: list(difflib.unified_diff([1], ["a"])), lambda: list(difflib.unified_diff(["same"], ["same"]))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
d = difflib.Differ()
print(list(d.compare(["x", "abc", "y"], ["x", "abd", "z"])), difflib.IS_LINE_JUNK("  # \n"), difflib.IS_CHARACTER_JUNK("\t"))


def inline(old, new):
    out = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, old, new).get_opcodes():
        if tag == "equal":
            out.append(old[i1:i2])
        else:
            out.append(f"[-{old[i1:i2]}-]{{+{new[j1:j2]}+}}")
    return "".join(out)


print(inline("The quick fox", "The slow fax"), inline("same", "same"), inline("", "new"))
print("".join(difflib.unified_diff("a b c".split(), "a x c".split(), lineterm="", fromfile="l", tofile="r", fromfiledate="d1", tofiledate="d2")))
