# label: safe
# cwe: CWE-674
# expect: returned
# why: catches the end of the stack once

def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


print(depth() > 100)
