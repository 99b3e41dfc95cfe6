from flask import Flask, request
from pymongo import MongoClient

app = Flask(__name__)
db = MongoClient().shop


@app.route("/login", methods=["POST"])
def login():
    body = request.get_json()
    # ruleid: python.nosql.query-from-request
    user = db.users.find_one({"name": str(body["name"]), "password": str(body["password"])})
    # ruleid: python.nosql.query-from-request
    users = db.users.find(request.json)
    # ok: python.nosql.query-from-request
    user = db.users.find_one({"name": str(body["name"])})
    name = body.get("name")
    if not isinstance(name, str):
        return "bad", 400
    # ok: python.nosql.query-from-request
    user = db.users.find_one({"name": name})
    # ok: python.nosql.query-from-request
    user = db.users.find_one({"name": request.form["name"]})
    return str(user) + str(users)
