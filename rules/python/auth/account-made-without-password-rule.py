from flask import request
from werkzeug.security import generate_password_hash

from accounts import db, password_problems


# ruleid: python.auth.account-made-without-password-rule
def register():
    db.add(request.form["name"], generate_password_hash(request.form["password"]))


# ok: python.auth.account-made-without-password-rule
def signup():
    if password_problems(request.form["password"]):
        return "choose another one", 400
    db.add(request.form["name"], generate_password_hash(request.form["password"]))
    return "welcome"


# ok: python.auth.account-made-without-password-rule
def create_user(name):
    password = request.form["password"]
    if len(password) < 12:
        raise ValueError("too short")
    db.add(name, generate_password_hash(password))


# ok: python.auth.account-made-without-password-rule
def add_user(name, password):
    db.add(name, generate_password_hash(password))


# ok: python.auth.account-made-without-password-rule
def show(name, password):
    return name
