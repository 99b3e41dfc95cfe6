# label: safe
# cwe: CWE-789
# expect: returned
# why: checks the length of a header against what is there

import struct

GOOD = struct.pack(">4sI", b"DATA", 5) + b"hello"
BAD = struct.pack(">4sI", b"DATA", 0xFFFFFFF0) + b"hello"


def read(packet):
    magic, length = struct.unpack(">4sI", packet[:8])
    if length != len(packet) - 8:
        raise ValueError(f"claims {length} bytes, has {len(packet) - 8}")
    return magic, packet[8:]


print(read(GOOD))
try:
    read(BAD)
except ValueError as error:
    print(error)
