from werkzeug.security import generate_password_hash


# ruleid: python.auth.account-made-without-password-rule
def register(db, name, password):
    db.add(name, generate_password_hash(password))


# ok: python.auth.account-made-without-password-rule
def create_user(db, name, password):
    if len(password) < 12:
        raise ValueError("too short")
    db.add(name, generate_password_hash(password))


# ok: python.auth.account-made-without-password-rule
def show(name, password):
    return name
