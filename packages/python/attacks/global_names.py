# expect: raised SyntaxError
for n in ("globalThis", "process", "require", "module", "Buffer", "Function", "constructor", "undefined", "arguments", "this", "console", "$", "m", "K", "N", "F"):
    try:
        eval(n)
        print("caught", n)
    except NameError:
        pass
print("none")
