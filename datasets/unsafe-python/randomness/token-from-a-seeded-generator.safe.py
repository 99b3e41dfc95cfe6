# label: safe
# cwe: CWE-338
# expect: returned
# why: makes reset tokens from the system's randomness

import secrets


def token():
    return secrets.token_urlsafe(18)


tokens = {token() for _ in range(50)}
print(len(tokens), all(len(one) == 24 for one in tokens))
