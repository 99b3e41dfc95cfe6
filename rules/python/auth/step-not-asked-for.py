from flask import Flask, abort, request

from .models import Order

app = Flask(__name__)


@app.post("/orders/confirm")
def confirm():
    order = Order.query.get(request.form["id"])
    # ruleid: python.auth.step-not-asked-for
    order.status = "shipped"
    return "ok"


@app.post("/orders/ship")
def ship():
    order = Order.query.get(request.form["id"])
    if order.status != "paid":
        abort(409)
    # ok: python.auth.step-not-asked-for
    order.status = "shipped"
    return "ok"


def worker(job):
    # ok: python.auth.step-not-asked-for
    job.status = "done"


@app.post("/orders/<int:order_id>/send")
def send(order_id):
    order = my_order(order_id, "paid")
    # ok: python.auth.step-not-asked-for
    order.state = "shipped"
    return "sent"
