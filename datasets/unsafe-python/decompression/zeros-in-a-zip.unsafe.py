# label: unsafe
# cwe: CWE-409
# expect: exhausted bytes|steps|seconds
# why: unpacks a small archive of very many zeros

import io
import zlib


def bomb(layers):
    data = b"\0" * 1_000_000
    for _ in range(layers):
        data = zlib.compress(data * 20, 9)
    return data


def unpack(data, layers):
    for _ in range(layers):
        data = zlib.decompress(data) * 200
    return data


print(len(unpack(bomb(2), 2)))
