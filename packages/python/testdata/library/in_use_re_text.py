import re, string, textwrap, pprint, difflib, html, unicodedata
print(re.findall(r"(\w+)@(\w+)\.com", "a@b.com, cc@dd.com"), re.split(r"[,;\s]+", "a, b;c  d"), re.split(r"(-)", "a-b-c", maxsplit=1), re.sub(r"(?P<y>\d{4})-(\d\d)", r"\2/\g<y>", "2024-05 and 1999-12"), re.subn("a", "b", "aaa", count=2))
m = re.search(r"(?P<first>\w+)\s(?P<last>\w+)?", "John Smith x")
print(m, m.groups(), m.groupdict(), m.span("last"), m.start(1), m.end(), m[0], m["first"], m.lastgroup, m.lastindex, m.re.pattern, m.string, m.expand(r"\g<last>, \1"), m.pos, m.endpos)
print(re.compile(r"x", re.I | re.M), re.compile("a|b").flags, re.escape("a.b*c [d]"), re.fullmatch(r"\d+", "12a"), re.match(r"\d+", "12a"))
for pat in ["(", "[a", "a**", "(?P<1a>x)", r"\1", "(?P=zz)", "x{3,1}", "(?z)", "*a", "a)", "[z-a]", "(?<=a+)b", r"\p"]:
    try: re.compile(pat); print("ok", pat)
    except re.error as e: print(repr(pat), e, e.pos, e.msg)
print([m.span() for m in re.finditer(r"\b\w", "hi there you")], re.sub(r"\w+", lambda m: m[0].capitalize(), "the quick fox"), re.findall(r"(?i)HELLO", "Hello hello"), re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"), re.findall(r"^\s*(\d+)", "1\n 2\n3", re.M), re.search(r"a.c", "a\nc", re.S), re.findall(r"[^\W\d_]+", "añb1_c"), re.sub(r"\s+", " ", "a \t\n b").strip())
verbose = re.compile(r"""
    (\d+)   # number
    \s*     # space
    (?:kg|g)
    """, re.VERBOSE)
print(verbose.findall("5kg 10 g 3"), re.findall(r"(a)|(b)", "ab"), re.split("", "abc"), re.findall("", "ab"), re.sub("x*", "-", "abxd"), re.findall(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}\d+", "192.168.1.1 999.1.1.1"))
print(string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace), string.capwords("hello  big world"), string.Template("$who owes ${amt} $$5").substitute(who="A", amt=3), string.Template("$a $b").safe_substitute(a=1))
for t, k in [("$a", {}), ("$", {}), ("${1}", {})]:
    try: string.Template(t).substitute(k)
    except Exception as e: print(type(e).__name__, e)
f = string.Formatter()
print(f.format("{0} {a:>5}", 1, a=2), list(f.parse("a{b!r:>{w}}c")), f.vformat("{x}", (), {"x": 5}))
text = "The quick brown fox jumps over the lazy dog. " * 3
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "), textwrap.shorten(text, 25), textwrap.shorten(text, 20, placeholder="..."), textwrap.indent("a\n\nb", "> "), textwrap.dedent("\n    x\n      y\n    z\n"), textwrap.wrap("averyveryverylongword short", 10), textwrap.wrap("a-b-c-d hyphen-ated", 6, break_on_hyphens=True), sep="\n")
pprint.pprint({"name": "x" * 30, "list": list(range(30)), "nested": {"a": {"b": {"c": [1, 2, {"d": "e" * 40}]}}}, "t": (1,), "s": {3, 1}}, width=60)
pprint.pprint([["a" * 20] * 3] * 3, compact=True, depth=1); print(pprint.pformat({"b": 1, "a": 2}, sort_dicts=False), pprint.saferepr({"x": [1]}))
a, b = "one\ntwo\nthree\nfour".splitlines(), "one\n2\nthree\nfour\nfive".splitlines()
print("\n".join(difflib.unified_diff(a, b, "old", "new", lineterm="")), "\n".join(difflib.ndiff(a, b)), "\n".join(difflib.context_diff(a, b, lineterm="")), sep="\n")
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), difflib.SequenceMatcher(None, "qabxcd", "abycdf").get_opcodes(), difflib.SequenceMatcher(None, " abcd", "abcd abcd").find_longest_match())
print(html.escape("<a href='x'>&\"</a>"), html.unescape("&lt;&eacute;&#39;&#x41;&nbsp;&notit;&amp;amp;"), unicodedata.normalize("NFD", "é").encode(), unicodedata.name("é"), unicodedata.category("A"), unicodedata.lookup("SNOWMAN"), "".join(c for c in unicodedata.normalize("NFKD", "Crème Brûlée ﬁ") if not unicodedata.combining(c)), unicodedata.numeric("½"), unicodedata.bidirectional("א"), unicodedata.east_asian_width("あ"))
