for w in (0, 3, 6, 7, 8):
    print([f("abc", w) for f in (str.ljust, str.rjust, str.center, str.zfill)])
print("ab".center(5, "*"), "abc".center(6, "*"), "a".center(4, "-"), "ab".ljust(5, "."), "ab".rjust(5, "é"), "x".center(3, "😀"), "-42".zfill(6), "+7".zfill(4), "--1".zfill(5), "".zfill(2), "-".zfill(3), "é".zfill(3))
for f in (lambda: "a".center(5, "ab"), lambda: "a".ljust(5, ""), lambda: "a".rjust("5"), lambda: "a".zfill(), lambda: "a".center(5.0), lambda: "a".ljust(4, 5)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print("abc" * 3, 0 * "x", -1 * "x", "ab" + "cd", "a" "b" 'c', "x" * True)
print("abc"[0], "abc"[-1], "abc"[1:], "abc"[::-1], "abc"[5:], "abc"[-2:10], "abcdef"[::2], "abcdef"[4:1:-1], "abc"[1:1] == "", "abc"[-100:2])
for f in (lambda: "abc"[3], lambda: "abc"[-4], lambda: ""[0], lambda: "abc"[None:"x"], lambda: "abc"[::0]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
e = "a😀b🇫🇷é"
print(len(e), e[1], e[1:3], e[::-1], e[-1], list(e), e.index("b"), e.find("🇷"), e[3:5], e.upper(), e.encode(), e.center(12, "."), e * 2, e.split("😀"), [ord(c) for c in e], e.replace("😀", "!"), e.count("🇫"))
for i, ch in enumerate("👨‍👩‍👧"):
    print(i, ascii(ch), end="; ")
print()
print("😀" == "\U0001F600", "\N{GRINNING FACE}", "\x41\u00e9\101", "a\
b", r"\n" + R"\\", len(r"\""), "tab\tquote\"", 'it''s', """multi
line""", "\a\b\f\v\0".encode())
print("%s|%10s|%-10s|%.2s" % ("abc", "abc", "abc", "abc"), "abc".__len__(), "abc".__contains__("b"), "abc".__getitem__(1), "b".__add__("c"), "a".__mul__(3), "abc".__eq__("abc"), "a".__lt__("b"), "a".__eq__(5))
print(str(), str(5), str(b"abc"), str(b"abc", "ascii"), str("x"), str(None), str([1, "a"]), str({"k": (1,)}), str(object=5), str(b"\xc3\xa9", encoding="utf-8"), str(b"\xff", "utf-8", "replace"))
for f in (lambda: str(5, "utf-8"), lambda: str("a", "utf-8"), lambda: str(b"\xff", "utf-8"), lambda: "a" + 1, lambda: "a" - "b", lambda: "a" * "b", lambda: "abc".nope(), lambda: "a".upper(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
s = "abc"
try:
    s[0] = "x"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
