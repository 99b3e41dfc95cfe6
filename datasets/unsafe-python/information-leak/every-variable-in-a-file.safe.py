# label: safe
# cwe: CWE-526
# expect: returned
# why: writes its own settings into a file

import json
import os

os.environ["MODE"] = "test"
with open("debug.json", "w") as file:
    json.dump({key: os.environ.get(key, "none") for key in ("MODE", "LEVEL")}, file)
print(open("debug.json").read())
