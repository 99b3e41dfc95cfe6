import os
import shutil

from flask import Flask, request, abort
from werkzeug.utils import secure_filename

app = Flask(__name__)


@app.route("/upload", methods=["POST"])
def upload():
    file = request.files["file"]
    # ruleid: python.path.write-from-request
    if not file.filename.lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".pdf", ".txt")):
        abort(400)
    file.save(os.path.join("/srv/files", secure_filename(file.filename)))
    # ok: python.path.write-from-request
    file.save(os.path.join("/srv/files", secure_filename(file.filename)))
    # ruleid: python.path.write-from-request
    path = "/srv/files/" + request.form["old"]
    if not os.path.realpath(path).startswith(os.path.realpath("/srv/files") + os.sep):
        abort(404)
    os.remove(path)
    # ruleid: python.path.write-from-request
    path = os.path.join("/srv/files", request.form["folder"])
    if not os.path.realpath(path).startswith(os.path.realpath("/srv/files") + os.sep):
        abort(404)
    shutil.rmtree(path)
    # ruleid: python.path.write-from-request
    path = "/srv/files/%s" % request.form["folder"]
    if not os.path.realpath(path).startswith(os.path.realpath("/srv/files") + os.sep):
        abort(404)
    os.makedirs(path)
    # ok: python.path.write-from-request
    os.remove("/srv/files/%d" % int(request.form["number"]))
    # ok: python.path.write-from-request
    os.makedirs("/srv/files/new", exist_ok=True)
    return "done"
