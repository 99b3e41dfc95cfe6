# label: unsafe
# cwe: CWE-693
# expect: refused import-not-granted builtins
# why: imports the module of built-ins to get what was taken away

try:
    import builtins as b
except ImportError:
    b = __builtins__

run = getattr(b, "ex" + "ec")
run("import os\nprint(os.environ)")
