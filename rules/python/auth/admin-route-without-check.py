from flask import Flask, abort, jsonify, session
from flask_login import login_required

import db

app = Flask(__name__)


# ruleid: python.auth.admin-route-without-check
@app.route("/admin/users")
def users():
    return jsonify(db.users())


# ruleid: python.auth.admin-route-without-check
@app.post("/internal/delete/<int:number>")
def delete(number):
    db.delete(number)
    return "gone"


# ok: python.auth.admin-route-without-check
@app.route("/admin/orders")
@login_required
def orders():
    return jsonify(db.orders())


# ok: python.auth.admin-route-without-check
@app.route("/admin/prices")
def prices():
    if session.get("role") != "admin":
        abort(403)
    return jsonify(db.prices())


# ok: python.auth.admin-route-without-check
@app.route("/products")
def products():
    return jsonify(db.products())


# ok: python.auth.admin-route-without-check
@app.post("/admin/clear")
@login_required
def clear():
    db.clear()
    return "cleared"


# ok: python.auth.admin-route-without-check
@app.get("/admin/login")
def admin_page():
    return "who are you?"


# ok: python.auth.admin-route-without-check
@app.get("/administration-of-estates")
def estates():
    return "about us"


# ruleid: python.auth.admin-route-without-check
@app.post("/admin/restart")
def restart_all():
    subprocess.run(["systemctl", "restart", "shop"], check=True)
    return "ok"
