import re
log = """2024-01-05 12:00:01 [ERROR] db: timeout after 30s (id=77)
2024-01-05 12:00:02 [info] web: GET /index.html 200
2024-01-06 00:10:59 [WARN] disk: 91.5% used
bad line
"""
pattern = re.compile(r"^(?P<date>[\d-]+) (?P<time>[\d:]+) \[(?P<level>\w+)\] (?P<source>\w+): (?P<text>.*)$", re.M)
for m in pattern.finditer(log):
    print(m.groupdict(), m.span("level"))
print([l for l in log.splitlines() if not pattern.match(l)])
print(re.findall(r"[\w.+-]+@[\w-]+\.[\w.]+", "mail a.b+c@x-y.co.uk or d@e.org, not @f or g@"))
print(re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"), re.sub(r"\B(?=(\d{3})+(?!\d))", "_", "1000000"))
print(re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", "camelCaseString2Snake").lower(), re.sub(r"_(\w)", lambda m: m[1].upper(), "snake_case_name"), re.sub(r"(\w)(\w*)", lambda m: m[1].upper() + m[2].lower(), "hELLO wORLD"))


def tokenize(text):
    spec = [("NUM", r"\d+(\.\d*)?"), ("ID", r"[A-Za-z_]\w*"), ("OP", r"[+\-*/=()]"), ("WS", r"\s+"), ("BAD", r".")]
    for m in re.finditer("|".join(f"(?P<{n}>{p})" for n, p in spec), text):
        if m.lastgroup == "BAD":
            raise SyntaxError(f"{m.group()!r} at {m.start()}")
        if m.lastgroup != "WS":
            yield m.lastgroup, m.group()


print(list(tokenize("x = 3.14*(y+2)")))
try:
    list(tokenize("a ? b"))
except SyntaxError as e:
    print(e)
print(re.split(r"(?<=[.!?])\s+", "One. Two! Three? Four"), re.findall(r'"([^"\\]*(?:\\.[^"\\]*)*)"', r'a "b \"c\" d" "e"'), re.findall(r"\b[A-Z]{2,}\b", "NASA and the USA, Not this"))
print(bool(re.fullmatch(r"(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{8,}", "Passw0rdX")), bool(re.fullmatch(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)", "192.168.1.255")), bool(re.fullmatch(r"#(?:[0-9a-f]{3}){1,2}", "#a1b2c3", re.I)))
print(re.sub(r"<[^>]+>", "", "<p>a <b>bold</b></p>"), re.sub(r"\s+", " ", "  many \n\t spaces ").strip(), re.sub(r"(\b\w+)( \1\b)+", r"\1", "the the cat cat cat sat"), re.findall(r"#(\w+)", "#one text #two"))
class V:
    def __init__(self): self.n = 0
    def __call__(self, m):
        self.n += 1
        return f"{m.group()}{self.n}"
print(re.sub("x", V(), "x-x-x"), re.sub(r"\$(\w+)|\$\{(\w+)\}", lambda m: {"a": "1", "b": "2"}.get(m[1] or m[2], "?"), "$a ${b} $c"))
print(re.findall(r"(\d+)([kmg]?)b", "10kb 5b 7MB", re.I), [(m.start(), m[0]) for m in re.finditer(r"(?=(\w{3}))", "abcde")], re.findall(r"(?=(\w{2}))", "abcd"), re.match(r"(a|ab)(c|bcd)(d*)", "abcd").groups(), re.search(r"(a*)*b", "aab").groups(), re.match(r"(?:(a)|b)*", "ab").groups())
it = iter(re.split(r"(\d+)", "file10part2"))
print([int(x) if x.isdigit() else x for x in it], sorted(["f10", "f9", "f1"], key=lambda s: [int(p) if p.isdigit() else p for p in re.split(r"(\d+)", s)]))
