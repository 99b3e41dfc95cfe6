from flask import session


def login(user):
    # ruleid: python.session.not-renewed-at-login
    session.clear()
    session["user_id"] = user.id


def login_clean(user):
    session.clear()
    # ok: python.session.not-renewed-at-login
    session["user_id"] = user.id


def sign_in(user):
    renew_session()
    # ok: python.session.not-renewed-at-login
    session["user_id"] = user.id
