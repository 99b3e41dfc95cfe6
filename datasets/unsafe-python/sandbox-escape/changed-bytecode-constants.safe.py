# label: safe
# cwe: CWE-693
# expect: returned
# why: compares hashes of passwords

import hashlib
import hmac

STORED = hashlib.sha256(b"pepper" + b"open sesame").hexdigest()


def check(password):
    given = hashlib.sha256(b"pepper" + password.encode()).hexdigest()
    return hmac.compare_digest(given, STORED)


print(check("guess"), check("open sesame"))
