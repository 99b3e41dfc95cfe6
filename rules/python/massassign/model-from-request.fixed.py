from flask import Flask, request

from .models import User

app = Flask(__name__)
FIELDS = ("name", "mail")


@app.route("/user", methods=["POST"])
def create():
    body = request.get_json()
    # ruleid: python.massassign.model-from-request
    user = User(**{key: value for key, value in body.items() if key in ("name", "mail")})
    for key, value in body.items():
        # ruleid: python.massassign.model-from-request
        setattr(user, key, value)
    # ruleid: python.massassign.model-from-request
    user.__dict__.update(request.json)
    # ok: python.massassign.model-from-request
    user = User(name=body["name"], mail=body["mail"])
    # ok: python.massassign.model-from-request
    user = User(**{key: body[key] for key in FIELDS})
    for key in FIELDS:
        # ok: python.massassign.model-from-request
        setattr(user, key, body[key])
    for key, value in body.items():
        if key in FIELDS:
            # ok: python.massassign.model-from-request
            setattr(user, key, value)
    return "done"
