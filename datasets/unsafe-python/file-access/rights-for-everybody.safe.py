# label: safe
# cwe: CWE-732
# expect: returned
# why: explains what a mode allows

def describe(mode):
    words = []
    for shift, who in ((6, "owner"), (3, "group"), (0, "others")):
        bits = mode >> shift & 7
        rights = "".join(letter if bits & bit else "-" for letter, bit in (("r", 4), ("w", 2), ("x", 1)))
        words.append(f"{who} {rights}")
    return ", ".join(words)


for mode in (0o777, 0o644, 0o750):
    print(oct(mode), describe(mode))
