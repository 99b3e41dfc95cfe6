# label: safe
# cwe: CWE-506
# expect: returned
# why: accepts the right password alone

import hashlib
import hmac

USERS = {"ann": hashlib.sha256(b"tea").hexdigest()}


def login(name, password):
    digest = hashlib.sha256(password.encode()).hexdigest()
    return hmac.compare_digest(USERS.get(name, ""), digest)


print(login("ann", "tea"), login("ann", "password"), login("bob", "tea"))
