from flask import make_response


def weak(value):
    response = make_response("hello")
    # ruleid: python.session.cookie-flags-missing
    response.set_cookie("theme", value)
    # ok: python.session.cookie-flags-missing
    response.set_cookie("theme", value, secure=True)
    # ok: python.session.cookie-flags-missing
    response.set_cookie("theme", "", max_age=0)
    return response
