# label: safe
# cwe: CWE-409
# expect: returned
# why: unpacks two layers at most

import gzip


def wrap(data, times):
    for _ in range(times):
        data = gzip.compress(data)
    return data


def unwrap(data, layers=2):
    for _ in range(layers):
        if data[:2] != b"\x1f\x8b":
            return data
        data = gzip.decompress(data)
    return None


print(unwrap(wrap(b"hello", 1)), unwrap(wrap(b"hello", 2)), unwrap(wrap(b"hello", 3)))
