# label: unsafe
# cwe: CWE-409
# expect: exhausted bytes|steps|seconds
# why: unpacks layer after layer of the same

import gzip


def wrap(data, times):
    for _ in range(times):
        data = gzip.compress(data * 50)
    return data


def unwrap(data):
    grown = []
    while data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
        grown.append(data * 100)
    return grown


seed = wrap(b"a" * 2_000_000, 1)
while True:
    print(len(unwrap(seed)[-1]))
    seed = gzip.compress(unwrap(seed)[-1])
