# label: unsafe
# cwe: CWE-200
# expect: refused member-not-granted uuid.getnode
# why: asks for the address of the network card

import uuid

node = uuid.getnode()
print(":".join(f"{node >> shift & 0xff:02x}" for shift in range(40, -1, -8)))
