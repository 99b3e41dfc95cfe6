for s in ("hello World", "HELLO", "straße", "ǆ", "ÀÉ", "they're bill's", "x1y2", "İi", "Σίσυφος", "ΑΣ", "ﬁne", "", "123", "_a-b c", "ŉ", "ß", "Ⅷ", "ⓐ", "ᾳ"):
    print(repr(s), s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), s.isupper(), s.islower(), s.istitle(), [len(s.upper()), len(s.lower())])
print("ß".casefold() == "SS".casefold(), "Ǆ".lower(), "ǆ".title(), "ŉ".upper(), "i̇".upper(), "ΑΣΑ ΑΣ Σ".lower())
checks = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isidentifier", "isprintable", "isascii"]
for s in ("abc", "123", "a1", "", " ", "²", "½", "٣", "Ⅷ", "一", "é", "_x", "1x", "class", "a b", "\n", "\u2028", "\x1c", "\xa0", "\u200b", "😀", "ª", "·", "x·y", "\x7f", "𝟘", "ﷺ", "\u0301"):
    print(ascii(s).ljust(12), *[int(getattr(s, c)()) for c in checks])
print("Hello".startswith("He"), "Hello".startswith(("x", "H")), "Hello".startswith("l", 2), "Hello".startswith("lo", -2), "Hello".endswith("lo"), "Hello".endswith(("x", "")), "Hello".endswith("ell", 0, 4), "".startswith(""), "a".startswith("", 1), "a".startswith("", 2), "Hello".startswith(()))
for f in (lambda: "a".startswith(1), lambda: "a".startswith(["a"]), lambda: "a".endswith((1,)), lambda: "a".startswith(), lambda: "a".startswith("a", "b")):
    try:
        print(f())
    except TypeError as e:
        print(e)
print("cafe\u0301" == "café", len("cafe\u0301"), "A" < "a" < "é" < "一" < "😀", "Z" < "a", "abc" < "abd", "" < "a", "\uffff" < "😀", "a" * 3 > "aa")
print(max("hello"), min("hello"), sorted("bANana"), sorted("bANana", key=str.lower), "".join(sorted("é😀ab一")), "ABC".lower() is not None, "İ".lower(), len("İ".lower()), "ﬀ".upper(), "ŀ".upper())
