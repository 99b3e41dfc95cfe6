import base64
import hashlib
import hmac
import json


# ruleid: python.jwt.read-by-hand
def user_of(token):
    header, payload, signature = token.split(".")
    return json.loads(base64.urlsafe_b64decode(payload + "=="))["user"]


# ok: python.jwt.read-by-hand
def checked_user_of(token, key):
    head, _, signature = token.rpartition(".")
    payload = head.split(".")[1]
    expected = hmac.new(key, head.encode(), hashlib.sha256).digest()
    if not hmac.compare_digest(base64.urlsafe_b64decode(signature + "=="), expected):
        raise ValueError("forged")
    return json.loads(base64.urlsafe_b64decode(payload + "=="))["user"]


# ok: python.jwt.read-by-hand
def version_of(token):
    return token.split(".")[0]
