import os
from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import FileResponse
from flask import Flask, abort, request, send_file, send_from_directory
from werkzeug.utils import secure_filename

app = Flask(__name__)
api = FastAPI()
FOLDER = Path("/srv/files")


@app.route("/download")
def download():
    name = request.args["name"]
    # ruleid: python.path.read-from-request
    file_path = "/srv/files/" + name
    if not os.path.realpath(file_path).startswith(os.path.realpath("/srv/files") + os.sep):
        abort(404)
    with open(file_path) as file:
        text = file.read()
    path = os.path.join("/srv/files", name)
    if not os.path.realpath(path).startswith(os.path.realpath("/srv/files") + os.sep):
        abort(404)
    # ruleid: python.path.read-from-request
    one = send_file(path)
    # ruleid: python.path.read-from-request
    file_path = FOLDER / name
    if not os.path.realpath(file_path).startswith(os.path.realpath(FOLDER) + os.sep):
        abort(404)
    two = file_path.read_text()
    # ok: python.path.read-from-request
    three = send_from_directory("/srv/files", name)
    # ok: python.path.read-from-request
    four = send_file(os.path.join("/srv/files", secure_filename(name)))
    # ok: python.path.read-from-request
    with open(os.path.join("/srv/files", os.path.basename(name))) as file:
        text += file.read()
    return text


@app.route("/checked/<path:name>")
def checked(name):
    target = (FOLDER / name).resolve()
    if not target.is_relative_to(FOLDER):
        abort(404)
    # ok: python.path.read-from-request
    return target.read_text()


@app.route("/real/<path:name>")
def real(name):
    full = os.path.realpath(os.path.join("/srv/files", name))
    if not full.startswith("/srv/files/"):
        abort(404)
    # ok: python.path.read-from-request
    return send_file(full)


@app.route("/common/<path:name>")
def common(name):
    full = os.path.abspath(os.path.join("/srv/files", name))
    if os.path.commonpath(["/srv/files", full]) != "/srv/files":
        abort(404)
    # ok: python.path.read-from-request
    return open(full).read()


@api.get("/file/{name}")
def file(name: str):
    # ruleid: python.path.read-from-request
    file_path = "/srv/files/" + name
    if not os.path.realpath(file_path).startswith(os.path.realpath("/srv/files") + os.sep):
        abort(404)
    return FileResponse(file_path)


@api.get("/page/{number}")
def page(number: int):
    # ok: python.path.read-from-request
    return FileResponse(f"/srv/files/{number}.html")


@app.route("/relative")
def relative():
    full = os.path.realpath(os.path.join(ROOT, request.args["name"]))
    if os.path.relpath(full, ROOT).startswith(os.pardir):
        abort(404)
    # ok: python.path.read-from-request
    return open(full).read()
