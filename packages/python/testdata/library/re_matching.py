import re


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?", "2024-05 rest")
print(m, m.group(), m.group(0, 1), m["month"], m.groups(), m.groups("none"), m.groupdict(), m.span(), m.start("month"), m.end(1), m.lastindex, m.lastgroup, m.string, m.pos, m.endpos, m.expand(r"\2/\g<year>"), m.re.pattern, bool(m), m.span(3))
print(re.search("b+", "aabbb"), re.match("b", "ab"), re.fullmatch("a+", "aaa"), re.fullmatch("a+", "aab"), re.search(r"\bfoo\b", "a foo b").span(), re.search("x*", "abc"))
print(re.findall(r"\d+", "a1b22c333"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall(r"(a)|b", "ab"), re.findall("", "ab"), re.findall(r"(?:ab)+", "ababxab"), re.findall(r"a.c", "abc a\nc aXc"), re.findall(r"a.c", "a\nc", re.S))
print([m.span() for m in re.finditer(r"\w+", "hi there you")], re.split(r"[,;]\s*", "a, b;c,,d"), re.split(r"(-)", "a-b-c"), re.split(r"\s+", " a b "), re.split("x*", "axbc"), re.split(r",", "a,b,c", maxsplit=1), re.split("", "abc"))
print(re.sub(r"\d", "#", "a1b2"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("a", lambda m: m.group().upper() + str(m.start()), "banana"), re.sub("a", "b", "aaa", count=2), re.subn("x", "y", "axbx"), re.sub("", "-", "abc"), re.sub(r"(?P<n>\d)", r"<\g<n>\g<0>>", "a1"), re.sub("x*", "-", "abxd"), re.sub(".", r"\n", "ab"), re.sub(r"(a)|(b)", r"[\1\2]", "abc"), re.sub(r"\\", "/", "a\\b"))
print(re.findall("(?i)ABC", "abc ABC aBc"), re.findall("^a", "a\na", re.M), re.findall(r"""\d+  # digits
    \s*px  # unit""", "10px 5 px", re.X), re.findall(r"\w", "é_1-😀"), re.findall(r"\w", "é_1", re.A), re.findall(r"[^\W\d_]+", "abc1déf_"), re.search("a$", "a\n"), re.search(r"a\Z", "a\n"), re.findall(r"(?m)$", "a\nb"))
print(re.findall(r"a+?", "aaa"), re.findall(r"<.*?>", "<a><b>"), re.findall(r"<.*>", "<a><b>"), re.findall(r"(?<=\$)\d+", "$5 6 $77"), re.findall(r"(?<!\$)\b\d+", "$5 6"), re.findall(r"\w+(?=!)", "hi! yo"), re.findall(r"\b(?!no)\w+", "no yes note"), re.search(r"(a)(?(1)b|c)", "ab"), re.findall(r"(\w)\1", "aabbcd"), re.search(r"(?P<q>['\"]).*?(?P=q)", "say 'x\"y' ok").group(), re.findall(r"a{2}|a{1,}b|a{,1}c", "aa aab ac"), re.findall(r"(?>a+)b", "aaab"), re.findall(r"a++b", "aab"), re.findall(r"(?i:a)b", "Ab AB"))
p = re.compile(r"(\w)(?P<n>\d)?", re.I | re.M)
print(p, p.pattern, p.flags, p.groups, p.groupindex, p.search("--a1", 3), p.findall("ab1", 1), p.fullmatch("a1", 0, 2), p == re.compile(r"(\w)(?P<n>\d)?", re.I | re.M), re.escape("a.b*c [x] é-_"), repr(re.I), re.compile("a", re.I | re.S))
print(re.findall(rb"\d+", b"a1b2"), re.sub(rb"a", b"b", b"aa"), re.compile(b"x"))
for bad in ("(", ")", "[a", "*a", "a**", "a{2,1}", "(?P<1>a)", "(?P<a>x)(?P<a>y)", r"\1", "(?P=zz)", "(?<=a*)b", "[z-a]", "\\", "(?z)", "a(?i)b", "(?P<a", r"\q", "(?", "(?#x", "x{99999999999}", r"[\d-z]", "(?(2)a)", r"\x1"):
    attempt(lambda: re.compile(bad).pattern)
attempt(lambda: re.sub("a", r"\2", "a"))
attempt(lambda: re.sub("a", r"\g<x>", "a"))
attempt(lambda: re.sub("a", r"\q", "a"))
attempt(lambda: re.match("a", b"a"))
attempt(lambda: re.match("a", None))
attempt(lambda: m.group(9))
attempt(lambda: m.group("zz"))
attempt(lambda: re.compile(5))
attempt(lambda: re.match("b", "a").group())
try:
    re.compile("ab(cd\nx")
except re.error as e:
    print(e.msg, e.pos, e.lineno, e.colno, repr(e.pattern))
