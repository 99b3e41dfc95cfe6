s = "the cat sat on the mat"
print(s.find("at"), s.find("at", 6), s.find("zz"), s.rfind("at"), s.find("at", -3), s.find("", 5), s.find("", 100), s.rfind(""), s.index("cat"), s.rindex("the"), s.count("at"), s.count(""), s.count("the", 1), "aaa".count("aa"), s.count("t", 0, -1), s.find("the", 1, 10))
for f in (lambda: s.index("dog"), lambda: s.rindex("dog"), lambda: s.find(5), lambda: s.count(None), lambda: s.index("t", 5, 6), lambda: s.find()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(s.replace("at", "og"), s.replace("at", "og", 1), "aaa".replace("a", "b", 0), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "abc".replace("b", ""), "aaa".replace("aa", "b"))
print(s.split(), s.split("at"), s.split(" ", 2), s.rsplit(" ", 2), s.rsplit("at", 1), "".split(), "".split(","), "a,,b,".split(","), "  a  b ".split(), "  a  b ".split(" "), " a b c ".split(None, 1), " a b c ".rsplit(None, 1), "a\u2003b\xa0c\x1cd".split(), "1<>2<>3".split("<>"), "abc".split("abc"), "a b c".split(maxsplit=1), "a-b".split(sep="-"))
for f in (lambda: "a".split(""), lambda: "a".split(5), lambda: "a".partition(""), lambda: "a".rsplit(""), lambda: "a".split("a", "b"), lambda: ",".join([1]), lambda: ",".join(5), lambda: ",".join(["a", None]), lambda: "a".replace("a"), lambda: "a".replace(1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("x"), "abc".rpartition("x"), "".partition("x"))
print("one\ntwo\r\nthree\rfour\x0bfive\x0csix\x1cseven\x85eight\u2028nine".splitlines(), "a\n\nb\n".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\r\nb".splitlines(keepends=True))
print(",".join("abc"), "".join([]), "-".join(["x"]), ", ".join({"a": 1, "b": 2}), "é".join(["1", "2"]), "ab".join("😀😁"), "".join(c for c in "xyz"))
print(" x ".strip() + "|", " x ".lstrip() + "|", " x ".rstrip() + "|", "xxhixx".strip("x"), "abcba".strip("ab"), "abc".strip(""), "\t\n x\u3000".strip(), "www.example.com".strip("cmowz."), "mississippi".lstrip("mis"), "".strip(), "xyx".strip(None))
print("TestHook".removeprefix("Test"), "TestHook".removesuffix("Hook"), "abc".removeprefix("x"), "aaa".removeprefix("a"), "aaa".removesuffix("aaa"), "abc".removesuffix(""))
print("cat" in s, "" in s, "dog" not in s, "😀" in "a😀b", s[4:7] in s)
try:
    5 in "abc"
except TypeError as e:
    print(e)
print("a,b;c".translate({ord(","): ";", ord(";"): None}), "hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("el", "ip", "o")), str.maketrans({"a": "1", 98: None}), "abc".translate({97: "xx", 98: 66}), str.maketrans("ab", "cd", "z"))
for f in (lambda: str.maketrans("a", "bc"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans(5), lambda: "a".translate({97: 1.5}), lambda: "a".translate({97: 0x110000})):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print("x\ty\tz".expandtabs(), "x\ty".expandtabs(4), "\t|".expandtabs(0), "ab\tc\n\td".expandtabs(4), "01\t012\t0123".expandtabs(3))
