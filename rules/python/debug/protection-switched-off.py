from flask import Flask
from flask_talisman import Talisman

app = Flask(__name__)
# ruleid: python.debug.protection-switched-off
Talisman(app, content_security_policy=None)
# ok: python.debug.protection-switched-off
Talisman(app, content_security_policy={"default-src": "'self'"})


def weak(response):
    # ruleid: python.debug.protection-switched-off
    response.headers["X-Frame-Options"] = "ALLOWALL"
    # ruleid: python.debug.protection-switched-off
    response.headers["Content-Security-Policy"] = "default-src 'self'; script-src 'unsafe-inline'"
    return response


def fine(response):
    # ok: python.debug.protection-switched-off
    response.headers["X-Frame-Options"] = "DENY"
    # ok: python.debug.protection-switched-off
    response.headers["Content-Security-Policy"] = "default-src 'self'"
    return response
