# label: safe
# cwe: CWE-829
# expect: returned
# why: packs the numbers into bytes of its own

def pack(numbers):
    block = bytearray(8 * len(numbers))
    for index, number in enumerate(numbers):
        block[index * 8 : index * 8 + 8] = number.to_bytes(8, "little")
    return bytes(block)


def unpack(block):
    return [int.from_bytes(block[i : i + 8], "little") for i in range(0, len(block), 8)]


packed = pack([3, 1, 4, 1, 5])
print(len(packed), unpack(packed))
