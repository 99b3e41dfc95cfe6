import logging
import sqlite3

from flask import Flask, abort, request, session

from shop.guard import allowed, audit, login_required, rate

app = Flask(__name__)
log = logging.getLogger(__name__)


@app.route("/orders/<key>")
@login_required
def order(key):
    if session.get("user") is None:
        abort(401)
    if not allowed(session["user"], key):
        log.warning("refused")
        abort(403)
    audit("read", key)
    connection = sqlite3.connect("shop.db")
    try:
        row = connection.execute("SELECT total FROM orders WHERE key = '" + key + "'").fetchone()
    except sqlite3.Error:
        log.exception("database")
        abort(500)
    if row is None:
        abort(404)
    return {"total": row[0]}
