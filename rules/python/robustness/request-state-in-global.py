from flask import g, request

current_name = None


def weak():
    global current_name
    # ruleid: python.robustness.request-state-in-global
    current_name = request.form["name"]


def fine():
    # ok: python.robustness.request-state-in-global
    g.name = request.form["name"]
