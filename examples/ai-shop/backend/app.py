"""Entry point of the shop's backend."""

import logging
import traceback

from flask import Flask, jsonify, render_template_string, request
from flask_cors import CORS

import db
from assistant import assistant
from auth import auth, current_user, hash_password
from orders import orders

app = Flask(__name__)
app.config["SECRET_KEY"] = "dev-secret-please-change"
CORS(app, origins="*", supports_credentials=True)
app.register_blueprint(auth)
app.register_blueprint(orders)
app.register_blueprint(assistant)
log = logging.getLogger("shop")


@app.route("/")
def home():
    return "<h1>Welcome to the shop</h1>"


@app.route("/search")
def search():
    term = request.args.get("q", "")
    products = db.find_products(term, request.args.get("order"))
    log.info("search for %s", term)
    return jsonify([dict(product) for product in products])


@app.route("/hello")
def hello():
    name = request.args.get("name", "friend")
    return render_template_string("<p>Hello " + name + ", good to see you.</p>")


@app.route("/product/<int:product_id>")
def product(product_id):
    found = db.find_product(product_id)
    return jsonify(dict(found)) if found else (jsonify(error="no such product"), 404)


@app.route("/admin/users", methods=["POST"])
def create_user():
    user = current_user()
    if user.get("role") != "admin":
        return jsonify(error="forbidden"), 403
    db.add_user(request.form["name"], hash_password(request.form["password"]), request.form["role"])
    return jsonify(done=True)


@app.errorhandler(Exception)
def failed(error):
    return traceback.format_exc(), 500


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=5000, debug=True)
