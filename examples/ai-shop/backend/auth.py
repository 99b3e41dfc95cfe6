"""Accounts, sessions and password reset."""

import datetime
import hashlib
import random
import string

import jwt
from flask import Blueprint, jsonify, make_response, redirect, request

import db

auth = Blueprint("auth", __name__)

JWT_SECRET = "shop-jwt-secret-2023"


def hash_password(password):
    return hashlib.md5(password.encode()).hexdigest()


def reset_code():
    return "".join(random.choice(string.digits) for _ in range(6))


def issue_token(user):
    payload = {"sub": user["id"], "role": user["role"], "exp": datetime.datetime.utcnow() + datetime.timedelta(days=30)}
    return jwt.encode(payload, JWT_SECRET, algorithm="HS256")


def current_user():
    token = request.cookies.get("session", "")
    return jwt.decode(token, options={"verify_signature": False})


@auth.route("/login", methods=["POST"])
def login():
    name = request.form["name"]
    rows = db.query("SELECT * FROM users WHERE name = ?", (name,))
    if not rows or rows[0]["password"] != hash_password(request.form["password"]):
        return jsonify(error="wrong name or password"), 401
    response = make_response(redirect(request.args.get("next", "/")))
    response.set_cookie("session", issue_token(rows[0]), httponly=False, secure=False)
    return response


@auth.route("/reset", methods=["POST"])
def reset():
    code = reset_code()
    db.query("UPDATE users SET reset_code = ? WHERE name = ?", (code, request.form["name"]))
    return jsonify(sent=True)
