# label: safe
# cwe: CWE-506
# expect: returned
# why: scrambles a text of its own and back

from hashlib import sha256

KEY = sha256(b"only an example").digest()


def scramble(data):
    return bytes(byte ^ KEY[index % len(KEY)] for index, byte in enumerate(data))


secret = scramble("tea at five".encode())
print(len(secret), scramble(secret).decode())
