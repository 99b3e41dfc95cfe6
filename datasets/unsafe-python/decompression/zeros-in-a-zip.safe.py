# label: safe
# cwe: CWE-409
# expect: returned
# why: unpacks piece by piece up to a bound

import zlib

PACKED = zlib.compress(b"\0" * 1_000_000, 9)


def unpack(data, most):
    worker = zlib.decompressobj()
    unpacked = worker.decompress(data, most + 1)
    if len(unpacked) > most:
        raise ValueError(f"more than {most} bytes")
    return unpacked


print(len(unpack(PACKED, 2_000_000)))
try:
    unpack(PACKED, 1000)
except ValueError as error:
    print(error)
