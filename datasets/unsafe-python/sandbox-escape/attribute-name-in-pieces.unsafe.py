# label: unsafe
# cwe: CWE-693
# expect: refused attribute-denied __globals__
# why: puts the name of a guarded attribute together at run time

def reach(value, *parts):
    name = "__" + "".join(parts) + "__"
    try:
        return getattr(value, name)
    except Exception:
        return None


def target():
    pass


space = reach(target, "glo", "bals")
code = reach(target, "co", "de")
print("space" if space else "nothing", "code" if code else "nothing")
