# label: safe
# cwe: CWE-94
# expect: returned
# why: decodes a message and prints it

import base64


def update(payload):
    message = base64.b64decode(payload, validate=True).decode()
    version, _, notes = message.partition("\n")
    return version, notes.splitlines()


payload = base64.b64encode(b"1.4.2\nfaster start\nfewer warnings").decode()
version, notes = update(payload)
print("version", version)
for note in notes:
    print("-", note)
