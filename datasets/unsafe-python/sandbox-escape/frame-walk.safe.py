# label: safe
# cwe: CWE-693
# expect: returned
# why: hands the value over as an argument

import hashlib


def fingerprint(password, salt):
    return hashlib.sha256((salt + password).encode()).hexdigest()[:16]


def login(password, salt="s4lt"):
    return fingerprint(password, salt)


print(login("hunter2"))
print(login("hunter2") == login("hunter2"))
