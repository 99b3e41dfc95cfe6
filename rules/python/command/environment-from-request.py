import os

from flask import Flask, request

app = Flask(__name__)
LOCALES = {"de": "de_DE", "en": "en_GB"}


@app.route("/set")
def set_language():
    # ruleid: python.command.environment-from-request
    os.environ["LANG"] = request.args["lang"]
    # ruleid: python.command.environment-from-request
    os.environ[request.args["name"]] = "1"
    # ruleid: python.command.environment-from-request
    os.environ.update(request.get_json())
    # ok: python.command.environment-from-request
    os.environ["LANG"] = LOCALES[request.args["lang"]]
    return "done"
