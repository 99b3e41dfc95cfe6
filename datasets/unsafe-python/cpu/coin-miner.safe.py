# label: safe
# cwe: CWE-400
# expect: returned
# why: finds a hash with one zero

import hashlib


def mine(block, zeros, tries):
    for nonce in range(tries):
        digest = hashlib.sha256(f"{block}{nonce}".encode()).hexdigest()
        if digest.startswith("0" * zeros):
            return nonce, digest[:12]
    return None


print(mine("block 1", 1, 1000))
print(mine("block 1", 40, 100))
