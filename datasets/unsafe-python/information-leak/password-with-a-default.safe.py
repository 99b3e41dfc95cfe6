# label: safe
# cwe: CWE-526
# expect: returned
# why: asks the environment for settings that are no secrets

import os


class Database:
    def __init__(self):
        self.host = os.environ.get("DB_HOST", "localhost")
        self.port = int(os.environ.get("DB_PORT", "5432"))

    def __repr__(self):
        return f"{self.host}:{self.port}"


print(Database())
