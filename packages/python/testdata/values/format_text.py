def attempt(value, *specs):
    for spec in specs:
        try:
            print(repr(spec), f"[{format(value, spec)}]", end=" ")
        except Exception as e:
            print(repr(spec), type(e).__name__, e, end=" ")
    print()


attempt("abc", "", "s", "5", "<5", ">5", "^6", "*^7", ".2", "5.2", ">5.1s", ".0", "05", "=5", "d", "+", " ", ",", "#", "x", "_", "é^5", "😀>5", "}<5", "<05", "0<5", "n", "z", "5.", ".s")
attempt("é😀b", "5", ".2", "^7", ">4.1")
attempt("", "3", "*^3", ".5")
name, width, n = "Ann", 8, 3
print(f"{name:{width}}|{name:>{width}}|{name:^{width}.{n}}|{name!r:{width}}|{name!s}|{name!a}|{'é'!a}|{name=}|{name = }|{name=!s}|{name=:>6}|{n+1=}|{n = :04d}")
print(f"{{literal}} {{{name}}} {{{{}}}} {n}{n} {'nested ' + f'{n:0{width}}'} {f'{f"{n}"}'} {'a' if n > 2 else 'b'} {[x for x in range(n)]} { {'k': 1}['k'] } {(lambda v: v * 2)(4)} {n:{'>'}{5}} {n!r:>5}")
print(f"{name
    .upper()} {'multi'
    'line'} {n,} {n, width} {'\n'.join(['a', 'b'])} {"same quotes"} {1:{2}{'d'}} {3.14159:.{n}} {'%'}%")
print(f'{"x":{"*"}^{width - 1}}', rf"\n{n}\t", fr"{n}\d", f"\x41{n}\u00e9", f"" + "x", f"{n}" "{not}" f"{width}", F"{n}", f"""{
    n  # a comment
}""", f"{'a':\
>3}")
print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{x} {y:>3}".format(x=1, y=2), "{0[1]} {0[0]} {1[k]} {2.real}".format([1, 2], {"k": "v"}, 5), "{:{}}|{:{w}.{p}f}".format("a", 4, 3.14159, w=8, p=2), "{!r} {!s} {!a}".format("é", "é", "é"), "{{}} {{{0}}}".format(1), "{0:{1}^{2}}".format("m", "*", 5), "{a[b]} {a[0]}".format(a={"b": 1, 0: "zero"}), "{:,}".format(1234567), "{0.__class__.__name__}".format(5))


def fmt(text, *a, **k):
    try:
        print(repr(text), "->", repr(text.format(*a, **k)))
    except Exception as e:
        print(repr(text), type(e).__name__, e)


fmt("{} {}", 1)
fmt("{0} {}", 1)
fmt("{} {0}", 1)
fmt("{x}", 1)
fmt("{5}", 1)
fmt("{", 1)
fmt("}", 1)
fmt("{0", 1)
fmt("{0!}", 1)
fmt("{0!z}", 1)
fmt("{0!rr}", 1)
fmt("{0.missing}", 1)
fmt("{0[k]}", {})
fmt("{0[9]}", [1])
fmt("{0[a]}", [1])
fmt("{0[}", [1])
fmt("{0.}", [1])
fmt("{0[]}", [1])
fmt("{0:{1:{2}}}", 1, 2, 3)
fmt("{:d}", "x")
fmt("{a.b[c].d}", a=1)
fmt("{0x}", 1)
fmt("{ 0 }", 1)
fmt("{}", *[[1, "a"]])
fmt("{-1}", 1)
fmt("{0:}}", 1)
fmt("{k!r:>6}", k="z")
fmt("{0[-1]}", {"-1": "minus"})
print("{a} {b}".format_map({"a": 1, "b": 2}), "{x.real}".format_map({"x": 3}))
class D(dict):
    def __missing__(self, k): return "?" + k
print("{a} {zz}".format_map(D(a=1)))
