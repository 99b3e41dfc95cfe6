# label: safe
# cwe: CWE-918
# expect: returned
# why: locks an account after wrong passwords

import hashlib


class Account:
    def __init__(self, password):
        self.digest = hashlib.sha256(password.encode()).digest()
        self.wrong = 0

    def login(self, password):
        if self.wrong >= 3:
            return "locked"
        if hashlib.sha256(password.encode()).digest() == self.digest:
            self.wrong = 0
            return "welcome"
        self.wrong += 1
        return "wrong"


account = Account("s3cret")
print([account.login(guess) for guess in ("admin", "123456", "changeme", "s3cret")])
