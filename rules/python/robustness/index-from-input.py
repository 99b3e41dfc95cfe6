from flask import request

ITEMS = ["a", "b", "c"]


def weak():
    index = int(request.args.get("index"))
    # ruleid: python.robustness.index-from-input
    return ITEMS[index]


def fine():
    index = int(request.args.get("index"))
    if index < 0 or index >= len(ITEMS):
        return "no such item", 400
    # ok: python.robustness.index-from-input
    return ITEMS[index]
