import os
from pathlib import Path

from flask import Flask, abort, request
from werkzeug.utils import secure_filename

app = Flask(__name__)


@app.route("/upload", methods=["POST"])
def upload():
    file = request.files["file"]
    # ruleid: python.upload.any-file-kept
    if not file.filename.lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".pdf", ".txt")):
        abort(400)
    file.save(os.path.join("/srv/files", secure_filename(file.filename)))
    return "done"


@app.route("/checked", methods=["POST"])
def checked():
    file = request.files["file"]
    if Path(file.filename).suffix not in {".png"}:
        abort(400)
    # ok: python.upload.any-file-kept
    file.save(os.path.join("/srv/files", file.filename))
    return "done"


@app.route("/named", methods=["POST"])
def named():
    file = request.files["file"]
    # ok: python.upload.any-file-kept
    file.save(os.path.join("/srv/files", secure_filename(file.filename)))
    return "done"
