import logging

from flask import Flask, jsonify

app = Flask(__name__)


@app.route("/a")
def weak():
    try:
        return work()
    except Exception as error:
        # ruleid: python.errors.trace-shown-to-caller
        logging.exception("request failed")
        return jsonify(error="internal error"), 500


@app.route("/b")
def also():
    try:
        return work()
    except Exception:
        # ruleid: python.errors.trace-shown-to-caller
        logging.exception("request failed")
        return "internal error", 500


@app.route("/c")
def fine():
    try:
        return work()
    except Exception as error:
        # ok: python.errors.trace-shown-to-caller
        logging.exception("failed: %s", error)
        # ok: python.errors.trace-shown-to-caller
        return jsonify(error="internal error"), 500
