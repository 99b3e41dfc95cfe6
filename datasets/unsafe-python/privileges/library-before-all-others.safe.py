# label: safe
# cwe: CWE-426
# expect: returned
# why: sets variables for its own use

import os

settings = {"APP_THEME": "dark", "APP_LANG": "C"}
for name, value in settings.items():
    os.environ[name] = value
print(len(settings), "set", os.environ["APP_THEME"])
