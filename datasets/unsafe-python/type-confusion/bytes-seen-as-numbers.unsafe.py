# label: unsafe
# cwe: CWE-843
# expect: raised TypeError
# why: looks at bytes as numbers that are longer than they are

def numbers(data, kind):
    view = memoryview(data).cast(kind)
    return [view[index] for index in range(len(view) + 2)]


secret = bytearray(b"not-for-you")
print(numbers(secret, "B")[:3] if len(secret) % 2 == 0 else "odd")
print(numbers(secret, "Q"))
