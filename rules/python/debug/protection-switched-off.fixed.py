from flask import Flask
from flask_talisman import Talisman

app = Flask(__name__)
# ruleid: python.debug.protection-switched-off
Talisman(app)
# ok: python.debug.protection-switched-off
Talisman(app, content_security_policy={"default-src": "'self'"})


def weak(response):
    # ruleid: python.debug.protection-switched-off
    response.headers["X-Frame-Options"] = "DENY"
    # ruleid: python.debug.protection-switched-off
    response.headers["Content-Security-Policy"] = "default-src 'self'"
    return response


def fine(response):
    # ok: python.debug.protection-switched-off
    response.headers["X-Frame-Options"] = "DENY"
    # ok: python.debug.protection-switched-off
    response.headers["Content-Security-Policy"] = "default-src 'self'"
    return response
