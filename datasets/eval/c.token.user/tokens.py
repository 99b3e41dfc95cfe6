"""Tokens, made without the answer, and what the answer says of them."""

import base64
import ctypes
import hashlib
import hmac
import json

KEY = b"a key of the tests"
answer = ctypes.CDLL("./answer.so")


def packed(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def signed(claims, key=KEY, header=None):
    text = ".".join(
        packed(json.dumps(part, separators=(",", ":")).encode())
        for part in (header or {"alg": "HS256", "typ": "JWT"}, claims)
    )
    return f"{text}.{packed(hmac.new(key, text.encode(), hashlib.sha256).digest())}"


def user_of(token, size=100):
    """The user in the token, or None where it is refused."""
    user = ctypes.create_string_buffer(size)
    found = answer.token_user(token.encode(), KEY, user, ctypes.c_size_t(size))
    return user.value.decode() if found == 0 else None
