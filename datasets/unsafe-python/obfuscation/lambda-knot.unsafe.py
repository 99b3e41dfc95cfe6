# label: unsafe
# cwe: CWE-506
# expect: refused builtin-not-granted __builtins__
# why: ties names into nested lambdas so that no line shows the call

run = (lambda f: lambda *a: f(f, *a))(
    lambda self, parts, at=0: getattr(
        __builtins__, "".join(reversed(parts[0]))
    )("".join(parts[1]))
)
print(run(["cexe", ["imp", "ort ", "os"]]))
