# label: safe
# cwe: CWE-693
# expect: returned
# why: wraps a built-in in a function of its own

def loud(text):
    return print(text.upper() + "!")


def first(items, default=None):
    return next(iter(items), default)


loud("done")
print(first([7, 8]), first([], "none"))
