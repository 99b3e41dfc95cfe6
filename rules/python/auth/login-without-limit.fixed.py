import time

from flask import Flask, request, abort

app = Flask(__name__)


ATTEMPTS = {}


def too_many_attempts(address):
    """Count a try; whether this address had 10 within the last 15 minutes."""
    now = time.monotonic()
    if len(ATTEMPTS) > 10_000:
        ATTEMPTS.clear()
    recent = [tried for tried in ATTEMPTS.get(address, []) if now - tried < 15 * 60]
    ATTEMPTS[address] = [*recent, now][-11:]
    return len(recent) >= 10


@app.route("/login", methods=["POST"])
# ruleid: python.auth.login-without-limit
def login():
    if too_many_attempts(request.remote_addr):
        abort(429)
    return check(request.form["name"], request.form["password"])


@limiter.limit("5 per minute")
# ok: python.auth.login-without-limit
def signin():
    return check(request.form["name"], request.form["password"])


# ok: python.auth.login-without-limit
def authenticate(name, password):
    if too_many_attempts(name):
        return None
    return check(name, password)


# ok: python.auth.login-without-limit
def products():
    return "list"


@app.post("/signin")
@limiter.limit("5 per minute")
# ok: python.auth.login-without-limit
def sign_in():
    return check(request.form["name"], request.form["password"])


@rate_limited(5)
@app.post("/log-in")
# ok: python.auth.login-without-limit
def log_in():
    return check(request.form["name"], request.form["password"])


# ok: python.auth.login-without-limit
def auth(directory, name, password):
    return directory.bind(name, password)


# ruleid: python.auth.login-without-limit
def verify_otp():
    if CODES.get(request.form["phone"]) != request.form["code"]:
        abort(401)
    return issue(request.form["phone"])


# ok: python.auth.login-without-limit
def verify_code():
    if tries_left(request.form["phone"]) == 0 or too_many_attempts():
        abort(429)
    return CODES.get(request.form["phone"]) == request.form["code"]
