import base64
import json

import yaml
from flask import Flask, request

app = Flask(__name__)


@app.route("/load", methods=["POST"])
def load():
    # ruleid: python.deserialise.from-request
    one = json.loads(request.data)
    # ruleid: python.deserialise.from-request
    two = json.loads(base64.b64decode(request.cookies["state"]))
    # ruleid: python.deserialise.from-request
    three = yaml.safe_load(request.data)
    # ruleid: python.deserialise.from-request
    four = json.loads(request.form["state"])
    # ruleid: python.deserialise.from-request
    five = json.load(request.files["file"])
    # ok: python.deserialise.from-request
    six = json.loads(request.data)
    # ok: python.deserialise.from-request
    seven = yaml.safe_load(request.data)
    # ok: python.deserialise.from-request
    eight = yaml.load(request.data, Loader=yaml.SafeLoader)
    return str((one, two, three, four, five, six, seven, eight))
