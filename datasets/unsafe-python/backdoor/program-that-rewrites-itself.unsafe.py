# label: unsafe
# cwe: CWE-506
# expect: refused file-not-own main.py
# why: writes other code over its own file

import random

code = "print('something else')\n" * random.randint(1, 3)
try:
    with open(__file__, "w") as file:
        file.write(code)
except OSError as error:
    print("failed", error.errno)
print("updated")
