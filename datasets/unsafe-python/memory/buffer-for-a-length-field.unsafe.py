# label: unsafe
# cwe: CWE-789
# expect: exhausted bytes|steps|seconds
# why: allocates what a header claims

import struct

PACKET = struct.pack(">4sI", b"DATA", 0xFFFFFFF0) + b"hello"


def read(packet):
    magic, length = struct.unpack(">4sI", packet[:8])
    body = bytearray(length)
    body[: len(packet) - 8] = packet[8:]
    return magic, body


magic, body = read(PACKET)
print(magic, len(body))
