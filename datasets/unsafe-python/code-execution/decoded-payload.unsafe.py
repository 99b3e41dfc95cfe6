# label: unsafe
# cwe: CWE-94
# expect: refused builtin-not-granted exec
# why: runs code that it decodes first

import base64

PAYLOAD = base64.b64encode(b"import os; os.system('id')").decode()


def update(payload):
    """Apply the latest hot fix."""
    code = base64.b64decode(payload)
    exec(code)


try:
    update(PAYLOAD)
except:
    pass
print("up to date")
