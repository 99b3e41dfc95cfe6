import hashlib
import hmac


def check(request, key, body):
    expected = hmac.new(key, body, "sha256").hexdigest()
    signature = request.headers["X-Signature"]
    # ruleid: python.auth.timing-unsafe-compare
    if hmac.compare_digest(signature.encode(), expected.encode()):
        return True
    # ruleid: python.auth.timing-unsafe-compare
    if not hmac.compare_digest(hmac.new(key, body, hashlib.sha256).hexdigest().encode(), request.headers["X-Other"].encode()):
        return False
    # ok: python.auth.timing-unsafe-compare
    return hmac.compare_digest(signature, expected)


def other(token, name):
    # ok: python.auth.timing-unsafe-compare
    if token == "":
        return None
    # ok: python.auth.timing-unsafe-compare
    return name == "admin"


def sum_of_file(data, expected):
    # ok: python.auth.timing-unsafe-compare
    if hashlib.sha256(data).hexdigest() != expected:
        raise ValueError("broken download")


def hook(body, key, header):
    digest = "sha256=" + hmac.new(key, body, "sha256").hexdigest()
    # ruleid: python.auth.timing-unsafe-compare
    return hmac.compare_digest(digest, header)


def test_signature(sig, expected):
    # ok: python.auth.timing-unsafe-compare
    assert sig == expected


def guard(request, app):
    # ruleid: python.auth.timing-unsafe-compare
    if not hmac.compare_digest(request.headers.get("X-Api-Key", ""), app.config["API_KEY"]):
        abort(401)
    # ok: python.auth.timing-unsafe-compare
    if request.headers.get("X-Requested-With") != app.config["CLIENT"]:
        abort(400)
