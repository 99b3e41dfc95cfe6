from flask import request


def weak(total):
    count = int(request.args.get("count"))
    # ruleid: python.robustness.division-by-input
    return str(total / count)


def fine(total):
    count = int(request.args.get("count"))
    if count == 0:
        return "no", 400
    # ok: python.robustness.division-by-input
    return str(total / count)
