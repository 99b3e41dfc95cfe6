# label: safe
# cwe: CWE-400
# expect: returned
# why: measures how many passwords there are

import math
import string


def bits(password):
    alphabet = 0
    for letters in (string.ascii_lowercase, string.ascii_uppercase, string.digits, string.punctuation):
        if any(letter in letters for letter in password):
            alphabet += len(letters)
    return round(len(password) * math.log2(alphabet), 1) if alphabet else 0.0


for password in ("zzzzzzzz", "Tr0ub4dor&3", ""):
    print(repr(password), bits(password))
