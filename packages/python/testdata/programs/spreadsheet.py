import re
from string import ascii_uppercase


class CellError(Exception):
    pass


class Sheet:
    REF = re.compile(r"\$?([A-Z]+)\$?(\d+)")

    def __init__(self, cells=None):
        self.raw = {}
        for name, value in (cells or {}).items():
            self[name] = value

    def __setitem__(self, name, value):
        if not self.REF.fullmatch(name):
            raise KeyError(f"{name!r} is no cell")
        self.raw[name] = value

    def __getitem__(self, name):
        return self._value(name, ())

    def _value(self, name, seen):
        if name in seen:
            raise CellError("#CYCLE! " + "→".join((*seen, name)))
        raw = self.raw.get(name, 0)
        if not (isinstance(raw, str) and raw.startswith("=")):
            return raw
        tokens = re.findall(r"[A-Z]+\d+:[A-Z]+\d+|\$?[A-Z]+\$?\d+|[A-Z]+(?=\()|\d+\.?\d*|\"[^\"]*\"|<=|>=|<>|[-+*/^()<>=,&]", raw[1:])
        value, rest = self._comparison(tokens, (*seen, name))
        if rest:
            raise CellError(f"#NAME? {rest[0]}")
        return value

    def _comparison(self, t, seen):
        a, t = self._sum(t, seen)
        while t and t[0] in ("<", ">", "=", "<=", ">=", "<>"):
            op, t = t[0], t[1:]
            b, t = self._sum(t, seen)
            a = {"<": a < b, ">": a > b, "=": a == b, "<=": a <= b, ">=": a >= b, "<>": a != b}[op]
        return a, t

    def _sum(self, t, seen):
        a, t = self._term(t, seen)
        while t and t[0] in "+-&":
            op, t = t[0], t[1:]
            b, t = self._term(t, seen)
            a = f"{a}{b}" if op == "&" else a + b if op == "+" else a - b
        return a, t

    def _term(self, t, seen):
        a, t = self._factor(t, seen)
        while t and t[0] in "*/^":
            op, t = t[0], t[1:]
            b, t = self._factor(t, seen)
            if op == "/" and b == 0:
                raise CellError("#DIV/0!")
            a = a * b if op == "*" else a / b if op == "/" else a ** b
        return a, t

    def _factor(self, t, seen):
        if not t:
            raise CellError("#SYNTAX!")
        head, t = t[0], t[1:]
        if head == "-":
            v, t = self._factor(t, seen)
            return -v, t
        if head == "(":
            v, t = self._comparison(t, seen)
            return v, t[1:]
        if head.startswith('"'):
            return head[1:-1], t
        if head[0].isdigit():
            return float(head) if "." in head else int(head), t
        if ":" in head:
            return [self._value(n, seen) for n in self.span(head)], t
        if t and t[0] == "(":
            args, t = [], t[1:]
            while t[0] != ")":
                v, t = self._comparison(t, seen)
                args.append(v)
                if t[0] == ",":
                    t = t[1:]
            return self.call(head, args), t[1:]
        return self._value(head.replace("$", ""), seen), t

    def call(self, name, args):
        flat = [x for a in args for x in (a if isinstance(a, list) else [a])]
        numbers = [x for x in flat if isinstance(x, (int, float))]
        match name:
            case "SUM":
                return sum(numbers)
            case "AVG":
                return sum(numbers) / len(numbers)
            case "MAX" | "MIN":
                return (max if name == "MAX" else min)(numbers)
            case "COUNT":
                return len(numbers)
            case "IF":
                cond, yes, no = args
                return yes if cond else no
            case "LEN":
                return len(str(args[0]))
        raise CellError(f"#NAME? {name}")

    @classmethod
    def span(cls, text):
        (c1, r1), (c2, r2) = (cls.REF.fullmatch(p).groups() for p in text.split(":"))
        for c in ascii_uppercase[ascii_uppercase.index(c1):ascii_uppercase.index(c2) + 1]:
            for r in range(int(r1), int(r2) + 1):
                yield f"{c}{r}"

    def show(self, text):
        try:
            v = self[text]
        except CellError as e:
            return str(e)
        return f"{v:.2f}" if isinstance(v, float) else str(v)


s = Sheet({"A1": 10, "A2": 20, "A3": "=A1+A2*2", "B1": "=SUM(A1:A3)", "B2": "=AVG(A1:A3)/3", "B3": '=IF(A1>A2, "more", "less")', "C1": "=B1/Z9", "C2": "=C3+1", "C3": "=C2", "C4": "=-(2^3)+MAX(A1:B1)", "D1": '="n="&A1&"!"', "D2": "=NOPE(1)", "D3": "=1 2", "D4": "=", "D5": "=LEN(D1)", "E1": "text", "E2": "=$A$1<>10", "E3": "=SUM(E1:E2, 5)"})
for name in sorted(s.raw):
    print(f"{name}: {s.raw[name]!s:<30} {s.show(name)}")
s["A1"] = 100
print(s["A3"], s["B1"], s["B3"], s["Q7"], list(Sheet.span("A1:B2")))
for bad in ("1A", "a1", ""):
    try:
        s[bad] = 1
    except KeyError as e:
        print(e)
