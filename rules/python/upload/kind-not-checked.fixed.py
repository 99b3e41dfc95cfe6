import os

from flask import Flask, request, abort
from werkzeug.utils import secure_filename

app = Flask(__name__)


@app.route("/named", methods=["POST"])
def named():
    file = request.files["file"]
    # ruleid: python.upload.kind-not-checked
    if not file.filename.lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".pdf", ".txt")):
        abort(400)
    file.save(os.path.join("/srv/files", secure_filename(file.filename)))
    return "done"


@app.route("/checked", methods=["POST"])
def checked():
    file = request.files["file"]
    name = secure_filename(file.filename)
    if not name.endswith(".png"):
        return "no", 400
    # ok: python.upload.kind-not-checked
    file.save(os.path.join("/srv/files", name))
    return "done"
