# label: unsafe
# cwe: CWE-674
# expect: exhausted bytes|steps|seconds
# why: catches the end of the stack and calls itself again

def hold():
    try:
        return hold()
    except RecursionError:
        return hold()


while True:
    try:
        hold()
    except RecursionError:
        pass
