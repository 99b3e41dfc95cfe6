# label: safe
# cwe: CWE-337
# expect: returned
# why: makes a password from the system's randomness

import secrets

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def password(length=10):
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


print(password() == password(), len(password()))
