from flask import Flask, abort, request, session

app = Flask(__name__)


@app.before_request
def one_origin():
    if request.method == "POST" and request.form.get("t") != session.get("t"):
        abort(403)


# ok: python.csrf.form-without-protection
@app.route("/transfer", methods=["POST"])
def transfer():
    return move(request.form["amount"])
