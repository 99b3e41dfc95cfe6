from flask import make_response, request, session


def weak(user):
    response = make_response("hello")
    # ruleid: python.secrets.in-cookie-or-address
    response.set_cookie("login", user.password)
    # ruleid: python.secrets.in-cookie-or-address
    given = request.args.get("password")
    return response, given


def fine(user):
    response = make_response("hello")
    # ok: python.secrets.in-cookie-or-address
    response.set_cookie("theme", "dark", secure=True, httponly=True, samesite="Lax")
    session["user_id"] = user.id
    # ok: python.secrets.in-cookie-or-address
    given = request.form.get("password")
    return response, given
