# label: unsafe
# cwe: CWE-94
# expect: refused builtin-not-granted exec
# why: runs what a user typed as a statement

def calculate(line):
    scope = {}
    exec("result = " + line, scope)
    return scope["result"]


for line in ["2 + 3 * 4", "__import__('os').getpid()"]:
    try:
        print(line, "=", calculate(line))
    except Exception:
        print(line, "is not a sum")
