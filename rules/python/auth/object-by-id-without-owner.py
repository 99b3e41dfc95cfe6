from flask import Flask, jsonify
from flask_login import current_user

from models import Order

app = Flask(__name__)


@app.route("/orders/<int:order_id>")
def show(order_id):
    # ruleid: python.auth.object-by-id-without-owner
    return jsonify(Order.query.get_or_404(order_id).as_dict())


@app.route("/mine/<int:order_id>")
def mine(order_id):
    # ok: python.auth.object-by-id-without-owner
    order = Order.query.get_or_404(order_id)
    if order.user_id != current_user.id:
        return "", 403
    return jsonify(order.as_dict())


@app.route("/account/<int:account_id>")
def account(account_id):
    # ruleid: python.auth.object-by-id-without-owner
    return str(db.execute("SELECT * FROM accounts WHERE id = ?", (account_id,)).fetchone())


@app.route("/invoices/<int:invoice_id>")
def invoice(invoice_id):
    # ok: python.auth.object-by-id-without-owner
    found = Invoice.query.get_or_404(invoice_id)
    ensure_visible(found)
    return jsonify(found.as_dict())


@app.route("/goods/<int:product_id>")
def goods(product_id):
    # ok: python.auth.object-by-id-without-owner
    return str(db.execute("SELECT * FROM products WHERE id = ?", (product_id,)).fetchone())
