# label: unsafe
# cwe: CWE-526
# expect: refused environment-not-granted DB_PASSWORD
# why: asks the environment for a password and hides behind a default

import os


class Database:
    def __init__(self):
        self.host = os.environ.get("DB_HOST", "localhost")
        self.password = os.environ.get("DB_" + "PASSWORD", "")

    def __repr__(self):
        return f"{self.host}:{self.password}"


print(Database())
