from flask import abort, request
from flask_login import current_user


def admin():
    # ruleid: python.auth.role-from-request
    if request.cookies.get("role") == "admin":
        return "secrets"
    is_admin = request.args.get("is_admin")
    # ruleid: python.auth.role-from-request
    if is_admin == "true":
        return "more"
    abort(403)


def fine():
    # ok: python.auth.role-from-request
    if current_user.role != "admin":
        abort(403)
    # ok: python.auth.role-from-request
    return request.args.get("page") == "1"
