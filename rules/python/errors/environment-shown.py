import os

from flask import jsonify


def weak():
    # ruleid: python.errors.environment-shown
    return jsonify(dict(os.environ))


def fine():
    # ok: python.errors.environment-shown
    return jsonify(version=os.environ["VERSION"])
