from flask import request


def buy():
    # ruleid: python.auth.assert-as-validation
    assert request.form["count"]
    amount = request.args.get("amount")
    # ruleid: python.auth.assert-as-validation
    assert amount is not None
    return amount


def fine(values):
    # ok: python.auth.assert-as-validation
    assert values
    return values
