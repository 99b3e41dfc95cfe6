from flask import Flask, redirect, request, session
from werkzeug.security import check_password_hash

from .models import User

app = Flask(__name__)


@app.post("/login")
def login():
    user = User.query.filter_by(email=request.form["email"]).first()
    if user is None:
        return "unknown", 404
    # ruleid: python.auth.login-without-proof
    session["user_id"] = user.id
    return redirect("/")


@app.post("/sign-in")
def sign_in():
    user = User.query.filter_by(email=request.form["email"]).first()
    if user is None or not check_password_hash(user.password_hash, request.form["password"]):
        return "no", 401
    # ok: python.auth.login-without-proof
    session["user_id"] = user.id
    return redirect("/")


@app.post("/language")
def language():
    # ok: python.auth.login-without-proof
    session["language"] = request.form["language"]
    return redirect("/")


async def login_view(request):
    response = web.Response()
    # ok: python.auth.login-without-proof
    response.set_cookie("theme", request.query["theme"], secure=True)
    return response
