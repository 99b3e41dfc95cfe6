from flask import request


def login():
    # ruleid: python.auth.login-with-fixed-credentials
    if request.form["name"] == "root" and request.form["password"] == "toor":
        return "welcome"
    # ruleid: python.auth.login-with-fixed-credentials
    if request.get_json().get("password") != "letmein":
        return "no"
    # ok: python.auth.login-with-fixed-credentials
    if request.form["password"] == "":
        return "password missing"
    # ok: python.auth.login-with-fixed-credentials
    if request.form["password"] != request.form["password_again"]:
        return "not the same"
    # ok: python.auth.login-with-fixed-credentials
    return request.form["kind"] == "admin"
