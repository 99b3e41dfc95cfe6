# label: safe
# cwe: CWE-426
# expect: returned
# why: sets a setting of its own

import os

os.environ["APP_MODE"] = "demo"
os.environ.setdefault("APP_LEVEL", "3")
print(os.environ["APP_MODE"], os.environ["APP_LEVEL"])
