from flask import Blueprint, abort, jsonify, request

import db

admin = Blueprint("admin", __name__)


@admin.before_request
def who():
    if not db.knows(request.headers.get("X-Key", "")):
        abort(401)


# ok: python.auth.admin-route-without-check
@admin.route("/admin/users")
def users():
    return jsonify(db.users())
