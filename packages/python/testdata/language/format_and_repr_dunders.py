class Money:
    def __init__(self, amount):
        self.amount = amount

    def __repr__(self):
        return f"Money({self.amount!r})"

    def __str__(self):
        return f"${self.amount:.2f}"

    def __format__(self, spec):
        if spec == "words":
            return "some money"
        if not spec:
            return str(self)
        return format(self.amount, spec)

    def __bytes__(self):
        return b"cash"


m = Money(12.5)
print(m, repr(m), [m], {"m": m}, (m,), f"{m}", f"{m!r}", f"{m:words}", f"{m:>10.1f}|", f"{m!s:>10}|", "%s %r" % (m, m), "{} {!r} {:words}".format(m, m, m))
print(bytes(m), str([m]), format(m), format(m, "+.0f"))


class OnlyRepr:
    def __repr__(self):
        return "only-repr"


class OnlyStr:
    def __str__(self):
        return "only-str"


print(OnlyRepr(), str(OnlyRepr()), f"{OnlyRepr():}", f"{OnlyRepr()!s:*^15}")
print(OnlyStr(), repr(OnlyStr()).startswith("<__main__.OnlyStr object at 0x"))


class Bad:
    def __repr__(self):
        return 5

    def __str__(self):
        return None

    def __format__(self, spec):
        return 3

    def __bytes__(self):
        return "x"


for f in (repr, str, format, bytes, print, lambda b: f"{b}", lambda b: "%s" % b):
    try:
        f(Bad())
    except TypeError as e:
        print(e)
for spec in ("d", ">10", "words"):
    try:
        print(format(OnlyRepr(), spec))
    except TypeError as e:
        print(e)
print(ascii("é😀\n"), ascii(["ü"]), repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\t nl\n cr\r bs\\ nul\0 \x7f \x80 é ☃ 😀 \u200b \ud800"))


class Tree:
    def __init__(self, *kids):
        self.kids = kids

    def __repr__(self, depth=0):
        return "\n".join(["  " * depth + "tree"] + [k.__repr__(depth + 1) for k in self.kids])


print(Tree(Tree(), Tree(Tree())))
class IntSub(int):
    def __str__(self): return "intsub"
    def __repr__(self): return "R"
i = IntSub(5)
print(i, [i], i + 1, f"{i}", f"{i:d}", f"{i:>4}", "%d %s" % (i, i), str(i), int(i), type(i + 0).__name__)
class StrSub(str):
    def __str__(self): return "strsub"
s = StrSub("raw")
print(s, [s], s + "!", f"{s}", f"{s:>5}", "%s" % s, "-".join([s, s]), s.upper(), type(s.upper()).__name__)
print(type(m).__name__, Money, Money.__init__.__qualname__, type(Money), len.__name__, repr(len), repr(int), repr(type), repr(None), repr(...), repr(NotImplemented))
