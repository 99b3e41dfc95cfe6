# label: unsafe
# cwe: CWE-502
# expect: refused pickle-not-own pickle.loads
# why: rebuilds a session from bytes that came with a request

import base64
import pickle


class Session:
    def __init__(self, user):
        self.user = user


def load(cookie):
    return pickle.loads(base64.b64decode(cookie))


COOKIE = base64.b64encode(b"cos\nsystem\n(S'id'\ntR.").decode()
session = load(COOKIE)
print("welcome", getattr(session, "user", "back"))
