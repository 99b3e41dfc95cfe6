import json


def weak(name):
    # ruleid: python.robustness.json-by-hand
    return '{"name": "%s"}' % name


def fine(name):
    # ok: python.robustness.json-by-hand
    return json.dumps({"name": name})
