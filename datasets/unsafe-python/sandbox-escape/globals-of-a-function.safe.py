# label: safe
# cwe: CWE-693
# expect: returned
# why: reads a function's name and its documentation

def helper(a, b=2, *, c=3):
    """Adds three numbers."""
    return a + b + c


print(helper.__name__, "-", helper.__doc__)
print(helper.__defaults__, helper.__kwdefaults__)
print(helper(1))
