import importlib

from flask import Flask, request

app = Flask(__name__)
FORMATS = {"csv": "shop.export.csv", "json": "shop.export.json"}


@app.route("/export")
def export():
    name = request.args["format"]
    # ruleid: python.code.import-from-request
    module = importlib.import_module("shop.export." + name)
    # ruleid: python.code.import-from-request
    module = __import__(name)
    # ok: python.code.import-from-request
    module = importlib.import_module(FORMATS[name])
    # ok: python.code.import-from-request
    module = importlib.import_module("shop.export.csv")
    return module.run()
