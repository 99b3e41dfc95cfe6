import sys
print()
print("")
print("a", 1, None, True, 1.0, [1, "x"], ("t",), {"k": "v"}, {1}, b"b", 1j)
print("a", "b", sep="")
print("a", "b", sep=", ")
print("a", "b", sep="\n", end="\n--\n")
print("no newline", end="")
print(" continues")
print(*range(5))
print(*[], sep="x")
print(*"abc", sep="-")
print("tab\tnew\nline", r"raw\n", 'quo"te', "it's")
print("unicode é 日本 😀 \u00e9 \x41")
print(["é", "\n", "\\", '"', "'", "\x00", "\u200b", "😀"])
print("%s and %r" % ("str", "repr"), "{} {!r}".format("a", "b"), f"{'c'} {'d'!r}")
print(1_000_000, 0xff, 1e10, 1e16, 1e-5, .1, 100000000000000000000.0, 1e22, -0.0, 123456789.123456789)
print(None, ..., NotImplemented, True and "x", print.__name__)
print("end with space", end=" ")
print("then", end="|")
print("pipe", end="\n\n")
print("a" "b", "c" + "d", "e" * 3, sep="_")
print(print("inner"))
print([print(i, end=";") for i in range(3)])
print("flush", flush=True)
print("sys.stdout", file=sys.stdout)
sys.stdout.write("write returns: ")
print(sys.stdout.write("x"))
print("multi", "line\nsecond", "value")
print("""triple
  indented
end""")
print("=" * 20, "-" * 20, "~" * 5, sep="\n")
print(f"{'left':<10}|{'mid':^10}|{'right':>10}|")
print("{:>8.2f}{:>8.1%}".format(3.14159, 0.256), "%8.3f|%-8d|" % (2.5, 42))
for row in [("name", "qty"), ("apple", 3), ("kiwi", 12)]:
    print("{:<8}{:>5}".format(*row))
for i in range(1, 4):
    print(" " * (3 - i) + "*" * (2 * i - 1))
print({"nested": {"a": [1, 2, {"b": (3,)}]}, 1: None})
print(type(1), type("s"), type(None), type([]), int, str, ValueError, type(ValueError()))
print(len, abs.__name__, "".join.__name__, sep="; ") if repr(len) == "<built-in function len>" else print("?")
print(Exception("e"), ValueError("v"), KeyError("k"), [Exception("in list")], KeyError("k").args)
print(range(3), slice(1, 2), enumerate.__name__, zip.__name__, iter([]).__class__.__name__, (x for x in []).__class__.__name__)
print("a\rb".replace("\r", "<CR>"), "bell\a".encode(), "\x1b[1mbold\x1b[0m".encode())
print(1, 2, 3, sep=None, end=None, file=None)
class S:
    def __str__(self): return "str form"
    def __repr__(self): return "repr form"
print(S(), [S()], f"{S()} {S()!r}", str(S()), repr(S()), "%s %r" % (S(), S()))
try:
    print("x", sep=1)
except TypeError as e:
    print(e)
try:
    print("x", file=5)
except AttributeError as e:
    print(e)
