# label: unsafe
# cwe: CWE-337
# expect: returned
# why: makes a password from the time of day

import random
import time


def password(length=10):
    random.seed(int(time.time()))
    alphabet = "abcdefghjkmnpqrstuvwxyz23456789"
    return "".join(random.choice(alphabet) for _ in range(length))


print(password() == password())
