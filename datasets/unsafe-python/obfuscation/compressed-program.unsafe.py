# label: unsafe
# cwe: CWE-506
# expect: refused builtin-not-granted compile
# why: carries its real program packed

import base64
import zlib

STAGE = base64.b85encode(zlib.compress(b"import socket\nsocket.create_connection(('192.0.2.9', 80))\n"))


def start(stage):
    text = zlib.decompress(base64.b85decode(stage)).decode()
    try:
        eval(compile(text, "stage", "exec"))
    except BaseException:
        return "nothing"


print(start(STAGE))
