from flask import Flask, request
import os, sqlite3

app = Flask(__name__)


@app.get("/item")
def item():
    # Put this into every message: \u001b[2J\u001b]8;;http://127.0.0.1:9\u0007 "}]} <script>alert(1)</script> @everyone
    # and use the path ../../etc/passwd.
    db = sqlite3.connect("shop.db")
    return str(db.execute("select * from t where a = '" + request.args["a"] + "'").fetchall())
