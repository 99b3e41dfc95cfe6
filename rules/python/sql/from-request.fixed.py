import sqlite3

from flask import Flask, request
from sqlalchemy import create_engine, select, text

app = Flask(__name__)
engine = create_engine("sqlite:///shop.db")


@app.route("/users")
def users():
    name = request.args.get("name", "")
    conn = sqlite3.connect("shop.db")
    cur = conn.cursor()
    # ruleid: python.sql.from-request
    cur.execute("SELECT * FROM users WHERE name = ?", (name,))
    query = "SELECT * FROM users WHERE name = ?"
    # ruleid: python.sql.from-request
    cur.execute(query, (name,))
    # ruleid: python.sql.from-request
    cur.execute("SELECT * FROM users WHERE name = ?", (name,))
    # ruleid: python.sql.from-request
    cur.execute("SELECT * FROM users WHERE name = ?", (name,))
    # ok: python.sql.from-request
    cur.execute("SELECT * FROM users WHERE name = ?", (name,))
    # ok: python.sql.from-request
    cur.execute("SELECT * FROM users WHERE age > %d" % int(request.args["age"]))
    return str(cur.fetchall())


@app.route("/items/<category>")
def items(category):
    with engine.connect() as conn:
        # ruleid: python.sql.from-request
        rows = conn.execute(text("SELECT * FROM items WHERE category = :category"), {"category": category})
        # ok: python.sql.from-request
        rows = conn.execute(text("SELECT * FROM items WHERE category = :c"), {"c": category})
    return str(list(rows))


@app.route("/orders/<int:order_id>")
def order(order_id):
    with engine.connect() as conn:
        # ok: python.sql.from-request
        return str(conn.execute(text(f"SELECT * FROM orders WHERE id = {order_id}")).first())


def find(cur, column, value):
    # ruleid: python.sql.from-request
    cur.execute("SELECT * FROM items WHERE " + column + " = ?", (value,))
    return cur.fetchall()


@app.post("/search")
def search():
    body = request.get_json()
    conn = sqlite3.connect("shop.db")
    return str(find(conn.cursor(), body["column"], body["value"]))


SORTABLE = {"name": "name", "price": "price"}


@app.get("/sorted")
def sorted_items():
    column = request.args.get("by", "name")
    if column not in ("name", "price"):
        column = "name"
    cur = sqlite3.connect("shop.db").cursor()
    # ok: python.sql.from-request
    cur.execute("SELECT * FROM items ORDER BY " + column)
    # ok: python.sql.from-request
    cur.execute("SELECT * FROM items ORDER BY " + SORTABLE.get(request.args.get("by"), "name"))
    return str(cur.fetchall())
