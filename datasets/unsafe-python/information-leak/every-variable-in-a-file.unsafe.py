# label: unsafe
# cwe: CWE-526
# expect: refused environment-not-granted os.environ
# why: writes the whole environment into a file

import json
import os

with open("debug.json", "w") as file:
    json.dump({key: os.environ[key] for key in os.environ}, file)
print("saved")
