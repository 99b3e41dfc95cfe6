from flask import abort, request
from flask_login import current_user


def admin():
    # ruleid: python.auth.trusts-address-or-header
    if request.headers.get("X-Forwarded-For") == "127.0.0.1":
        return "secrets"
    # ruleid: python.auth.trusts-address-or-header
    if request.remote_addr in ["10.0.0.1"]:
        return "more secrets"
    referer = request.headers.get("Referer")
    # ruleid: python.auth.trusts-address-or-header
    if referer == "https://shop.example/admin":
        return "even more"
    abort(403)


def fine():
    # ok: python.auth.trusts-address-or-header
    if not current_user.is_admin:
        abort(403)
    # ok: python.auth.trusts-address-or-header
    return request.headers.get("Accept-Language") == "de"
