from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/pay")
def pay():
    amount = int(request.form["amount"])
    account = load(request.form["from"])
    # ruleid: python.robustness.amount-without-bounds
    account.balance -= amount
    return "ok"


@app.post("/order")
def order():
    item = load(request.form["item"])
    # ruleid: python.robustness.amount-without-bounds
    item.stock = item.stock - int(request.form["count"])
    return "ok"


@app.post("/pay-checked")
def pay_checked():
    amount = int(request.form["amount"])
    account = load(request.form["from"])
    if not 0 < amount <= account.balance:
        abort(400)
    # ok: python.robustness.amount-without-bounds
    account.balance -= amount
    return "ok"


def settle(account, fee):
    # ok: python.robustness.amount-without-bounds
    account.balance -= fee


def shift(text):
    offset = int(text)
    position = 10
    # ok: python.robustness.amount-without-bounds
    position -= offset
    return position
