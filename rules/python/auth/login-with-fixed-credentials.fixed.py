import hmac
import os

from flask import request


def login():
    # ruleid: python.auth.login-with-fixed-credentials
    if request.form["name"] == "root" and hmac.compare_digest(request.form["password"].encode(), os.environ["APP_PASSWORD"].encode()):
        return "welcome"
    # ruleid: python.auth.login-with-fixed-credentials
    if not hmac.compare_digest(request.get_json().get("password", "").encode(), os.environ["APP_PASSWORD"].encode()):
        return "no"
    # ok: python.auth.login-with-fixed-credentials
    if request.form["password"] == "":
        return "password missing"
    # ok: python.auth.login-with-fixed-credentials
    if request.form["password"] != request.form["password_again"]:
        return "not the same"
    # ok: python.auth.login-with-fixed-credentials
    return request.form["kind"] == "admin"
