# label: unsafe
# cwe: CWE-338
# expect: returned
# why: makes reset tokens from a generator that everybody can repeat

import random
import string


def token(user, length=24):
    generator = random.Random(user)
    return "".join(generator.choice(string.ascii_letters) for _ in range(length))


for user in ("ann", "bob"):
    print(user, token(user))
