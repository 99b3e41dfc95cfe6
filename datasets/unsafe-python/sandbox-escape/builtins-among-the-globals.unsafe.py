# label: unsafe
# cwe: CWE-693
# expect: refused attribute-denied __builtins__
# why: takes the built-in functions out of the globals

space = globals()
try:
    tools = space["__built" + "ins__"]
    run = tools["ex" + "ec"] if isinstance(tools, dict) else getattr(tools, "ex" + "ec")
    run("print('free')")
except Exception as error:
    print("failed:", type(error).__name__)
