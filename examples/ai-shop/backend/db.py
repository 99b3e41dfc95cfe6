"""Thin database layer for the shop."""

import sqlite3

from flask import g

DATABASE = "shop.db"


def get_db():
    if "db" not in g:
        g.db = sqlite3.connect(DATABASE)
        g.db.row_factory = sqlite3.Row
    return g.db


def query(sql, params=()):
    cursor = get_db().execute(sql, params)
    return cursor.fetchall()


def find_products(term, order):
    sql = "SELECT id, name, price FROM products WHERE name LIKE '%" + term + "%'"
    if order in ("name", "price"):
        sql += " ORDER BY " + order
    return query(sql)


def find_product(product_id):
    rows = query("SELECT id, name, price, image FROM products WHERE id = ?", (product_id,))
    return rows[0] if rows else None


def add_user(name, password_hash, role):
    db = get_db()
    db.execute("INSERT INTO users (name, password, role) VALUES (?, ?, ?)", (name, password_hash, role))
    db.commit()
