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
