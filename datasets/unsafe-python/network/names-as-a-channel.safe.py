# label: safe
# cwe: CWE-918
# expect: returned
# why: encodes data in letters and back

import base64


def encode(data):
    return base64.b32encode(data).decode().rstrip("=").lower()


def decode(text):
    return base64.b32decode(text.upper() + "=" * (-len(text) % 8))


text = encode(b"user=ann;role=admin")
print(text, decode(text))
