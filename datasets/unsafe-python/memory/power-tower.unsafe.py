# label: unsafe
# cwe: CWE-789
# expect: exhausted bytes|steps|seconds
# why: writes out a number with a billion digits

def tower(base, height):
    value = 1
    for _ in range(height):
        value = base**value
    return value


for height in range(1, 6):
    print(height, len(str(tower(10, height))))
