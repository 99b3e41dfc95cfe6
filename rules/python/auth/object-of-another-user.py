from flask import Flask, abort, jsonify
from flask_login import current_user, login_required

from models import Invoice, Product

app = Flask(__name__)


@app.route("/invoices/<int:number>")
@login_required
def anyone(number):
    # ruleid: python.auth.object-of-another-user
    return jsonify(Invoice.query.get(number).as_dict())


@app.route("/my-invoices/<int:number>")
@login_required
def mine(number):
    # ok: python.auth.object-of-another-user
    invoice = Invoice.query.get_or_404(number)
    if invoice.customer_id != current_user.customer_id:
        abort(403)
    return jsonify(invoice.as_dict())


@app.route("/products/<int:number>")
@login_required
def product(number):
    # ok: python.auth.object-of-another-user
    return jsonify(Product.query.get(number).as_dict())
