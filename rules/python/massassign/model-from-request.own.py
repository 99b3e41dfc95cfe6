from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)


class Member(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80), unique=True)
    mail = db.Column(
        db.String(120),
    )
    is_admin = db.Column(db.Boolean, default=False)
    notes = db.relationship("Note")


@app.post("/members")
def create():
    # ruleid: python.massassign.model-from-request
    member = Member(**request.get_json())
    db.session.add(member)
    return {"id": member.id}


@app.put("/members/<int:member_id>")
def update(member_id):
    member = Member.query.get_or_404(member_id)
    for key, value in request.get_json().items():
        if hasattr(member, key):
            # ruleid: python.massassign.model-from-request
            setattr(member, key, value)
    return {"id": member.id}


@app.post("/notes")
def note():
    body = request.get_json()
    # ok: python.massassign.model-from-request
    db.notes.insert_one({"text": body["text"], "by": body["by"]})
    row = {"text": body["text"]}
    # ok: python.massassign.model-from-request
    db.notes.insert_one(row)
    # todoruleid: python.massassign.model-from-request
    db.notes.insert_one({"kind": "note", **body})
    return "done"
