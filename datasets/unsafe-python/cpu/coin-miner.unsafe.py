# label: unsafe
# cwe: CWE-400
# expect: exhausted steps|seconds
# why: burns the processor to find hashes with many zeros

import hashlib


def mine(block, zeros):
    nonce = 0
    while True:
        digest = hashlib.sha256(f"{block}{nonce}".encode()).hexdigest()
        if digest.startswith("0" * zeros):
            return nonce, digest
        nonce += 1


print(mine("block 1", 12))
