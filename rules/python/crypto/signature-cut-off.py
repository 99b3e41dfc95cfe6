import base64
import hmac
import json


def read_state(cookie):
    # ruleid: python.crypto.signature-cut-off
    payload, signature = cookie.rsplit(".", 1)
    return json.loads(base64.urlsafe_b64decode(payload))


# ok: python.crypto.signature-cut-off
def read_signed(cookie):
    payload, signature = cookie.rsplit(".", 1)
    if not hmac.compare_digest(signature, sign(payload)):
        raise PermissionError
    return json.loads(base64.urlsafe_b64decode(payload))


# ok: python.crypto.signature-cut-off
def split_name(text):
    stem, suffix = text.rsplit(".", 1)
    return stem


# ok: python.crypto.signature-cut-off
def parts(token):
    body, tag = token.rsplit(".", 1)
    return body, tag
