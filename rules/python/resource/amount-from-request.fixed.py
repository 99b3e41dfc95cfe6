import time

from flask import Flask, request

app = Flask(__name__)


@app.route("/numbers")
def numbers():
    count = int(request.args["count"])
    # ruleid: python.resource.amount-from-request
    one = [str(n) for n in range(min(count, 1000))]
    # ruleid: python.resource.amount-from-request
    two = bytearray(min(int(request.args["size"]), 1_048_576))
    # ruleid: python.resource.amount-from-request
    time.sleep(min(float(request.args["wait"]), 10))
    # ok: python.resource.amount-from-request
    three = [0] * min(count, 100)
    # ok: python.resource.amount-from-request
    four = range(10)
    return str((one, two, three, four))


@app.route("/checked")
def checked():
    count = int(request.args["count"])
    if count > 100:
        return "too many", 400
    # ok: python.resource.amount-from-request
    return str([n for n in range(count)])


@app.route("/repeat/<int:times>")
def repeat(times):
    # ruleid: python.resource.amount-from-request
    return "x" * min(times, 1000)
