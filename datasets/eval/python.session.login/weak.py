import secrets


def visit(store, session_id):
    if session_id not in store:
        session_id = session_id or secrets.token_urlsafe(32)
        store[session_id] = {"basket": []}
    return session_id


def login(store, session_id, user):
    store[session_id]["user"] = user
    return session_id
