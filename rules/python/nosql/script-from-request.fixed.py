import redis
from flask import Flask, request
from pymongo import MongoClient

app = Flask(__name__)
db = MongoClient().shop
cache = redis.Redis()


@app.route("/items")
def items():
    owner = request.args["owner"]
    # ruleid: python.nosql.script-from-request
    found = db.items.find({"owner": owner})
    # ruleid: python.nosql.script-from-request
    cache.eval("return redis.call('get', '%s')" % owner, 0)
    # ok: python.nosql.script-from-request
    found = db.items.find({"owner": owner})
    # ok: python.nosql.script-from-request
    cache.eval("return redis.call('get', KEYS[1])", 1, owner)
    return str(list(found))
