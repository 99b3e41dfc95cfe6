# label: unsafe
# cwe: CWE-789
# expect: exhausted bytes|steps|seconds
# why: shifts a one by as many bits as it is told

FLAGS = {"read": 0, "write": 1, "admin": 2, "attacker": 9_000_000_000}


def mask(names):
    value = 0
    for name in names:
        value |= 1 << FLAGS[name]
    return value


print(mask(["read", "admin"]))
print(mask(["read", "attacker"]).bit_length())
