from flask import Flask, request

app = Flask(__name__)
app.config["SESSION_COOKIE_SAMESITE"] = "Lax"


# ruleid: python.csrf.form-without-protection
@app.route("/transfer", methods=["POST"])
def transfer():
    return move(request.form["amount"])


# ok: python.csrf.form-without-protection
@app.route("/safe", methods=["POST"])
def safe(form):
    if form.validate_on_submit():
        return move(request.form["amount"])
    return "no", 400


# ok: python.csrf.form-without-protection
@app.route("/list", methods=["GET"])
def show():
    return "list"


# ok: python.csrf.form-without-protection
@app.post("/own")
def own():
    if not known_token(request.form["_token"]):
        return "no", 403
    return move(request.form["amount"])


# ok: python.csrf.form-without-protection
@app.post("/preview")
def preview():
    return shout(request.form["text"])
