from flask import Flask, request, session

app = Flask(__name__)


@app.route("/set")
def remember():
    # ruleid: python.trust.session-from-request
    session["role"] = request.args["role"]
    # ruleid: python.trust.session-from-request
    session[request.args["key"]] = "1"
    # ok: python.trust.session-from-request
    session["page"] = int(request.args["page"])
    language = request.args["language"]
    if language not in ("de", "en"):
        return "no", 400
    # ok: python.trust.session-from-request
    session["language"] = language
    return "done"


@app.route("/login", methods=["POST"])
def login():
    user = find_user(request.form["name"])
    # ok: python.trust.session-from-request
    session["uid"] = user.id
    return "done"
