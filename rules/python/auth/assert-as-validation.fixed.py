from flask import request


def buy():
    # ruleid: python.auth.assert-as-validation
    if not request.form["count"]:
        raise ValueError()
    amount = request.args.get("amount")
    # ruleid: python.auth.assert-as-validation
    if amount is None:
        raise ValueError()
    return amount


def fine(values):
    # ok: python.auth.assert-as-validation
    assert values
    return values
