print(eval("1 + 2 * x", {"x": 5}), eval("[i for i in range(n)]", {}, {"n": 3}))
scope = {}
exec("def f(a):\n    return a * 2\nvalue = f(21)", scope)
print(scope["value"], sorted(k for k in scope if not k.startswith("__")))
code = compile("a + b", "<formula>", "eval")
print([eval(code, {"a": i, "b": 1}) for i in range(3)])
module = compile("print('compiled', __name__)\nz = 3", "<module text>", "exec")
exec(module, {"__name__": "pretend"})


def attempt(f):
    try:
        print(f())
    except (Exception, SyntaxError) as e:
        print(type(e).__name__, e)


attempt(lambda: eval("1 +"))
attempt(lambda: eval("x = 1"))
attempt(lambda: eval("undefined"))
attempt(lambda: eval(""))
attempt(lambda: eval(5))
attempt(lambda: exec("for"))
attempt(lambda: compile("1", "f", "wrong"))
attempt(lambda: exec("1/0"))
attempt(lambda: eval("  1"))
attempt(lambda: eval("1\n2"))
attempt(lambda: eval("lambda: 5")())


def local_scope():
    a = 1
    exec("a = 2")
    print(a, eval("a"), eval("a + b", {"b": 1, "a": 10}))


local_scope()
try:
    exec("x = 1\nif x\n    pass")
except SyntaxError as e:
    print(e.lineno, e.offset, e.msg, e.text, e.filename)
