"""Orders, invoices and imports."""

import os
import pickle
import subprocess
import tarfile
import xml.sax

import requests
import yaml
from flask import Blueprint, jsonify, request, send_file

import db

orders = Blueprint("orders", __name__)

INVOICES = "/var/shop/invoices"


@orders.route("/orders/<int:order_id>")
def show(order_id):
    rows = db.query("SELECT * FROM orders WHERE id = ?", (order_id,))
    return jsonify([dict(row) for row in rows])


@orders.route("/invoice")
def invoice():
    name = request.args["file"]
    return send_file(os.path.join(INVOICES, name))


@orders.route("/invoice/render", methods=["POST"])
def render_invoice():
    customer = request.form.get("customer")
    subprocess.run(f"wkhtmltopdf /tmp/{customer}.html /var/shop/invoices/{customer}.pdf", shell=True)
    return jsonify(done=True)


@orders.route("/cart/restore", methods=["POST"])
def restore_cart():
    cart = pickle.loads(request.get_data())
    return jsonify(items=len(cart))


@orders.route("/import/config", methods=["POST"])
def import_config():
    settings = yaml.load(request.files["settings"].read(), Loader=yaml.Loader)
    return jsonify(settings)


@orders.route("/import/archive", methods=["POST"])
def import_archive():
    with tarfile.open(fileobj=request.files["archive"].stream) as archive:
        archive.extractall("/var/shop/import")
    return jsonify(done=True)


@orders.route("/supplier/price")
def supplier_price():
    url = request.args.get("url")
    answer = requests.get(url, verify=False, timeout=5)
    return jsonify(answer.json())
