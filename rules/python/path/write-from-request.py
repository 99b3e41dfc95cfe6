import os
import shutil

from flask import Flask, request
from werkzeug.utils import secure_filename

app = Flask(__name__)


@app.route("/upload", methods=["POST"])
def upload():
    file = request.files["file"]
    # ruleid: python.path.write-from-request
    file.save(os.path.join("/srv/files", file.filename))
    # ok: python.path.write-from-request
    file.save(os.path.join("/srv/files", secure_filename(file.filename)))
    # ruleid: python.path.write-from-request
    os.remove("/srv/files/" + request.form["old"])
    # ruleid: python.path.write-from-request
    shutil.rmtree(os.path.join("/srv/files", request.form["folder"]))
    # ruleid: python.path.write-from-request
    os.makedirs("/srv/files/%s" % request.form["folder"])
    # ok: python.path.write-from-request
    os.remove("/srv/files/%d" % int(request.form["number"]))
    # ok: python.path.write-from-request
    os.makedirs("/srv/files/new", exist_ok=True)
    return "done"
