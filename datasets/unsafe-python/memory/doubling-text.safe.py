# label: safe
# cwe: CWE-770
# expect: returned
# why: doubles a text until it is long enough

def grow(seed, length):
    text = seed
    while len(text) < length:
        text += text
    return text[:length]


print(len(grow("0123456789", 1000)), grow("ab", 7))
