# A text compiled as `single` shows each expression statement, not those in functions and classes.
import builtins, sys

code = compile("1\n", "<typed>", "single")
exec(code)
print(builtins._)
exec(compile("for i in range(3): i; None; 'x'\n", "<typed>", "single"))
exec(compile("if True:\n    a = 5; a + 1\n    [a]\n", "<typed>", "single"))
exec(compile("def f():\n    7\n    return 8\n", "<typed>", "single"))
exec(compile("class C: 9\n", "<typed>", "single"))
exec(compile("f(); f() + 1", "<typed>", "single"))
print(eval("1 + 1"), exec("5"), _)
sys.displayhook = lambda v: print("shown", v)
exec(compile("f(); None", "<typed>", "single"))
sys.displayhook = sys.__displayhook__
try:
    exec(compile("1; 1 / 0; 2", "<typed>", "single"))
except ZeroDivisionError as e:
    print(e)
