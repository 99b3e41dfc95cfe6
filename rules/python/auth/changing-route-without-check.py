from fastapi import Depends, FastAPI
from flask import Flask
from flask_login import login_required

import db
from auth import get_current_user

app = Flask(__name__)
api = FastAPI()


# ruleid: python.auth.changing-route-without-check
@app.route("/delete/<int:number>", methods=["POST"])
def delete(number):
    db.delete(number)
    return "gone"


# ruleid: python.auth.changing-route-without-check
@api.delete("/orders/{number}")
def remove(number: int):
    db.delete(number)
    return {"ok": True}


# ok: python.auth.changing-route-without-check
@api.delete("/orders/{number}", dependencies=[Depends(get_current_user)])
def remove_mine(number: int):
    db.delete(number)
    return {"ok": True}


# ok: python.auth.changing-route-without-check
@app.post("/delete/<int:number>")
@login_required
def delete_mine(number):
    db.delete(number)
    return "gone"


# ok: python.auth.changing-route-without-check
@app.get("/deleted-scenes")
def scenes():
    return "extras"


# ruleid: python.auth.changing-route-without-check
@app.route("/documents/<int:number>", methods=["DELETE"])
def forget(number):
    db.session.delete(number)
    return "gone"
