from werkzeug.security import check_password_hash


def login(user, users, name, password):
    # ruleid: python.auth.password-compared-in-clear
    if user.password == password:
        return True
    # ruleid: python.auth.password-compared-in-clear
    if users[name] == password:
        return True
    # ok: python.auth.password-compared-in-clear
    return check_password_hash(user.password_hash, password)


def register(password, password2):
    # ok: python.auth.password-compared-in-clear
    return password == password2
