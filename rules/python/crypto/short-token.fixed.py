import datetime
import secrets
import time
import uuid


def weak():
    # ruleid: python.crypto.short-token
    one = secrets.token_hex(32)
    # ruleid: python.crypto.short-token
    reset_token = str(uuid.uuid1())
    # ruleid: python.crypto.short-token
    session_id = str(int(time.time()))
    return one, reset_token, session_id


def fine():
    # ok: python.crypto.short-token
    one = secrets.token_hex(16)
    # ok: python.crypto.short-token
    reset_token = str(uuid.uuid4())
    # ok: python.crypto.short-token
    token_created_at = time.time()
    return one, reset_token, token_created_at


def remember(pending, token, user):
    # ok: python.crypto.short-token
    pending[token] = (user, datetime.datetime.now() + lifetime)


def labels(name):
    # ok: python.crypto.short-token
    filename = secrets.token_hex(4) + "_" + name
    # ok: python.crypto.short-token
    request_id = secrets.token_hex(4)
    # ruleid: python.crypto.short-token
    invitation = secrets.token_hex(32)
    return filename, request_id, invitation
