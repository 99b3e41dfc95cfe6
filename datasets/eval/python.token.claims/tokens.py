import base64
import hashlib
import hmac
import json

KEY = b"a key of the tests, thirty-two bytes long"


def packed(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def signed(claims, key=KEY, header=None, digest="sha256"):
    header = {"alg": "HS256", "typ": "JWT"} if header is None else header
    text = packed(json.dumps(header).encode()) + "." + packed(json.dumps(claims).encode())
    return text + "." + packed(hmac.new(key, text.encode(), getattr(hashlib, digest)).digest())
