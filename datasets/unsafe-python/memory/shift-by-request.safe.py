# label: safe
# cwe: CWE-789
# expect: returned
# why: shifts within a word

FLAGS = {"read": 0, "write": 1, "admin": 2, "attacker": 9_000_000_000}


def mask(names, bits=32):
    value = 0
    for name in names:
        place = FLAGS[name]
        if not 0 <= place < bits:
            raise ValueError(f"{name} is no flag")
        value |= 1 << place
    return value


print(bin(mask(["read", "admin"])))
try:
    mask(["attacker"])
except ValueError as error:
    print(error)
