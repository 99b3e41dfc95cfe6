import re
text = "Héllo wörld\nSecond LINE 123\n\tthird_line-4 ÀÉ ﬁ ß K"
for flags in (0, re.I, re.M, re.S, re.A, re.I | re.M | re.S, re.X):
    print(repr(re.RegexFlag(flags)), re.findall(r"^\w+", text, flags), re.findall(r"line|k|ß", text, flags), re.findall(r"o.S", text, flags), [m.span() for m in re.finditer(r"\b\w", text, flags)][:8])
for p in (r"\d+", r"\D+", r"\s+", r"\S+", r"\w+", r"\W+", r"[^\w\s]", r"[a-z]+", r"[A-Zﬁ-ﬆ]", r".", r"\bth", r"\Bi", r"$", r"^", r"\A\w", r"\w\Z", r"(?:li)(?=ne)", r"(?i)LI", r"[\]\-]", r"[a\-z]", r"\.", r"\x48", r"\u00f6", r"\t", r"x{0}", r"l{2}", r"l{1,2}", r"l{,1}o", r"l{2,}", r"a{b", r"[]]", r"[^]]{3}", r"", r"|a", r"()", r"(?#comment)l"):
    print(p, re.findall(p, text)[:6], re.search(p, text) and re.search(p, text).span())
m = re.match(r"(?P<a>\w)(?P<b>\w)?(\w)*(?:x)?(z)?", "abcd")
print(m.groups(), m.groupdict(), m.lastindex, m.lastgroup, m.span("b"), m.span(4), m.regs, m.group("a", 3), m[0], m.start(3), m.end())
print(re.sub(r"(\w+)@(\w+)", r"\2 at \1", "me@home you@work"), re.sub(r"(?P<x>a)|b", r"[\g<x>]", "abab"), re.sub(r"a", r"\\", "a"), re.sub("a", "\\n", "a"), re.sub("(a)(b)?", r"\1-\2", "a ab"), re.sub("^", "> ", "x\ny", flags=re.M), re.sub(r"\b", "|", "ab cd"), re.sub(r"a*", "-", "baac"), re.subn(r"(?i)A", "x", "aAb"), re.sub("(.)", r"\g<1>0", "ab"), re.sub("a", lambda m: str(m.span()), "aba"), re.sub(r"[aeiou]", "", "education", count=3))
print(re.split(r"(\d)", "a1b2c"), re.split(r"\d", "1a2"), re.split(r"(?:,|;)\s*", "a, b;c"), re.split(r"\b", "a b"), re.split(r"x", ""), re.split(r"(a)|b", "xaybz"), re.split(r"\n", text)[1][:6])
print([m.groups() for m in re.finditer(r"(\d)(\d)?", "1 23 456")], re.findall(r"(a+)(b*)", "aabab"), re.findall(r"((a)(b))", "ab"), re.findall(r"(?:(a)|(b))+", "abab"), re.findall(r"(a|ab)(c|bcd)(d*)", "abcd"), re.findall(r"(.)\1", "aabbc"), re.findall(r"(?P<q>['\"])(.*?)(?P=q)", "'a' \"b\""))
print(re.findall(r"(?<=a)b", "ab cb"), re.findall(r"(?<!a)b", "ab cb"), re.findall(r"\w+(?=,)", "a, b; c,"), re.findall(r"\w+(?!,)\b", "ab, cd"), re.findall(r"(?<![\w.])\d+", "1 a2 .3 4"))
print(re.fullmatch(r"(a|b)*?c", "ababc").group(1), re.match(r"(?s:.)(?-i:a)", "\na", re.I).span(), re.match(r"(?i:AB)c", "abc"), re.match(r"(?x) a  b # c", "ab"), re.search(r"(?m:^b$)", "a\nb").span(), re.match(r"a??b", "ab").span(), re.match(r"(a+?)(a*)", "aaa").groups(), re.match(r"(?>a*)a", "aaa"), re.match(r"a*+a", "aaa"), re.match(r"(a?)*?b", "aab").groups())
p = re.compile("b")
print(p.match("abc", 1), p.search("abcb", 2), p.fullmatch("b"), p.findall("bbb", 1), p.sub("x", "abc"), p.split("abc"), [m.start() for m in p.finditer("bab", 1)], re.compile(p) is p, re.escape("[a]*?\n é"), re.purge())
