# label: unsafe
# cwe: CWE-94
# expect: refused attribute-denied __code__
# why: builds code from bytes

import types


def template():
    return 1


def forge(new_bytes):
    code = template.__code__.replace(co_code=new_bytes)
    return types.FunctionType(code, {})


try:
    forged = forge(b"\x97\x00d\x01S\x00")
    print(forged())
except Exception:
    print("this interpreter differs")
