# label: safe
# cwe: CWE-200
# expect: returned
# why: shows the bytes of a value that it encodes

import struct


def show(value):
    if isinstance(value, float):
        return struct.pack(">d", value).hex(" ", 4)
    if isinstance(value, int):
        return value.to_bytes(8, "big", signed=True).hex(" ", 4)
    return str(value).encode().hex(" ", 4)


for value in (1.5, -2, "p4ss"):
    print(value, "=", show(value))
