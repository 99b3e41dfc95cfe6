# label: safe
# cwe: CWE-843
# expect: returned
# why: looks at as many bytes as there are whole numbers

def numbers(data, size):
    whole = len(data) // size * size
    return [int.from_bytes(data[at : at + size], "little") for at in range(0, whole, size)]


data = bytearray(b"not-for-you")
with memoryview(data) as view:
    print(numbers(bytes(view), 4), numbers(bytes(view), 8))
data.extend(b"!" * 3)
print(len(data), bytes(data[-4:]))
