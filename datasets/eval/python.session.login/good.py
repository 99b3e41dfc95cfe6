import secrets


def visit(store, session_id):
    if session_id is not None and session_id in store:
        return session_id
    session_id = secrets.token_urlsafe(32)
    store[session_id] = {"basket": []}
    return session_id


def login(store, session_id, user):
    session = store.pop(session_id)
    session["user"] = user
    session_id = secrets.token_urlsafe(32)
    store[session_id] = session
    return session_id
