from flask import Flask, make_response

app = Flask(__name__)
# ruleid: python.session.insecure-cookie
app.config["SESSION_COOKIE_SECURE"] = True


def weak(token):
    response = make_response("hello")
    # ruleid: python.session.insecure-cookie
    response.set_cookie("session", token, secure=True, httponly=True, samesite="Lax")
    # ruleid: python.session.insecure-cookie
    response.set_cookie("theme", "dark", secure=True, httponly=True, samesite="Lax")
    return response


def fine(token):
    response = make_response("hello")
    # ok: python.session.insecure-cookie
    response.set_cookie("session", token, secure=True, httponly=True, samesite="Lax")
    # ok: python.session.insecure-cookie
    response.set_cookie("session", token, **FLAGS)
    # ok: python.session.insecure-cookie
    response.set_cookie("session", "", expires=0)
    return response
