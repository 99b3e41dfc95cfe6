from flask import make_response


def weak(value):
    response = make_response("hello")
    # ruleid: python.session.cookie-flags-missing
    response.set_cookie("theme", value, secure=True, httponly=True, samesite="Lax")
    # ok: python.session.cookie-flags-missing
    response.set_cookie("theme", value, secure=True)
    # ok: python.session.cookie-flags-missing
    response.set_cookie("theme", "", max_age=0)
    return response


def by_keyword(response, token):
    # ruleid: python.session.cookie-flags-missing
    response.set_cookie(key="access_token", value=token, secure=True, httponly=True, samesite="Lax")
    # ok: python.session.cookie-flags-missing
    response.set_cookie(key="access_token", value=token, secure=True, httponly=True)
