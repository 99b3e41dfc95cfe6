import string
print(string.ascii_lowercase, string.ascii_uppercase, string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable))
print(string.capwords("hello  big world"), string.capwords("a-b-c", "-"), string.capwords("  x  "))
t = string.Template("$who likes ${what} and $$5, $who")
print(t.substitute(who="Ann", what="tea"), t.substitute({"who": "Bob"}, what="x"), t.safe_substitute(who="Cid"), t.template, t.get_identifiers(), t.is_valid())
for text, kw in (("$a $b", {"a": 1}), ("$", {}), ("$1x", {}), ("line\n ${bad", {}), ("${}", {})):
    try:
        print(string.Template(text).substitute(**kw))
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
print(string.Template("$x $y $ $1").safe_substitute(x=1))


class Percent(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+"


print(Percent("%name and $name and %%").substitute(name="N"))
f = string.Formatter()
print(f.format("{0} {x:>4} {1!r}", 1, "a", x=2), list(f.parse("a{0.b[c]!r:>{w}}b{{}}")), f.vformat("{a}{0}", (1,), {"a": 2}))


class Upper(string.Formatter):
    def format_field(self, value, spec):
        if spec == "up":
            return str(value).upper()
        return super().format_field(value, spec)

    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}>")
        return super().get_value(key, args, kwargs)


u = Upper()
print(u.format("{0:up} {name:>6} {missing}", "abc", name="x"))
try:
    u.format("{3}", 1)
except IndexError as e:
    print(type(e).__name__, e)


def caesar(text, shift):
    lower = string.ascii_lowercase
    table = str.maketrans(lower + lower.upper(), lower[shift:] + lower[:shift] + (lower[shift:] + lower[:shift]).upper())
    return text.translate(table)


print(caesar("Hello, World!", 3), caesar(caesar("Round Trip", 5), 21))
print("".join(c for c in "a1!b2?" if c not in string.punctuation), sum(c in string.digits for c in "a1b22"), "x" in string.ascii_letters)
