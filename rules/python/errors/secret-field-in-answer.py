from flask import Flask, jsonify

from models import User

app = Flask(__name__)


@app.get("/users/<int:number>")
def everything(number):
    user = User.query.get(number)
    # ruleid: python.errors.secret-field-in-answer
    return jsonify({"id": user.id, "password": user.password_hash})


@app.get("/public/<int:number>")
def public(number):
    user = User.query.get(number)
    # ok: python.errors.secret-field-in-answer
    return jsonify({"id": user.id, "name": user.name})


def stored(user):
    # ok: python.errors.secret-field-in-answer
    return {"id": user.id, "password": user.password_hash}


@app.get("/all")
def everyone():
    # ruleid: python.errors.secret-field-in-answer
    return jsonify([user.__dict__ for user in User.query.all()])
