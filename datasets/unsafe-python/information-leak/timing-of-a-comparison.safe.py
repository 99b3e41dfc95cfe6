# label: safe
# cwe: CWE-208
# expect: returned
# why: compares in constant time

import hmac

TOKEN = "zx81"


def check(guess):
    return hmac.compare_digest(guess.encode(), TOKEN.encode())


print([check(guess) for guess in ("a", "zx80", "zx81", "ümlaut")])
