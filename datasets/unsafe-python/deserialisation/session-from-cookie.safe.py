# label: safe
# cwe: CWE-502
# expect: returned
# why: rebuilds a session from signed JSON

import base64
import hashlib
import hmac
import json

KEY = b"only for this example"


def dump(session):
    body = base64.urlsafe_b64encode(json.dumps(session, sort_keys=True).encode())
    return body + b"." + hmac.new(KEY, body, hashlib.sha256).hexdigest().encode()


def load(cookie):
    body, _, signature = cookie.partition(b".")
    expected = hmac.new(KEY, body, hashlib.sha256).hexdigest().encode()
    if not hmac.compare_digest(signature, expected):
        return None
    return json.loads(base64.urlsafe_b64decode(body))


cookie = dump({"user": "ann", "cart": [3, 5]})
print(load(cookie))
print(load(cookie[:-1] + b"0") == load(cookie))
