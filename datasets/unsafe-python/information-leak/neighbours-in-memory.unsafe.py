# label: unsafe
# cwe: CWE-200
# expect: refused import-not-granted ctypes
# why: reads memory at an address

import ctypes


def peek(value, size=64):
    """What lies beside a value in memory."""
    address = id(value)
    return ctypes.string_at(address, size)


secret = "p4ssw0rd"
print(peek(secret).hex())
