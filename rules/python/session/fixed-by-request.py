import secrets

from flask import make_response, request, session


def weak():
    response = make_response("hello")
    # ruleid: python.session.fixed-by-request
    response.set_cookie("session_id", request.args.get("sid"))
    # ruleid: python.session.fixed-by-request
    session["session_id"] = request.args.get("sid")
    return response


def fine(user):
    session.clear()
    # ok: python.session.fixed-by-request
    session["user_id"] = user.id


def enter():
    sid = request.args["sid"]
    # ruleid: python.session.fixed-by-request
    SESSIONS[sid] = request.form["user"]
    # ok: python.session.fixed-by-request
    SESSIONS[secrets.token_hex(16)] = request.form["user"]
