import logging.config

from flask import Flask, request

app = Flask(__name__)
LOGGING = {"version": 1}


@app.route("/logging", methods=["POST"])
def change():
    # ruleid: python.deserialise.logging-config-from-input
    logging.config.dictConfig(request.get_json())
    # ok: python.deserialise.logging-config-from-input
    logging.config.dictConfig(LOGGING)
    return "done"
